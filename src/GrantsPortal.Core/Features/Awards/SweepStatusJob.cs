using System.Globalization;
using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Awards;

/// <summary>Each night: awards whose period is over expire, and people are told what ends within 90, 60 and 30 days.</summary>
[Access(Role.Administrator)]
[Job("sweep-status", Cron = "30 3 * * *")]
public sealed record SweepStatusJob : IJob;

internal sealed class SweepStatusJobHandler(Dispatcher dispatcher) : IRequestHandler<SweepStatusJob, JobDone>
{
    public async Task<JobDone> Handle(SweepStatusJob job, CancellationToken cancellationToken)
    {
        var expired = 0;
        for (var moved = ExpireAwardsCommand.Batch; moved == ExpireAwardsCommand.Batch; expired += moved)
        {
            moved = await AskAsync(new ExpireAwardsCommand(ExpireAwardsCommand.Batch), cancellationToken);
        }
        var told = await RoundsAsync(after => new GiveAwardNoticesCommand(after, GiveAwardNoticesCommand.Batch), cancellationToken)
            + await RoundsAsync(after => new GiveRegistrationNoticesCommand(after, GiveRegistrationNoticesCommand.Batch), cancellationToken);
        return new JobDone(expired + told, string.Create(CultureInfo.InvariantCulture, $"{expired} awards expired, {told} notices of what ends."));
    }

    private async Task<int> RoundsAsync(Func<long, ICommand<NoticeRound>> command, CancellationToken cancellationToken)
    {
        var told = 0;
        for (long? after = 0; after is { } key;)
        {
            var round = await AskAsync(command(key), cancellationToken);
            (after, told) = (round.Next, told + round.Told);
        }
        return told;
    }

    // A refusal, such as somebody changing the same award at this moment, is a failed attempt: what was done stays, the rest comes again.
    private async Task<T> AskAsync<T>(IRequest<T> request, CancellationToken cancellationToken) => (await dispatcher.Send(request, CurrentUser.System, cancellationToken)).Value;
}
