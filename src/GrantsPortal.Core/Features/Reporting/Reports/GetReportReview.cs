using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>
/// A certified report as the office reviews it: beside the last accepted period, the targets, the ledger, the payments and the award, with what
/// changed since it was returned and, for a correction, since the report it corrects. For a grantee there is no such page.
/// </summary>
[Access(Roles.Everyone)]
public sealed record GetReportReviewQuery(string Number, int? VersionNumber = null) : IQuery<ReportReview>;

/// <summary>
/// <paramref name="Decisions"/> are what this reader may decide, taking the report up by it if nobody has; empty for whoever only reads.
/// Lines are of a financial report, indicators of a performance report.
/// </summary>
public sealed record ReportReview(
    ReportDetails Report, IReadOnlyList<OfferedReportAction> Decisions, IReadOnlyList<ReviewLine> Lines, IReadOnlyList<ReviewIndicator> Indicators,
    IReadOnlyList<ReportComparison> Comparisons)
{
    public OfferedReportAction? Decision(ReportAction action) => Decisions.FirstOrDefault(d => d.Action == action);

    public IEnumerable<ReportSection> Sections => ReportTemplate.SectionsOf(Report.Header.Form);
}

internal sealed class GetReportReviewHandler(GrantsDbContext db, ReportLoader loader, ReportReading reading, Caller caller) : IRequestHandler<GetReportReviewQuery, ReportReview>
{
    public async Task<ReportReview> Handle(GetReportReviewQuery query, CancellationToken cancellationToken)
    {
        if (caller.User.IsGrantee)
        {
            throw ReportErrors.NotFound();
        }
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var context = await loader.OpenAsync(query.Number, cancellationToken);
        var details = await reading.DetailsAsync(context, query.VersionNumber, cancellationToken);
        if (details.Content is not { VersionNumber: { } shown } content)
        {
            return new ReportReview(details, [], [], [], []);
        }
        var report = context.Report;
        var document = ReportDocument.FromJson(report.Versions.Single(v => v.Number == shown).Content);
        var isFinancial = report.Form == ReportForm.Financial;
        return new ReportReview(
            details,
            shown == report.Latest!.Number ? [.. ReportPermissions.DecisionsOf(context, caller.User)] : [],
            isFinancial ? [.. ReviewLines.Of(context, document, content.Check)] : [],
            isFinancial || document.IsNil ? [] : [.. ReviewIndicators.Of(context, document)],
            [.. await ComparisonsAsync(context, shown, document, details.Header.Corrects, cancellationToken)]);
    }

    private async Task<IReadOnlyList<ReportComparison>> ComparisonsAsync(ReportContext context, int shown, ReportDocument document, string? corrects, CancellationToken cancellationToken)
    {
        List<ReportComparison> comparisons = [];
        var report = context.Report;
        if (report.Returns.Where(r => r.VersionNumber < shown).MaxBy(r => r.VersionNumber) is { } sentBack)
        {
            var version = report.Versions.Single(v => v.Number == sentBack.VersionNumber);
            comparisons.Add(Compare(ComparisonKind.SinceReturn, report.Number, version, document));
        }
        if (corrects is not null)
        {
            var original = await db.Set<ReportVersion>().Where(v => v.ReportId == report.CorrectsId).OrderByDescending(v => v.Number).FirstAsync(cancellationToken);
            comparisons.Add(Compare(ComparisonKind.Original, corrects, original, document));
        }
        return comparisons;
    }

    private ReportComparison Compare(ComparisonKind kind, string number, ReportVersion version, ReportDocument document) =>
        version.HiddenAt is not null && caller.User.Role != Role.Administrator
            ? new ReportComparison(kind, number, version.Number, version.CertifiedOn, true, [])
            : new ReportComparison(kind, number, version.Number, version.CertifiedOn, false, [.. AnswerChanges.Between(ReportDocument.FromJson(version.Content), document)]);
}
