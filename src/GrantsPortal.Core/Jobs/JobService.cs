using GrantsPortal.Pipeline;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Jobs;

/// <summary>
/// Works on jobs while the portal serves: waits until no other process does (SQLite), starts the engine, and looks now and then for
/// what was left behind.
/// </summary>
internal sealed partial class JobService(
    JobRunner runner, RecurringJobs recurring, IJobEngine engine, JobProcess process, JobsLock jobsLock, JobStore store, OfficeClock clock,
    IOptions<JobOptions> options, ILogger<JobService> logger) : BackgroundService
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LeftToTheEngine = TimeSpan.FromSeconds(90);
    private readonly Lock _gate = new();
    private Task? _stop;
    private bool _started;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled)
        {
            return Task.CompletedTask;
        }
        // A wrong schedule is told at the start, not at night.
        recurring.CheckAll();
        return base.StartAsync(cancellationToken);
    }

    // A host may be stopped twice, and at the same time: whoever asks waits for the one stop.
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _stop ??= StopOnceAsync(cancellationToken);
        }
    }

    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_started)
        {
            await engine.StopAsync(cancellationToken);
            await store.LeftAsync(process);
            process.State = JobProcessState.Off;
        }
        jobsLock.Release();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await TakeTurnAsync(stoppingToken);
            await AttemptAsync(StartEngineAsync, stoppingToken);
            var grace = TimeSpan.Zero;
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.RecoverySeconds));
            do
            {
                await AttemptAsync(async stopping =>
                {
                    if (!_started)
                    {
                        await StartEngineAsync(stopping);
                    }
                    await store.SeenAsync(process, engine.Name, clock.UtcNow, stopping);
                    await runner.RecoverAsync(jobsLock.IsForOne, grace, stopping);
                    grace = LeftToTheEngine;
                }, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The portal stops.
        }
    }

    private async Task TakeTurnAsync(CancellationToken stopping)
    {
        if (jobsLock.TryTake())
        {
            return;
        }
        process.State = JobProcessState.Standby;
        Waits();
        do
        {
            await Task.Delay(AskAgain, stopping);
        }
        while (!jobsLock.TryTake());
        TakesOver();
    }

    private async Task StartEngineAsync(CancellationToken stopping)
    {
        await engine.StartAsync(stopping);
        await recurring.AlignAsync(stopping);
        process.State = JobProcessState.Working;
        _started = true;
        Works(engine.Name, process.Name);
    }

    // A database that is away for a moment must not end the jobs for good.
    private async Task AttemptAsync(Func<CancellationToken, Task> step, CancellationToken stopping)
    {
        try
        {
            await step(stopping);
        }
        catch (Exception failed) when (!stopping.IsCancellationRequested)
        {
            Failed(failed);
        }
    }

    [LoggerMessage(LogLevel.Information, "Jobs run here: {Engine}, {Process}")]
    private partial void Works(string engine, string process);

    [LoggerMessage(LogLevel.Warning, "Another process works on the jobs of this database. This one serves pages and takes the jobs over when the other one has ended")]
    private partial void Waits();

    [LoggerMessage(LogLevel.Warning, "The other process has ended: the jobs run here from now on")]
    private partial void TakesOver();

    [LoggerMessage(LogLevel.Error, "A step of the jobs' service failed and is tried again")]
    private partial void Failed(Exception failed);
}
