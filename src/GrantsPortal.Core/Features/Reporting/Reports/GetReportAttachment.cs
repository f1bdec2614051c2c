using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>The bytes of an attachment. Every download of a sensitive award's file is an entry of the trail.</summary>
[Access(Roles.Everyone)]
public sealed record GetReportAttachmentQuery(string Number, long AttachmentId) : IQuery<AttachmentFile>;

public sealed record AttachmentFile(string Name, string ContentType, string Sha256, byte[] Bytes);

internal sealed class GetReportAttachmentHandler(GrantsDbContext db, ReportLoader loader, AuditTrail trail, Caller caller)
    : IRequestHandler<GetReportAttachmentQuery, AttachmentFile>
{
    public async Task<AttachmentFile> Handle(GetReportAttachmentQuery query, CancellationToken cancellationToken)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var report = await loader.FindAsync(query.Number, cancellationToken);
        var attachment = report.Attachments.FirstOrDefault(a => a.Id == query.AttachmentId);
        if (attachment is null || !caller.User.MayRead(report, attachment))
        {
            throw ReportErrors.AttachmentNotFound();
        }
        if (await db.Awards.AnyAsync(a => a.Id == report.AwardId && a.IsSensitive, cancellationToken))
        {
            // A query runs outside the unit of work; this save carries nothing but the entry.
            trail.Read(nameof(ReportAttachment), $"{report.Number}: {attachment.Name}", report.AwardId);
            await db.SaveChangesAsync(cancellationToken);
        }
        var bytes = await db.Set<AttachmentContent>().Where(c => c.AttachmentId == attachment.Id).Select(c => c.Bytes).SingleAsync(cancellationToken);
        return new AttachmentFile(attachment.Name, attachment.ContentType, attachment.Sha256, bytes);
    }
}
