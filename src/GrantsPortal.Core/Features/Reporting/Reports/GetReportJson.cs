using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>The frozen content of a version, byte for byte what its SHA-256 was taken from: whoever holds a receipt can check it.</summary>
[Access(Roles.Everyone)]
public sealed record GetReportJsonQuery(string Number, int VersionNumber) : IQuery<ReportJson>;

public sealed record ReportJson(string Number, int Version, string Content, string Sha256);

internal sealed class GetReportJsonHandler(GrantsDbContext db, ReportLoader loader, Caller caller) : IRequestHandler<GetReportJsonQuery, ReportJson>
{
    public async Task<ReportJson> Handle(GetReportJsonQuery query, CancellationToken cancellationToken)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var report = (await loader.OpenAsync(query.Number, cancellationToken)).Report;
        var version = report.VersionFor(query.VersionNumber, caller.User);
        return new ReportJson(report.Number, version.Number, version.Content, version.Sha256);
    }
}
