using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Reporting.Reports;

/// <summary>One permitted move of a report: from a status, by an action, to a status, by these roles, if the guards hold.</summary>
public sealed record ReportTransition(ReportStatus From, ReportAction Action, ReportStatus To, Role Who, string Guards);

/// <summary>
/// The one table of what may happen to a report, from draft to accepted. Buttons, refusals, tests and the diagram in
/// <c>src/README.md</c> read it; a report moves only through it.
/// </summary>
public static class ReportLifecycle
{
    /// <summary>What follows from another report's acceptance, never from a button.</summary>
    private const Role Consequence = Role.Administrator;

    public static readonly IReadOnlyList<ReportTransition> Transitions =
    [
        new(ReportStatus.Draft, ReportAction.Edit, ReportStatus.Draft, Roles.Grantees, "requirement is open; field in an open section"),
        new(ReportStatus.Draft, ReportAction.MarkReady, ReportStatus.ReadyToCertify, Roles.Grantees, "no error is found"),
        new(ReportStatus.ReadyToCertify, ReportAction.TakeBack, ReportStatus.Draft, Roles.Grantees, ""),
        new(ReportStatus.ReadyToCertify, ReportAction.Certify, ReportStatus.Submitted, Role.GranteeCertifier,
            "certifier never prepared it, same organization, legal text accepted, no error is found, content is what was read"),
        new(ReportStatus.Submitted, ReportAction.BeginReview, ReportStatus.InReview, Roles.Officers, "reviewer is no author"),
        new(ReportStatus.InReview, ReportAction.Return, ReportStatus.Returned, Roles.Officers, "comment; reviewer is no author"),
        new(ReportStatus.InReview, ReportAction.ReturnForPersonalData, ReportStatus.Returned, Roles.Officers, "comment; the version is hidden"),
        new(ReportStatus.InReview, ReportAction.PassToSecondReview, ReportStatus.SecondReview, Roles.Officers, "high risk or over the threshold"),
        new(ReportStatus.InReview, ReportAction.Accept, ReportStatus.Accepted, Roles.Officers, "reviewer is no author; no second review asked for"),
        new(ReportStatus.SecondReview, ReportAction.Return, ReportStatus.Returned, Roles.Officers, "comment; reviewer is no author"),
        new(ReportStatus.SecondReview, ReportAction.ReturnForPersonalData, ReportStatus.Returned, Roles.Officers, "comment; the version is hidden"),
        new(ReportStatus.SecondReview, ReportAction.Accept, ReportStatus.Accepted, Roles.Officers, "not the first reviewer; reviewer is no author"),
        new(ReportStatus.Returned, ReportAction.Edit, ReportStatus.Returned, Roles.Grantees, "requirement is open; field in a returned section"),
        new(ReportStatus.Returned, ReportAction.MarkReady, ReportStatus.ReadyToCertify, Roles.Grantees, "no error is found"),
        new(ReportStatus.Accepted, ReportAction.Correct, ReportStatus.Accepted, Roles.Grantees, "reason; no correction is open"),
        new(ReportStatus.Accepted, ReportAction.Supersede, ReportStatus.Superseded, Consequence, "its correction is accepted"),
    ];

    public static IEnumerable<ReportAction> PermittedTo(Role role, ReportStatus status) =>
        Transitions.Where(t => t.From == status && t.Who.Includes(role)).Select(t => t.Action);

    /// <summary>Finds the move or refuses: a wrong state is a broken rule, a wrong role is forbidden.</summary>
    public static ReportTransition Require(ReportStatus from, ReportAction action, CurrentUser by)
    {
        var transition = Transitions.FirstOrDefault(t => t.From == from && t.Action == action) ?? throw ReportErrors.NotInThisStatus(action, from);
        return by == CurrentUser.System || transition.Who.Includes(by.Role) ? transition : throw ReportErrors.NotYourAction(action);
    }
}
