using GrantsPortal.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GrantsPortal.Features.Notifications;

/// <summary>
/// While the portal serves: has the outbox sent within seconds of a commit, so that nobody waits for the minute's run. It is outside the
/// command, which neither waits for it nor fails with it; what is missed when the process dies in between, the minute's run finds.
/// </summary>
internal sealed partial class OutboxService(OutboxSignal signal, JobProcess process, IServiceScopeFactory scopes, ILogger<OutboxService> logger) : BackgroundService
{
    // A sweep of a thousand commands asks for a run a second at most.
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await signal.WaitAsync(stoppingToken))
            {
                await NudgeAsync(stoppingToken);
                await Task.Delay(Gap, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The portal stops.
        }
    }

    /// <summary>Asks for a run if the outbox was written to; not where this process works on no jobs.</summary>
    internal async Task NudgeAsync(CancellationToken cancellationToken)
    {
        if (!signal.Take() || process.State != JobProcessState.Working)
        {
            return;
        }
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IJobQueue>().NudgeAsync(new SendOutboxJob(), cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            Failed(failed);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The outbox could not be sent at once; the minute's run sends it")]
    private partial void Failed(Exception failed);
}
