namespace GrantsPortal.Domain;

/// <summary>Has a key made by the client (a block-allocated <c>long</c>), never by the store, and never shown to people.</summary>
public abstract class Entity
{
    public long Id { get; private set; }
}

/// <summary>A root that is loaded, changed by its own verbs and saved whole. <see cref="Version"/> rises with every save.</summary>
public abstract class Aggregate : Entity
{
    private readonly List<object> _events = [];
    private readonly List<PartChange> _partChanges = [];

    public int Version { get; private set; }

    /// <summary>Moves with every verb, so that a change of a child alone still raises the root's version.</summary>
    public DateTime ChangedAt { get; private set; }

    // Two verbs within one tick of the clock are still two changes.
    protected void Touch(DateTime now) => ChangedAt = now > ChangedAt ? now : ChangedAt.AddTicks(1);

    /// <summary>Notes how a list of parts read before and after, so that the root's one audit entry tells it.</summary>
    protected void Record(string part, IReadOnlyList<string> before, IReadOnlyList<string> after) => _partChanges.Add(new PartChange(part, before, after));

    public IReadOnlyList<PartChange> TakePartChanges()
    {
        PartChange[] taken = [.. _partChanges];
        _partChanges.Clear();
        return taken;
    }

    protected void Raise(object happened) => _events.Add(happened);

    public IReadOnlyList<object> TakeEvents()
    {
        object[] taken = [.. _events];
        _events.Clear();
        return taken;
    }
}

/// <summary>A list of parts (budget, objectives) in words, before and after a change.</summary>
public sealed record PartChange(string Part, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>A row whose history is shown on its award's page.</summary>
public interface IBelongsToAward
{
    long AwardId { get; }
}

/// <summary>Every change of such a row is one entry of the audit trail (rule 10).</summary>
public interface IAudited;
