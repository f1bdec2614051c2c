using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>
/// A report as it stands on paper: the version that is asked for, else the last certified one, else, for the grantee that still writes, the
/// draft. A hidden version is refused to all but administrators.
/// </summary>
[Access(Roles.Everyone)]
public sealed record GetReportPaperQuery(string Number, int? VersionNumber = null) : IQuery<ReportPaper>;

/// <summary><paramref name="Fingerprint"/> is the SHA-256 that stands on the receipt, or would after certifying exactly this; no <paramref name="Certified"/> means a draft.</summary>
public sealed record ReportPaper(ReportDocument Document, ReportStatus Status, string Fingerprint, PaperCertification? Certified);

/// <summary>Who vouched for the version, and in which words.</summary>
public sealed record PaperCertification(
    int Version, string Name, string Title, string Email, string Telephone, string Statement, DateOnly On, DateTime At, bool IsHidden);

internal sealed class GetReportPaperHandler(GrantsDbContext db, ReportLoader loader, Caller caller) : IRequestHandler<GetReportPaperQuery, ReportPaper>
{
    public async Task<ReportPaper> Handle(GetReportPaperQuery query, CancellationToken cancellationToken)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var context = await loader.OpenAsync(query.Number, cancellationToken);
        var report = context.Report;
        if (query.VersionNumber is null && caller.User.IsGrantee && report.Status is ReportStatus.Draft or ReportStatus.Returned or ReportStatus.ReadyToCertify)
        {
            var draft = ReportChecks.Document(context, context.Draft, ReportChecks.Run(context, context.Draft));
            return new ReportPaper(draft, report.Status, ReportDocument.Fingerprint(draft.ToJson()), null);
        }
        var version = report.VersionFor(query.VersionNumber, caller.User);
        return new ReportPaper(
            ReportDocument.FromJson(version.Content), report.Status, version.Sha256,
            new PaperCertification(
                version.Number, version.CertifiedByName, version.CertifierTitle, version.CertifierEmail, version.CertifierTelephone, version.Statement,
                version.CertifiedOn, version.CertifiedAt, version.HiddenAt is not null));
    }
}
