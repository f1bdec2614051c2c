using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Attachments;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>
/// Takes an upload in and checks it; nothing is stored. It is a request of its own so that no transaction waits for a slow sender or for the
/// virus scanner: <see cref="AttachFileCommand"/> stores what came out.
/// </summary>
[Access(Roles.Grantees)]
public sealed record ReceiveFileQuery(string Number, string FileName, Stream Upload) : IQuery<ReceivedFile>;

internal sealed class ReceiveFileHandler(GrantsDbContext db, ReportLoader loader, AttachmentIntake intake, Caller caller) : IRequestHandler<ReceiveFileQuery, ReceivedFile>
{
    public async Task<ReceivedFile> Handle(ReceiveFileQuery query, CancellationToken cancellationToken)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var report = await loader.FindAsync(query.Number, cancellationToken);
        ReportLifecycle.Require(report.Status, ReportAction.Edit, caller.User);
        return await intake.ReceiveAsync(query.Upload, query.FileName, cancellationToken);
    }
}
