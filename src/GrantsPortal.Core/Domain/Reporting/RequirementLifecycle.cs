using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Reporting;

public enum RequirementAction { Submit, Return, Accept, Waive }

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
        new(RequirementStatus.NotYetDue, RequirementAction.Waive, RequirementStatus.Waived, Roles.Officers),
        new(RequirementStatus.Returned, RequirementAction.Waive, RequirementStatus.Waived, Roles.Officers),
    ];

    /// <summary>Finds the move or refuses: a wrong state is a broken rule, a wrong role is forbidden.</summary>
    public static RequirementTransition Require(RequirementStatus from, RequirementAction action, CurrentUser by)
    {
        var transition = Transitions.FirstOrDefault(t => t.From == from && t.Action == action) ?? throw RequirementErrors.NotInThisStatus(from, Transitions.First(t => t.Action == action).To);
        return by == CurrentUser.System || transition.Who.Includes(by.Role) ? transition : throw PeopleErrors.NotForYourRole();
    }
}
