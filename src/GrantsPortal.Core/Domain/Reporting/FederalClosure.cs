using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Reporting;

/// <summary>
/// A day on which federal offices are closed by executive order, beyond the holidays of 5 USC 6103. It comes with the reference data or from
/// an administrator, and is removed but never deleted: what the office decided stands, whatever the reference data says later.
/// </summary>
public sealed class FederalClosure
{
    public const int NameMaxLength = 200;
    public const int SourceMaxLength = 400;
    public const int ReasonMaxLength = 1000;

    /// <summary>An executive order closes offices some days ahead; a day further away than this is a slip of the pen.</summary>
    public const int YearsAround = 5;

    private readonly List<ClosureChange> _history = [];

    private FederalClosure() { }

    public DateOnly Date { get; private set; }
    public LocalizedText Name { get; private set; } = new("", "", "");
    public string Source { get; private set; } = "";

    /// <summary>Offices work on this day after all.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>Name and source are an administrator's words.</summary>
    public bool IsFromOffice { get; private set; }

    /// <summary>What administrators did, in order.</summary>
    public IReadOnlyList<ClosureChange> History => _history;

    public static FederalClosure Create(DateOnly date) => new() { Date = date };

    /// <summary>Says what the reference data says, where no administrator did.</summary>
    public void Describe(LocalizedText name, string source)
    {
        if (!IsFromOffice)
        {
            (Name, Source) = (name, source);
        }
    }

    /// <summary>An administrator adds the closure, or takes its removal back.</summary>
    public ClosureChange Add(LocalizedText name, string source, string reason, DateTime now, CurrentUser by)
    {
        if (!IsRemoved && (IsFromOffice || Source.Length > 0))
        {
            throw ClosureErrors.ThereAlready(Date);
        }
        (Name, Source, IsFromOffice, IsRemoved) = (name, source.Trim(), true, false);
        return Note(ClosureAction.Added, reason, now, by);
    }

    /// <summary>The closure was called off. Dates that moved with it stay: grantees were told them.</summary>
    public ClosureChange Remove(string reason, DateTime now, CurrentUser by)
    {
        IsRemoved = IsRemoved ? throw ClosureErrors.RemovedAlready(Date) : true;
        return Note(ClosureAction.Removed, reason, now, by);
    }

    /// <summary>A day on which offices would work otherwise, near enough to be meant.</summary>
    public static void RefuseDay(DateOnly day, DateOnly today)
    {
        var (first, last) = (today.AddYears(-YearsAround), today.AddYears(YearsAround));
        if (day < first || day > last)
        {
            throw ClosureErrors.DateOutOfRange(first, last);
        }
        if (!new FederalCalendar().IsBusinessDay(day))
        {
            throw ClosureErrors.ClosedAnyway(day);
        }
    }

    private ClosureChange Note(ClosureAction action, string reason, DateTime now, CurrentUser by)
    {
        var change = new ClosureChange(Date, action, Name.En, Source, reason.Trim(), now, by);
        _history.Add(change);
        return change;
    }
}
