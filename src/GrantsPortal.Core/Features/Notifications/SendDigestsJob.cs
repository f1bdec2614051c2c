using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Notifications;

/// <summary>
/// Each morning: the digests that are due, and on Monday the officers' list of the week. What was slept through is caught up by one digest and one
/// list. Each message is a transaction of its own, so one that fails holds up no other.
/// </summary>
[Access(Role.Administrator)]
[Job("send-digests", Cron = "0 7 * * *")]
public sealed record SendDigestsJob : IJob;

internal sealed class SendDigestsJobHandler(Dispatcher dispatcher, OfficeClock clock) : IRequestHandler<SendDigestsJob, JobDone>
{
    public async Task<JobDone> Handle(SendDigestsJob job, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var readers = (await dispatcher.Send(new FindDigestReadersQuery(today), CurrentUser.System, cancellationToken)).Value;
        List<Exception> failed = [];
        var sent = 0;
        foreach (var reader in readers.Digests)
        {
            sent += await CountAsync(new SendDigestCommand(reader, today), lines => lines > 0, failed, cancellationToken);
        }
        foreach (var officer in readers.Officers)
        {
            sent += await CountAsync(new SendMondayListCommand(officer, monday), written => written, failed, cancellationToken);
        }
        return failed.Count == 0 ? new JobDone(sent) : throw new AggregateException(failed);
    }

    // What another run wrote at the same moment is refused, and is there.
    private async Task<int> CountAsync<T>(ICommand<T> command, Func<T, bool> isSent, List<Exception> failed, CancellationToken cancellationToken)
    {
        try
        {
            return (await dispatcher.Send(command, CurrentUser.System, cancellationToken)).Try(out var answer) && isSent(answer) ? 1 : 0;
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            failed.Add(bug);
            return 0;
        }
    }
}
