using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Reporting;

/// <summary>
/// One thing that is due: a performance report, a financial report, a certification, an ad hoc item. It keeps the date the
/// regulation gives and the date lateness counts from (2 CFR 200.328, .329, .344), and each move of them. What may be asked and
/// moved about its dates is in <c>RequirementDates.cs</c>.
/// </summary>
public sealed partial class Requirement : Aggregate, IAudited, IBelongsToAward
{
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 4000;
    public const int ReasonMaxLength = 1000;

    private readonly List<RequirementEvent> _history = [];

    private Requirement() { }

    public long AwardId { get; private set; }

    /// <summary>Counts from 1 within the award: with the FAIN it is the requirement's address.</summary>
    public int Number { get; private set; }
    public RequirementKind Kind { get; private set; }
    public ReportKind Phase { get; private set; }
    public DateOnly PeriodStart { get; private set; }
    public DateOnly PeriodEnd { get; private set; }
    public DateOnly StatutoryDue { get; private set; }

    /// <summary>Overdue counts from the day after this one, in the office's time zone.</summary>
    public DateOnly EffectiveDue
    {
        get;
        private set
        {
            field = value;
            Arm();
        }
    }

    public RequirementStatus Status
    {
        get;
        private set
        {
            field = value;
            Arm();
        }
    } = RequirementStatus.NotYetDue;

    /// <summary>
    /// From this day on a reminder may be due; null when there is nothing to remind of. Every move of the date or the status sets it anew,
    /// the run of reminders moves it on from step to step (<see cref="ReminderLadder"/>), so that finding what is due costs an index seek.
    /// </summary>
    public DateOnly? RemindOn { get; private set; }
    public DateOnly? SubmittedOn { get; private set; }
    public DateOnly? DecidedOn { get; private set; }
    public string? Note { get; private set; }

    /// <summary>What an officer asked for; null for what the schedule asks.</summary>
    public string? Title { get; private set; }
    public string? Text { get; private set; }

    /// <summary>The grantee's statement where no report form is asked: the last one submitted, earlier ones stand in the history.</summary>
    public string? Statement { get; private set; }

    /// <summary>Waived because the schedule no longer has it; its days are asked by another requirement or lie beyond the award's end.</summary>
    public bool FellAway { get; private set; }
    public IReadOnlyList<RequirementEvent> History => _history;

    public static Requirement Schedule(long awardId, int number, RequirementKind kind, ScheduledReport report, DateTime now)
    {
        var requirement = new Requirement
        {
            AwardId = awardId,
            Number = number,
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

    /// <summary>Something else that an officer needs to know (2 CFR 200.329(e), 200.208): what, by when, and in which words.</summary>
    public static Requirement Ask(long awardId, int number, string title, string text, DateOnly due, FederalCalendar calendar, DateOnly today, DateTime now)
    {
        RefusePassed(due, today);
        var requirement = Schedule(awardId, number, RequirementKind.AdHoc,
            new ScheduledReport(ReportKind.Interim, today, today, due, calendar.NextBusinessDay(due)), now);
        (requirement.Title, requirement.Text) = (title.Trim(), text.Trim());
        return requirement;
    }

    /// <summary>Open: still waits for the grantee.</summary>
    public bool IsOpen => Status is RequirementStatus.NotYetDue or RequirementStatus.Returned;

    public bool IsSettled => Status is RequirementStatus.Accepted or RequirementStatus.Waived or RequirementStatus.Nil;

    /// <summary>Answered in words, without a report form.</summary>
    public bool IsStatement => Kind is RequirementKind.Certification or RequirementKind.AdHoc;

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
        Lapse(now, by);
    }

    /// <summary>A certification or an ad hoc item is answered by the certifier's own statement.</summary>
    public void SubmitStatement(string statement, DateOnly on, DateTime now, CurrentUser by)
    {
        RefuseReport();
        Statement = string.IsNullOrWhiteSpace(statement) || statement.Length > TextMaxLength ? throw RequirementErrors.StatementMissing() : statement.Trim();
        Move(RequirementAction.Submit, Statement, now, by);
        SubmittedOn = on;
        Lapse(now, by);
    }

    public void AcceptStatement(DateOnly on, DateTime now, CurrentUser by)
    {
        RefuseReport();
        Accept(on, now, by);
    }

    public void ReturnStatement(string reason, DateOnly on, DateTime now, CurrentUser by)
    {
        RefuseReport();
        Return(reason, on, now, by);
    }

    /// <summary>What a page offers a role here: a report is submitted and reviewed on its own pages, a schedule moves with its award.</summary>
    public IEnumerable<RequirementAction> OfferedTo(Role role) => RequirementLifecycle.PermittedTo(role, Status).Where(action => action switch
    {
        RequirementAction.Submit or RequirementAction.Accept or RequirementAction.Return => IsStatement,
        RequirementAction.AskExtension => Open(RequestKind.Extension) is null,
        RequirementAction.AskWaiver => Open(RequestKind.Waiver) is null,
        RequirementAction.RefuseRequest => Requests.Any(r => r.Status == RequestStatus.Open),
        RequirementAction.Extend or RequirementAction.Waive => true,
        _ => false,
    });

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

    /// <summary>Accepts a nil report: nothing happened in the period, and that was said with a reason.</summary>
    public void AcceptNil(DateOnly on, DateTime now, CurrentUser by)
    {
        Move(RequirementAction.AcceptNil, "", now, by);
        DecidedOn = on;
    }

    private void RefuseReport()
    {
        if (!IsStatement)
        {
            throw RequirementErrors.NotAStatement();
        }
    }

    private RequirementEvent Move(RequirementAction action, string why, DateTime now, CurrentUser by)
    {
        Status = RequirementLifecycle.Require(Status, action, by).To;
        var step = new RequirementEvent(action, Status, why, now, by);
        _history.Add(step);
        Raise(new RequirementMoved(this, step));
        Touch(now);
        return step;
    }

    private void Arm() => RemindOn = IsOpen ? EffectiveDue.AddDays(-ReminderLadder.Reach) : null;

    private static string Reason(string reason) =>
        string.IsNullOrWhiteSpace(reason) || reason.Length > ReasonMaxLength ? throw RequirementErrors.ReasonMissing() : reason.Trim();
}
