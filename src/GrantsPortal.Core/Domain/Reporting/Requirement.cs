using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Reporting;

/// <summary>
/// One thing that is due: a performance report, a financial report, a certification, an ad hoc item. It keeps the date the
/// regulation gives and the date lateness counts from (2 CFR 200.328, .329, .344), and each move of them.
/// </summary>
public sealed class Requirement : Aggregate, IAudited, IBelongsToAward
{
    private readonly List<RequirementEvent> _history = [];

    private Requirement() { }

    public long AwardId { get; private set; }
    public RequirementKind Kind { get; private set; }
    public ReportKind Phase { get; private set; }
    public DateOnly PeriodStart { get; private set; }
    public DateOnly PeriodEnd { get; private set; }
    public DateOnly StatutoryDue { get; private set; }

    /// <summary>Overdue counts from the day after this one, in the office's time zone.</summary>
    public DateOnly EffectiveDue { get; private set; }
    public RequirementStatus Status { get; private set; } = RequirementStatus.NotYetDue;
    public DateOnly? SubmittedOn { get; private set; }
    public DateOnly? DecidedOn { get; private set; }
    public string? Note { get; private set; }
    public IReadOnlyList<RequirementEvent> History => _history;

    public static Requirement Schedule(long awardId, RequirementKind kind, ScheduledReport report, DateTime now)
    {
        var requirement = new Requirement
        {
            AwardId = awardId,
            Kind = kind,
            Phase = report.Kind,
            PeriodStart = report.PeriodStart,
            PeriodEnd = report.PeriodEnd,
            StatutoryDue = report.StatutoryDue,
            EffectiveDue = report.EffectiveDue,
        };
        requirement.Touch(now);
        return requirement;
    }

    /// <summary>Open: still waits for the grantee.</summary>
    public bool IsOpen => Status is RequirementStatus.NotYetDue or RequirementStatus.Returned;

    public bool IsSettled => Status is RequirementStatus.Accepted or RequirementStatus.Waived or RequirementStatus.Nil;

    public RequirementState StateOn(DateOnly today) => State(Status, PeriodEnd, EffectiveDue, today);

    /// <summary>Due once the period has ended, overdue after the effective date; a returned report stays returned, also when late.</summary>
    public static RequirementState State(RequirementStatus status, DateOnly periodEnd, DateOnly effectiveDue, DateOnly today) => status switch
    {
        RequirementStatus.NotYetDue when today > effectiveDue => RequirementState.Overdue,
        RequirementStatus.NotYetDue when today > periodEnd => RequirementState.Due,
        RequirementStatus.NotYetDue => RequirementState.NotYetDue,
        RequirementStatus.Submitted => RequirementState.Submitted,
        RequirementStatus.Returned => RequirementState.Returned,
        RequirementStatus.Accepted => RequirementState.Accepted,
        RequirementStatus.Waived => RequirementState.Waived,
        _ => RequirementState.Nil,
    };

    public void Submit(DateOnly on, DateTime now, CurrentUser by)
    {
        Move(RequirementAction.Submit, "", now, by);
        SubmittedOn = on;
    }

    public void Return(string reason, DateOnly on, DateTime now, CurrentUser by)
    {
        Move(RequirementAction.Return, Reason(reason), now, by);
        (DecidedOn, Note) = (on, reason.Trim());
    }

    public void Accept(DateOnly on, DateTime now, CurrentUser by)
    {
        Move(RequirementAction.Accept, "", now, by);
        DecidedOn = on;
    }

    public void Waive(string reason, DateOnly on, DateTime now, CurrentUser by)
    {
        Move(RequirementAction.Waive, Reason(reason), now, by);
        (DecidedOn, Note) = (on, reason.Trim());
    }

    private void Move(RequirementAction action, string why, DateTime now, CurrentUser by)
    {
        Status = RequirementLifecycle.Require(Status, action, by).To;
        _history.Add(new RequirementEvent(Status, why, now, by.Id, by.Name));
        Touch(now);
    }

    private static string Reason(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw RequirementErrors.ReasonMissing() : reason.Trim();
}

/// <summary>One step in a requirement's life: who, when, why.</summary>
public sealed class RequirementEvent : Entity
{
    private RequirementEvent() { }

    internal RequirementEvent(RequirementStatus to, string why, DateTime at, long byId, string byName) =>
        (To, Why, At, ById, ByName) = (to, why, at, byId, byName);

    public long RequirementId { get; private set; }
    public RequirementStatus To { get; private set; }
    public string Why { get; private set; } = "";
    public DateTime At { get; private set; }
    public long ById { get; private set; }
    public string ByName { get; private set; } = "";
}
