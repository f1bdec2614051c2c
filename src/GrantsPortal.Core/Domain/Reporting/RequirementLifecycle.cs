using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Reporting;

public enum RequirementAction { Submit, Return, Accept, AcceptNil, Waive, AskExtension, AskWaiver, Extend, RefuseRequest, Reschedule, FallAway, RollForward }

/// <summary>One permitted move of a requirement.</summary>
public sealed record RequirementTransition(RequirementStatus From, RequirementAction Action, RequirementStatus To, Role Who);

/// <summary>The one table of what may happen to a requirement. Due and overdue are no statuses: they follow from the clock.</summary>
public static class RequirementLifecycle
{
    public static readonly IReadOnlyList<RequirementTransition> Transitions =
    [
        new(RequirementStatus.NotYetDue, RequirementAction.Submit, RequirementStatus.Submitted, Role.GranteeCertifier),
        new(RequirementStatus.Returned, RequirementAction.Submit, RequirementStatus.Submitted, Role.GranteeCertifier),
        new(RequirementStatus.Submitted, RequirementAction.Return, RequirementStatus.Returned, Roles.Officers),
        new(RequirementStatus.Submitted, RequirementAction.Accept, RequirementStatus.Accepted, Roles.Officers),
        new(RequirementStatus.Submitted, RequirementAction.AcceptNil, RequirementStatus.Nil, Roles.Officers),
        new(RequirementStatus.NotYetDue, RequirementAction.Waive, RequirementStatus.Waived, Roles.Officers),
        new(RequirementStatus.Returned, RequirementAction.Waive, RequirementStatus.Waived, Roles.Officers),
        .. Staying(RequirementAction.AskExtension, Roles.Grantees),
        .. Staying(RequirementAction.AskWaiver, Roles.Grantees),
        .. Staying(RequirementAction.Extend, Roles.Officers),
        .. Staying(RequirementAction.RefuseRequest, Roles.Officers),
        .. Staying(RequirementAction.RollForward, Role.Administrator),
        new(RequirementStatus.NotYetDue, RequirementAction.Reschedule, RequirementStatus.NotYetDue, Role.GrantsOfficer),
        new(RequirementStatus.NotYetDue, RequirementAction.FallAway, RequirementStatus.Waived, Role.GrantsOfficer),
    ];

    public static IEnumerable<RequirementAction> PermittedTo(Role role, RequirementStatus status) =>
        Transitions.Where(t => t.From == status && t.Who.Includes(role)).Select(t => t.Action);

    /// <summary>Finds the move or refuses: a wrong state is a broken rule, a wrong role is forbidden.</summary>
    public static RequirementTransition Require(RequirementStatus from, RequirementAction action, CurrentUser by)
    {
        var transition = Transitions.FirstOrDefault(t => t.From == from && t.Action == action) ?? throw RequirementErrors.NotInThisStatus(action, from);
        return by == CurrentUser.System || transition.Who.Includes(by.Role) ? transition : throw PeopleErrors.NotForYourRole();
    }

    // While it waits for the grantee, before and after a return.
    private static RequirementTransition[] Staying(RequirementAction action, Role who) =>
        [new(RequirementStatus.NotYetDue, action, RequirementStatus.NotYetDue, who), new(RequirementStatus.Returned, action, RequirementStatus.Returned, who)];
}
