using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>Asks the lifecycle table and the guards behind it, so that a page offers only what the command would accept.</summary>
internal static class ReportPermissions
{
    /// <param name="correction">Number of the report that corrects this one; null when there is none.</param>
    /// <param name="ofDraft">The draft's check where it was run already.</param>
    public static IEnumerable<OfferedReportAction> Of(ReportContext context, CurrentUser user, string? correction, ReportCheck? ofDraft) =>
        from action in ReportLifecycle.PermittedTo(user.Role, context.Report.Status).Distinct()
        where action is not (ReportAction.Supersede) && (user.IsGrantee || Roles.Officers.Includes(user.Role))
        select new OfferedReportAction(action, [.. Obstacles(action, context, user, correction, ofDraft)]);

    /// <summary>What a reviewer may decide. A report that nobody took up yet is taken up by the decision.</summary>
    public static IEnumerable<OfferedReportAction> DecisionsOf(ReportContext context, CurrentUser user) =>
        from action in ReportLifecycle.PermittedTo(user.Role, context.Report.Status == ReportStatus.Submitted ? ReportStatus.InReview : context.Report.Status)
        where action is ReportAction.Return or ReportAction.ReturnForPersonalData or ReportAction.PassToSecondReview or ReportAction.Accept
        select new OfferedReportAction(action, [.. Obstacles(action, context, user, null, null)]);

    /// <summary>A report certified without an error may have one by now: an earlier report was corrected, or an obligation was dated back.</summary>
    public static void RefuseOpenErrors(ReportContext context)
    {
        if (OpenErrors(context) is { Length: > 0 } places)
        {
            throw ReportErrors.ErrorsOpen(places);
        }
    }

    private static string OpenErrors(ReportContext context) => context.Report.Latest is { } latest
        ? string.Join(", ", ReportChecks.Run(context, ReportDocument.FromJson(latest.Content)).Errors.Select(f => f.Place.Length > 0 ? f.Place : f.Code).Distinct()) : "";

    private static IEnumerable<Error> Obstacles(ReportAction action, ReportContext context, CurrentUser user, string? correction, ReportCheck? ofDraft)
    {
        var report = context.Report;
        switch (action)
        {
            case ReportAction.Edit when !context.IsStillAskedFor:
            case ReportAction.MarkReady when !context.IsStillAskedFor:
            case ReportAction.Certify when !context.IsStillAskedFor:
                return ReportErrors.RequirementClosed().Errors;
            case ReportAction.Certify when report.HasPrepared(user):
                return ReportErrors.CertifierPrepared().Errors;
            case ReportAction.MarkReady or ReportAction.Certify:
                return (ofDraft ?? ReportChecks.Run(context, context.Draft)).Errors.Select(f => f.Error);
            case ReportAction.BeginReview or ReportAction.Return or ReportAction.ReturnForPersonalData or ReportAction.PassToSecondReview or ReportAction.Accept when report.IsAuthor(user):
                return ReportErrors.ReviewerIsAuthor().Errors;
            case ReportAction.PassToSecondReview when !context.WantsSecondReview:
                return ReportErrors.NoSecondReviewAskedFor().Errors;
            case ReportAction.Accept when report.Status != ReportStatus.SecondReview && context.WantsSecondReview:
                return ReportErrors.SecondReviewAskedFor().Errors;
            case ReportAction.Accept when report.Status == ReportStatus.SecondReview && report.ReviewerId == user.Id:
                return ReportErrors.SecondReviewerIsFirst().Errors;
            case ReportAction.Accept when OpenErrors(context) is { Length: > 0 } places:
                return ReportErrors.ErrorsOpen(places).Errors;
            case ReportAction.Correct when correction is not null:
                return ReportErrors.CorrectionOpen(correction).Errors;
            default:
                return [];
        }
    }
}
