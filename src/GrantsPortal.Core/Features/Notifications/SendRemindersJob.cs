using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Notifications;

/// <summary>Each hour of the office's day: settles the steps of the reminder ladder that are due, until none is left.</summary>
[Access(Role.Administrator)]
[Job("send-reminders", Cron = "5 6-22 * * *", TimeoutSeconds = 1_800)]
public sealed record SendRemindersJob : IJob;

internal sealed class SendRemindersJobHandler(Dispatcher dispatcher) : IRequestHandler<SendRemindersJob, JobDone>
{
    private const int Tries = 5;

    public async Task<JobDone> Handle(SendRemindersJob job, CancellationToken cancellationToken)
    {
        var (sent, superseded) = (0, 0);
        ReminderSweep sweep;
        do
        {
            sweep = await SweepAsync(cancellationToken);
            (sent, superseded) = (sent + sweep.Sent, superseded + sweep.Superseded);
        }
        while (sweep.Requirements == SweepRemindersCommand.Batch);
        return new JobDone(sent, superseded == 0 ? null : $"{superseded} superseded");
    }

    // Somebody moves a date or hands in a report at the same moment: then that batch is looked at anew.
    private async Task<ReminderSweep> SweepAsync(CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            var outcome = await dispatcher.Send(new SweepRemindersCommand(SweepRemindersCommand.Batch), CurrentUser.System, cancellationToken);
            if (outcome.Try(out var sweep))
            {
                return sweep;
            }
            if (tried == Tries || outcome.Errors[0].Kind != ErrorKind.Conflict)
            {
                throw new RuleBroken(outcome.Errors);
            }
            await Task.Delay(TimeSpan.FromMilliseconds(100 * tried), cancellationToken);
        }
    }
}
