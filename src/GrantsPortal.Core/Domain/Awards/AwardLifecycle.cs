using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Awards;

/// <summary>One permitted move: from a status, by an action, to a status, by these roles, if the guards hold.</summary>
public sealed record AwardTransition(AwardStatus From, AwardAction Action, AwardStatus To, Role Who, string Guards);

/// <summary>
/// The one table of what may happen to an award. Buttons, refusals, tests and the diagram in <c>src/README.md</c> read it;
/// an award moves only through it. Only a grants officer may award, amend, suspend or terminate (Department of State federal assistance policy).
/// </summary>
public static class AwardLifecycle
{
    private const Role Clock = Role.Administrator;

    public static readonly IReadOnlyList<AwardTransition> Transitions =
    [
        new(AwardStatus.Draft, AwardAction.Edit, AwardStatus.Draft, Roles.Officers, "version is current"),
        new(AwardStatus.Draft, AwardAction.MakeReady, AwardStatus.ReadyToSign, Roles.Officers,
            "risk assessed, monitoring plan, budget = amount, split = 100, objective with baseline and target, recipient not blocked"),
        new(AwardStatus.ReadyToSign, AwardAction.ReturnToDraft, AwardStatus.Draft, Roles.Officers, ""),
        new(AwardStatus.ReadyToSign, AwardAction.Sign, AwardStatus.Active, Role.GrantsOfficer, "signer never prepared it; all of MakeReady still holds"),
        new(AwardStatus.Draft, AwardAction.Cancel, AwardStatus.Cancelled, Roles.Officers, "reason"),
        new(AwardStatus.ReadyToSign, AwardAction.Cancel, AwardStatus.Cancelled, Roles.Officers, "reason"),
        new(AwardStatus.Active, AwardAction.Suspend, AwardStatus.Suspended, Role.GrantsOfficer, "reason, document"),
        new(AwardStatus.Suspended, AwardAction.Resume, AwardStatus.Active, Role.GrantsOfficer, "reason"),
        new(AwardStatus.Active, AwardAction.Extend, AwardStatus.Active, Role.GrantsOfficer, "reason, period not over, no final report in"),
        new(AwardStatus.Suspended, AwardAction.Extend, AwardStatus.Suspended, Role.GrantsOfficer, "reason, period not over, no final report in"),
        new(AwardStatus.Active, AwardAction.ChangeReportingTerms, AwardStatus.Active, Role.GrantsOfficer, "reason"),
        new(AwardStatus.Suspended, AwardAction.ChangeReportingTerms, AwardStatus.Suspended, Role.GrantsOfficer, "reason"),
        new(AwardStatus.Active, AwardAction.AssessRisk, AwardStatus.Active, Roles.Officers, "reason, a day from the last assessment to today"),
        new(AwardStatus.Suspended, AwardAction.AssessRisk, AwardStatus.Suspended, Roles.Officers, "reason, a day from the last assessment to today"),
        new(AwardStatus.Active, AwardAction.Expire, AwardStatus.Expired, Clock, "period of performance has ended"),
        new(AwardStatus.Suspended, AwardAction.Expire, AwardStatus.Expired, Clock, "period of performance has ended"),
        new(AwardStatus.Active, AwardAction.Terminate, AwardStatus.Terminated, Role.GrantsOfficer, "reason, document, a day of the period that no report in goes beyond"),
        new(AwardStatus.Suspended, AwardAction.Terminate, AwardStatus.Terminated, Role.GrantsOfficer, "reason, document, a day of the period that no report in goes beyond"),
        new(AwardStatus.Expired, AwardAction.Close, AwardStatus.Closed, Role.GrantsOfficer, "requirements settled, payments = expenditures, balance de-obligated"),
        new(AwardStatus.Terminated, AwardAction.Close, AwardStatus.Closed, Role.GrantsOfficer, "requirements settled, payments = expenditures, balance de-obligated"),
    ];

    public static IEnumerable<AwardAction> PermittedTo(Role role, AwardStatus status) =>
        Transitions.Where(t => t.From == status && t.Who.Includes(role)).Select(t => t.Action);

    /// <summary>Finds the move or refuses: a wrong state is a broken rule, a wrong role is forbidden.</summary>
    public static AwardTransition Require(AwardStatus from, AwardAction action, CurrentUser by)
    {
        var transition = Transitions.FirstOrDefault(t => t.From == from && t.Action == action)
            ?? throw AwardErrors.NotInThisStatus(action, from);
        return by == CurrentUser.System || transition.Who.Includes(by.Role) ? transition : throw AwardErrors.NotYourAction(action);
    }
}
