using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Reporting;

public enum ClosureAction { Added, Removed }

/// <summary>One decision of an administrator about a closure: who, when, why, and how many due dates moved.</summary>
public sealed class ClosureChange : Entity, IAudited
{
    private ClosureChange() { }

    internal ClosureChange(DateOnly date, ClosureAction action, string name, string source, string why, DateTime at, CurrentUser by) =>
        (Date, Action, Name, Source, Why, At, ById, ByName) = (date, action, name, source, why, at, by.Id, by.Name);

    public DateOnly Date { get; private set; }
    public ClosureAction Action { get; private set; }
    public string Name { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string Why { get; private set; } = "";
    public DateTime At { get; private set; }
    public long ById { get; private set; }
    public string ByName { get; private set; } = "";
    public int Moved { get; private set; }

    internal void Counting(int moved) => Moved = moved;
}
