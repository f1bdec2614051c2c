using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Reporting;

/// <summary>How a requirement's dates move: extensions and waivers, asked or granted, and a schedule that changed.</summary>
public sealed partial class Requirement
{
    /// <summary>An extension reaches at most this far beyond the date that holds.</summary>
    public const int MaxExtensionYears = 1;

    private readonly List<RequirementRequest> _requests = [];

    public IReadOnlyList<RequirementRequest> Requests => _requests;

    public bool IsExtended => _history.Exists(e => e.Action == RequirementAction.Extend);

    /// <summary>The grantee asks for a later date, which the agency may grant when it is justified (2 CFR 200.328, 200.329, 200.344).</summary>
    public void AskExtension(DateOnly wished, string reason, DateOnly today, DateTime now, CurrentUser by)
    {
        RequirementLifecycle.Require(Status, RequirementAction.AskExtension, by);
        RefuseDate(wished, today);
        Ask(RequestKind.Extension, RequirementAction.AskExtension, wished, reason, now, by);
    }

    public void AskWaiver(string reason, DateTime now, CurrentUser by) =>
        Ask(RequestKind.Waiver, RequirementAction.AskWaiver, null, reason, now, by);

    /// <summary>
    /// An officer grants a later date, asked or not. The statutory date stays; overdue counts from the new one. An open request for an
    /// extension is granted with it, whatever date it wished.
    /// </summary>
    public void Extend(DateOnly due, string reason, DateOnly today, DateTime now, CurrentUser by)
    {
        RequirementLifecycle.Require(Status, RequirementAction.Extend, by);
        RefuseDate(due, today);
        var why = Reason(reason);
        Move(RequirementAction.Extend, why, now, by).Moving(EffectiveDue, due);
        EffectiveDue = due;
        Open(RequestKind.Extension)?.Decide(RequestStatus.Granted, why, now, by);
    }

    /// <summary>An officer spares the grantee this requirement, asked or not.</summary>
    public void Waive(string reason, DateOnly on, DateTime now, CurrentUser by)
    {
        var why = Reason(reason);
        Move(RequirementAction.Waive, why, now, by);
        (DecidedOn, Note) = (on, why);
        Open(RequestKind.Waiver)?.Decide(RequestStatus.Granted, why, now, by);
        Lapse(now, by);
    }

    public void RefuseRequest(RequestKind kind, string reason, DateTime now, CurrentUser by)
    {
        RequirementLifecycle.Require(Status, RequirementAction.RefuseRequest, by);
        var why = Reason(reason);
        var request = Open(kind) ?? throw RequirementErrors.NothingAsked();
        Move(RequirementAction.RefuseRequest, why, now, by);
        request.Decide(RequestStatus.Refused, why, now, by);
    }

    /// <summary>
    /// Follows the award's new schedule and keeps what hangs on it. A date that was granted is never taken back: the later one holds.
    /// </summary>
    internal void Reschedule(ScheduledReport report, ScheduleChange change, DateTime now, CurrentUser by)
    {
        if ((report.Kind, report.PeriodEnd, report.StatutoryDue) == (Phase, PeriodEnd, StatutoryDue))
        {
            return;
        }
        var due = IsExtended && EffectiveDue > report.EffectiveDue ? EffectiveDue : report.EffectiveDue;
        Move(RequirementAction.Reschedule, change.Why, now, by).Because(change.Cause).Covering(PeriodEnd, report.PeriodEnd).Moving(EffectiveDue, due);
        (Phase, PeriodEnd, StatutoryDue, EffectiveDue) = (report.Kind, report.PeriodEnd, report.StatutoryDue, due);
    }

    /// <summary>Offices are closed on the day it was due: the next day they work on holds. A date never comes earlier by this.</summary>
    public void RollForward(DateOnly due, string why, DateTime now, CurrentUser by)
    {
        if (due > EffectiveDue)
        {
            Move(RequirementAction.RollForward, why, now, by).Because(ScheduleCause.ClosureAdded).Moving(EffectiveDue, due);
            EffectiveDue = due;
        }
    }

    /// <summary>The new schedule no longer has it, but something hangs on it: it stays in sight as waived.</summary>
    internal void FallAway(ScheduleChange change, DateOnly on, DateTime now, CurrentUser by)
    {
        Move(RequirementAction.FallAway, change.Why, now, by).Because(change.Cause);
        (FellAway, DecidedOn, Note) = (true, on, change.Why);
        Lapse(now, by);
    }

    private void Ask(RequestKind kind, RequirementAction action, DateOnly? wished, string reason, DateTime now, CurrentUser by)
    {
        RequirementLifecycle.Require(Status, action, by);
        var why = Reason(reason);
        if (Open(kind) is not null)
        {
            throw RequirementErrors.AskedAlready(kind);
        }
        Move(action, why, now, by);
        _requests.Add(new RequirementRequest(kind, wished, why, now, by));
    }

    private RequirementRequest? Open(RequestKind kind) => _requests.Find(r => r.Kind == kind && r.Status == RequestStatus.Open);

    private void Lapse(DateTime now, CurrentUser by)
    {
        foreach (var request in _requests.Where(r => r.Status == RequestStatus.Open))
        {
            request.Decide(RequestStatus.Lapsed, "", now, by);
        }
    }

    private void RefuseDate(DateOnly due, DateOnly today)
    {
        RefusePassed(due, today);
        if (due <= EffectiveDue)
        {
            throw RequirementErrors.DateNotLater(EffectiveDue);
        }
        var latest = (EffectiveDue > today ? EffectiveDue : today).AddYears(MaxExtensionYears);
        if (due > latest)
        {
            throw RequirementErrors.DateTooFar(latest);
        }
    }

    private static void RefusePassed(DateOnly due, DateOnly today)
    {
        if (due < today)
        {
            throw RequirementErrors.DatePassed();
        }
    }
}
