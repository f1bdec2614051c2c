using System.Globalization;
using GrantsPortal.Data;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace GrantsPortal.Jobs;

/// <summary>Work for later. In a command's handler the run is stored with the command's own transaction: both or neither.</summary>
public interface IJobQueue
{
    /// <returns>The run's key.</returns>
    Task<long> EnqueueAsync(IJob job, DateTime? notBefore = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sees to it that a run of the job begins after this moment, and soon: asks for one, unless one that was asked for has not begun yet.
    /// However often that is wanted while a run goes, one more follows.
    /// </summary>
    Task NudgeAsync(IJob job, CancellationToken cancellationToken = default);
}

internal sealed partial class JobQueue(
    GrantsDbContext db, KeyAllocator keys, JobCatalogue catalogue, IJobEngine engine, JobProcess process, OfficeClock clock, Caller caller, ILogger<JobQueue> logger) : IJobQueue
{
    private readonly List<JobRun> _pending = [];

    public async Task<long> EnqueueAsync(IJob job, DateTime? notBefore = null, CancellationToken cancellationToken = default)
    {
        var definition = catalogue.Of(job);
        var run = JobRun.Ask(definition.Name, definition.Write(job), CultureInfo.CurrentUICulture.Name, caller.User, definition.MaxAttempts, clock.UtcNow, notBefore);
        var alone = db.Database.CurrentTransaction is null;
        if (alone)
        {
            await keys.EnsureAsync(cancellationToken, 1);
        }
        db.JobRuns.Add(run);
        _pending.Add(run);
        if (alone)
        {
            await db.SaveChangesAsync(cancellationToken);
            await HandOverAsync(cancellationToken);
        }
        return run.Id;
    }

    public async Task NudgeAsync(IJob job, CancellationToken cancellationToken = default)
    {
        var (name, soon) = (catalogue.Of(job).Name, clock.UtcNow + JobRun.PostponedFor);
        // A schedule's firing does not count: it is skipped while another run goes, which may have looked already.
        if (!await db.JobRuns.AnyAsync(r => r.Name == name && r.State == JobRunState.Waiting && r.ScheduledFor == null && r.NextAttemptAt <= soon, cancellationToken))
        {
            await EnqueueAsync(job, cancellationToken: cancellationToken);
        }
    }

    /// <summary>After the commit. Where it is forgotten or fails, the run is found within half a minute.</summary>
    internal async Task HandOverAsync(CancellationToken cancellationToken)
    {
        JobRun[] runs = [.. _pending];
        _pending.Clear();
        if (process.State != JobProcessState.Working)
        {
            return;
        }
        try
        {
            foreach (var run in runs)
            {
                await engine.RunAsync(run.Id, run.NextAttemptAt ?? clock.UtcNow, cancellationToken);
            }
        }
        catch (Exception failed)
        {
            NotHandedOver(failed);
        }
    }

    /// <summary>A stored run that may run again; within a command.</summary>
    internal void Again(JobRun run) => _pending.Add(run);

    /// <summary>The transaction is tried again from its beginning.</summary>
    internal void Forget() => _pending.Clear();

    [LoggerMessage(LogLevel.Warning, "A run is stored, but was not handed to the engine; it is found within half a minute")]
    private partial void NotHandedOver(Exception failed);
}
