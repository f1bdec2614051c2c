using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Files;

/// <summary>
/// Removes refused spreadsheets that were kept before a moment, and attachments that were taken out of a draft before a moment and that no
/// certified version lists: nobody can open those any more. So many of each at most. Answers with how many.
/// </summary>
[Access(Role.Administrator)]
public sealed record RemoveOldFilesCommand(DateTime WorkbooksBefore, DateTime AttachmentsBefore, int Most) : ICommand<RemovedFiles>
{
    // Their content is read once more, for the trail.
    public const int Batch = 10;
}

public sealed record RemovedFiles(int Workbooks, int Attachments);

internal sealed class RemoveOldFilesValidator : AbstractValidator<RemoveOldFilesCommand>
{
    public RemoveOldFilesValidator()
    {
        RuleFor(c => c.WorkbooksBefore).NotEmpty();
        RuleFor(c => c.AttachmentsBefore).NotEmpty();
        RuleFor(c => c.Most).InclusiveBetween(1, 1_000);
    }
}

internal sealed class RemoveOldFilesHandler(GrantsDbContext db) : IRequestHandler<RemoveOldFilesCommand, RemovedFiles>
{
    public async Task<RemovedFiles> Handle(RemoveOldFilesCommand command, CancellationToken cancellationToken)
    {
        var workbooks = await db.FailedWorkbooks.Where(w => w.KeptAt < command.WorkbooksBefore).OrderBy(w => w.Id).Take(command.Most).ToListAsync(cancellationToken);
        db.FailedWorkbooks.RemoveRange(workbooks);
        var left = await db.ReportAttachments
            .Where(a => a.RemovedAt < command.AttachmentsBefore && !db.Set<ReportVersion>().Any(v => v.ReportId == a.ReportId && v.CertifiedAt >= a.AddedAt && v.CertifiedAt <= a.RemovedAt))
            .OrderBy(a => a.Id).Select(a => a.Id).Take(command.Most).ToListAsync(cancellationToken);
        // That it was attached and taken out stands in the trail already, with its hash.
        await db.Set<AttachmentContent>().Where(c => left.Contains(c.AttachmentId)).ExecuteDeleteAsync(cancellationToken);
        await db.ReportAttachments.Where(a => left.Contains(a.Id)).ExecuteDeleteAsync(cancellationToken);
        return new RemovedFiles(workbooks.Count, left.Count);
    }
}
