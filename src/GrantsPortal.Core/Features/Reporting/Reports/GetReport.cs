using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>A report by its number, with what may be done with it; <paramref name="VersionNumber"/> asks for one certified version.</summary>
[Access(Roles.Everyone)]
public sealed record GetReportQuery(string Number, int? VersionNumber = null) : IQuery<ReportDetails>;

internal sealed class GetReportHandler(GrantsDbContext db, ReportLoader loader, ReportReading reading) : IRequestHandler<GetReportQuery, ReportDetails>
{
    public async Task<ReportDetails> Handle(GetReportQuery query, CancellationToken cancellationToken)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await reading.DetailsAsync(await loader.OpenAsync(query.Number, cancellationToken), query.VersionNumber, cancellationToken);
    }
}
