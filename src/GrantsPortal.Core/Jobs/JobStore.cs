using System.Data.Common;
using GrantsPortal.Data;
using GrantsPortal.Domain.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Jobs;

internal enum ClaimOutcome { Taken, SlotTaken, TooLate }

/// <summary>
/// The runner's way to its rows, each step a transaction of its own. Races are decided by the version and by two unique indexes
/// (firing, slot), the same on both stores.
/// </summary>
internal sealed class JobStore(IServiceScopeFactory scopes, KeyAllocator keys)
{
    private const int Batch = 100;

    public Task<JobRun?> FindAsync(long id, CancellationToken cancellationToken) =>
        InScope(db => db.JobRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken));

    public async Task<long> AddAsync(JobRun run, CancellationToken cancellationToken)
    {
        await keys.EnsureAsync(cancellationToken, 1);
        return await InScope(async db =>
        {
            db.JobRuns.Add(run);
            await db.SaveChangesAsync(cancellationToken);
            return run.Id;
        });
    }

    /// <returns>Its key; null when this firing is there already.</returns>
    public async Task<long?> AddFiringAsync(JobRun firing, CancellationToken cancellationToken)
    {
        if (await InScope(db => db.JobRuns.AnyAsync(r => r.Name == firing.Name && r.ScheduledFor == firing.ScheduledFor, cancellationToken)))
        {
            return null;
        }
        try
        {
            return await AddAsync(firing, cancellationToken);
        }
        catch (DbUpdateException failed) when (StoreFaults.IsUniqueViolation(failed))
        {
            return null;
        }
    }

    /// <summary>Starts it, unless somebody else changed it meanwhile or another run holds the slot.</summary>
    public async Task<(ClaimOutcome Outcome, JobRun? Run)> ClaimAsync(long id, int version, string node, bool alone, DateTime now)
    {
        try
        {
            return await InScope<(ClaimOutcome, JobRun?)>(async db =>
            {
                if (await db.JobRuns.FirstOrDefaultAsync(r => r.Id == id && r.Version == version) is not { } run)
                {
                    return (ClaimOutcome.TooLate, null);
                }
                // The index decides; asked first, the usual case is no failed statement in the log.
                if (alone && await db.JobRuns.AnyAsync(r => r.Slot == run.Name))
                {
                    return (ClaimOutcome.SlotTaken, null);
                }
                run.Start(node, alone, now);
                await db.SaveChangesAsync(CancellationToken.None);
                return (ClaimOutcome.Taken, run);
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            return (ClaimOutcome.TooLate, null);
        }
        catch (DbUpdateException failed) when (StoreFaults.IsUniqueViolation(failed))
        {
            return (ClaimOutcome.SlotTaken, null);
        }
    }

    /// <returns>False when somebody else changed it meanwhile.</returns>
    public async Task<bool> TryChangeAsync(long id, int version, Action<JobRun> change)
    {
        try
        {
            return await InScope(async db =>
            {
                if (await db.JobRuns.FirstOrDefaultAsync(r => r.Id == id && r.Version == version) is not { } run)
                {
                    return false;
                }
                change(run);
                await db.SaveChangesAsync(CancellationToken.None);
                return true;
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>Outside the version: a heartbeat is no change.</summary>
    public async Task<bool> ExtendLeaseAsync(long id, int version, DateTime until, CancellationToken cancellationToken) =>
        await InScope(db => db.JobRuns.Where(r => r.Id == id && r.Version == version && r.State == JobRunState.Running)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.LeaseUntil, until), cancellationToken)) == 1;

    /// <param name="only">The one process that can be working: runs of any other are abandoned, whatever their lease.</param>
    public Task<List<JobRun>> AbandonedAsync(DateTime now, string? only, CancellationToken cancellationToken) =>
        InScope(db => db.JobRuns.AsNoTracking().Where(r => r.State == JobRunState.Running && (r.LeaseUntil < now || (only != null && r.Node != only)))
            .OrderBy(r => r.Id).Take(Batch).ToListAsync(cancellationToken));

    public Task<List<JobRun>> DueAsync(DateTime now, CancellationToken cancellationToken) =>
        InScope(db => db.JobRuns.AsNoTracking().Where(r => r.State == JobRunState.Waiting && r.NextAttemptAt <= now)
            .OrderBy(r => r.NextAttemptAt).Take(Batch).ToListAsync(cancellationToken));

    /// <summary>
    /// Of a job's runs that found nothing to do, at once and without anybody asking for them, the latest stay: the page has its last runs, and the
    /// list what was done. Where the store is busy, the next such run does it.
    /// </summary>
    public async Task KeepLatestIdleAsync(string name, int kept)
    {
        try
        {
            await InScope(async db =>
            {
                var idle = db.JobRuns.Where(r => r.Name == name && r.State == JobRunState.Succeeded && r.Items == 0 && r.Note == null && r.Attempts == 1 && r.AskedById == 0);
                var last = await idle.OrderByDescending(r => r.CreatedAt).Skip(kept).Select(r => (DateTime?)r.CreatedAt).FirstOrDefaultAsync();
                return last is null ? 0 : await idle.Where(r => r.CreatedAt <= last).ExecuteDeleteAsync();
            });
        }
        catch (DbException)
        {
            // It stays a little longer.
        }
    }

    public async Task SeenAsync(JobProcess process, string engine, DateTime now, CancellationToken cancellationToken)
    {
        var there = await InScope(db => db.JobNodes.Where(n => n.Name == process.Name).ExecuteUpdateAsync(s => s.SetProperty(n => n.SeenAt, now), cancellationToken));
        if (there == 0)
        {
            await keys.EnsureAsync(cancellationToken, 1);
            await InScope(async db =>
            {
                db.JobNodes.Add(JobNode.Enter(process.Name, engine, now));
                return await db.SaveChangesAsync(cancellationToken);
            });
        }
    }

    public Task<int> LeftAsync(JobProcess process) =>
        InScope(db => db.JobNodes.Where(n => n.Name == process.Name).ExecuteDeleteAsync());

    private async Task<T> InScope<T>(Func<GrantsDbContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<GrantsDbContext>());
    }
}
