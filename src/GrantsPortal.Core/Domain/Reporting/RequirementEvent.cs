using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Reporting;

/// <summary>One step in a requirement's life: who, when, why, and from which date to which where a date moved (rule 7).</summary>
public sealed class RequirementEvent : Entity
{
    private RequirementEvent() { }

    internal RequirementEvent(RequirementAction action, RequirementStatus to, string why, DateTime at, CurrentUser by) =>
        (Action, To, Why, At, ById, ByName) = (action, to, why, at, by.Id, by.Name);

    public long RequirementId { get; private set; }
    public RequirementAction Action { get; private set; }
    public RequirementStatus To { get; private set; }
    public string Why { get; private set; } = "";
    public DateTime At { get; private set; }
    public long ById { get; private set; }
    public string ByName { get; private set; } = "";

    /// <summary>What moved the schedule; null for all other steps.</summary>
    public ScheduleCause? Cause { get; private set; }

    /// <summary>Last day of the period before and after.</summary>
    public DateOnly? EndFrom { get; private set; }
    public DateOnly? EndTo { get; private set; }

    /// <summary>Effective due date before and after.</summary>
    public DateOnly? DueFrom { get; private set; }
    public DateOnly? DueTo { get; private set; }

    internal RequirementEvent Because(ScheduleCause cause)
    {
        Cause = cause;
        return this;
    }

    internal RequirementEvent Moving(DateOnly dueFrom, DateOnly dueTo)
    {
        (DueFrom, DueTo) = (dueFrom, dueTo);
        return this;
    }

    internal RequirementEvent Covering(DateOnly endFrom, DateOnly endTo)
    {
        (EndFrom, EndTo) = (endFrom, endTo);
        return this;
    }
}
