using System.Globalization;
using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Features.Reporting.Files;

/// <summary>Each night: removes files that nobody needs any more (settings <c>Files:KeepFailedWorkbooksDays</c>, <c>Files:KeepRemovedAttachmentsDays</c>).</summary>
[Access(Role.Administrator)]
[Job("clean-up-files", Cron = "0 4 * * *")]
public sealed record CleanUpFilesJob : IJob;

internal sealed class CleanUpFilesJobHandler(Dispatcher dispatcher, OfficeClock clock, IOptions<RetentionOptions> options) : IRequestHandler<CleanUpFilesJob, JobDone>
{
    public async Task<JobDone> Handle(CleanUpFilesJob job, CancellationToken cancellationToken)
    {
        var command = new RemoveOldFilesCommand(
            clock.UtcNow.AddDays(-options.Value.KeepFailedWorkbooksDays), clock.UtcNow.AddDays(-options.Value.KeepRemovedAttachmentsDays), RemoveOldFilesCommand.Batch);
        var (workbooks, attachments, isLast) = (0, 0, false);
        while (!isLast)
        {
            var removed = (await dispatcher.Send(command, CurrentUser.System, cancellationToken)).Value;
            (workbooks, attachments) = (workbooks + removed.Workbooks, attachments + removed.Attachments);
            isLast = removed.Workbooks < command.Most && removed.Attachments < command.Most;
        }
        return new JobDone(workbooks + attachments, string.Create(CultureInfo.InvariantCulture, $"{workbooks} kept spreadsheets, {attachments} attachments."));
    }
}
