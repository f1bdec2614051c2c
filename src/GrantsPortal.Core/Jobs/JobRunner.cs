using System.Globalization;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Jobs;

/// <summary>
/// Runs stored runs, whichever engine calls: claims one, so that no two processes take it, sets language and time-out, keeps its lease,
/// and writes down what came of it. A failed one waits and comes again, or is dead for a person to look at.
/// </summary>
internal sealed partial class JobRunner(
    Dispatcher dispatcher, JobCatalogue catalogue, IRecurringJobs recurring, IJobEngine engine, JobProcess process, OfficeClock clock,
    IOptions<JobOptions> options, JobStore store, ILogger<JobRunner> logger) : IJobRunner
{
    private const string OfficeCulture = "en";

    /// <summary>Half an hour of a job of every minute, a month of a nightly one.</summary>
    internal const int KeptIdleRuns = 30;

    public async Task FireAsync(string name, CancellationToken stopping)
    {
        if (recurring.LatestOf(name, clock.UtcNow) is { } firing)
        {
            await FireAsync(name, firing, stopping);
        }
    }

    internal async Task FireAsync(string name, DateTime firing, CancellationToken stopping)
    {
        if (await FiledAsync(name, firing, stopping) is { } runId)
        {
            await RunAsync(runId, stopping);
        }
    }

    public async Task RunAsync(long runId, CancellationToken stopping)
    {
        if (await ClaimAsync(runId, stopping) is not var (run, job, definition))
        {
            return;
        }
        using var lease = new JobLease(store, run, clock, stopping);
        var ending = await ExecuteAsync(run, job, definition, lease, stopping);
        await lease.EndAsync();
        if (ending is null || !await store.TryChangeAsync(run.Id, run.Version, ending))
        {
            TakenOver(run.Name, run.Id);
            return;
        }
        switch (await store.FindAsync(run.Id, CancellationToken.None))
        {
            case { State: JobRunState.Waiting, NextAttemptAt: { } next }:
                await HandOverAsync(run.Id, next, stopping);
                break;
            case { State: JobRunState.Succeeded, Items: 0 }:
                await store.KeepLatestIdleAsync(run.Name, KeptIdleRuns);
                break;
        }
    }

    private Task HandOverAsync(long runId, DateTime at, CancellationToken stopping) =>
        process.State == JobProcessState.Working && !stopping.IsCancellationRequested ? engine.RunAsync(runId, at, CancellationToken.None) : Task.CompletedTask;

    /// <summary>
    /// What nobody took up: runs whose process died, firings that were slept through (the latest of each job, once), runs that are due.
    /// </summary>
    /// <param name="aloneHere">Whether no other process can be working: then every run that goes elsewhere is a dead one's.</param>
    /// <param name="grace">Younger firings are left to the engine.</param>
    internal async Task RecoverAsync(bool aloneHere, TimeSpan grace, CancellationToken stopping)
    {
        var now = clock.UtcNow;
        await TakeOverAsync(aloneHere, stopping);
        foreach (var definition in catalogue.All)
        {
            if (recurring.LatestOf(definition.Name, now) is { } firing && firing <= now - grace)
            {
                await FiledAsync(definition.Name, firing, stopping);
            }
        }
        foreach (var run in await store.DueAsync(clock.UtcNow, stopping))
        {
            await engine.RunAsync(run.Id, run.NextAttemptAt ?? now, stopping);
        }
    }

    /// <summary>Runs whose process died let go of their slot.</summary>
    internal async Task TakeOverAsync(bool aloneHere, CancellationToken stopping)
    {
        var now = clock.UtcNow;
        foreach (var run in await store.AbandonedAsync(now, aloneHere ? process.Name : null, stopping))
        {
            if (await store.TryChangeAsync(run.Id, run.Version, r => r.TakeOver(now)))
            {
                Abandoned(run.Name, run.Id, run.Node);
            }
        }
    }

    private Task<long?> FiledAsync(string name, DateTime firing, CancellationToken cancellationToken) =>
        store.AddFiringAsync(JobRun.Fire(name, OfficeCulture, catalogue.Find(name)?.MaxAttempts ?? 1, firing, clock.UtcNow), cancellationToken);

    private async Task<(JobRun Run, IJob Job, JobDefinition Definition)?> ClaimAsync(long runId, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        if (await store.FindAsync(runId, cancellationToken) is not { } run || !run.IsDue(now))
        {
            return null;
        }
        if (catalogue.Find(run.Name) is not { } definition)
        {
            await store.TryChangeAsync(run.Id, run.Version, r => r.GiveUp(JobErrors.NoSuchJob(run.Name, catalogue.All.Select(d => d.Name)).Message, now));
            return null;
        }
        if (Readable(run, definition) is not { } job)
        {
            await store.TryChangeAsync(run.Id, run.Version, r => r.GiveUp("What it carries cannot be read by this version of the portal.", now));
            return null;
        }
        switch (await store.ClaimAsync(run.Id, run.Version, process.Name, definition.Exclusive, now))
        {
            case { Outcome: ClaimOutcome.Taken, Run: { } taken }:
                return (taken, job, definition);
            case { Outcome: ClaimOutcome.SlotTaken } when run is { ScheduledFor: not null, Attempts: 0 }:
                await store.TryChangeAsync(run.Id, run.Version, r => r.Skip("The run before it was still going.", now));
                return null;
            case { Outcome: ClaimOutcome.SlotTaken }:
                if (await store.TryChangeAsync(run.Id, run.Version, r => r.Postpone(now)))
                {
                    await HandOverAsync(run.Id, now + JobRun.PostponedFor, cancellationToken);
                }
                return null;
            default:
                return null;
        }
    }

    private static IJob? Readable(JobRun run, JobDefinition definition)
    {
        try
        {
            return definition.Read(run.Payload);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    /// <returns>What is to be written down; null when the lease was lost and somebody else writes.</returns>
    private async Task<Action<JobRun>?> ExecuteAsync(JobRun run, IJob job, JobDefinition definition, JobLease lease, CancellationToken stopping)
    {
        using var late = new CancellationTokenSource(definition.Timeout);
        using var all = CancellationTokenSource.CreateLinkedTokenSource(stopping, late.Token, lease.Lost);
        // Flows into the job and ends with this method.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(run.Culture);
        string error;
        try
        {
            var outcome = await dispatcher.Send(job, CurrentUser.System, all.Token);
            if (outcome.Try(out var done))
            {
                return r => r.Succeed(done.Items, done.Note, clock.UtcNow);
            }
            error = JobFailure.Describe(outcome.Errors);
        }
        // A store may answer a cancellation with an exception of its own.
        catch (Exception) when (lease.Lost.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            return r => r.Interrupt(clock.UtcNow);
        }
        catch (Exception) when (late.IsCancellationRequested)
        {
            error = JobErrors.TimedOut((int)definition.Timeout.TotalSeconds).Message;
        }
        catch (Exception failed)
        {
            Failed(failed, run.Name, run.Id, run.Attempts);
            error = JobFailure.Describe(failed);
        }
        return r => r.Fail(error, options.Value.WaitAfter(r.Attempts), clock.UtcNow);
    }

    [LoggerMessage(LogLevel.Error, "Job {Job} (run {RunId}, attempt {Attempt}) failed")]
    private partial void Failed(Exception failed, string job, long runId, int attempt);

    [LoggerMessage(LogLevel.Warning, "Job {Job} (run {RunId}) was given up by {Node} and comes again")]
    private partial void Abandoned(string job, long runId, string? node);

    [LoggerMessage(LogLevel.Warning, "Job {Job} (run {RunId}) was taken over while it went here: what came of it here is not written down")]
    private partial void TakenOver(string job, long runId);
}
