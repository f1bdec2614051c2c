using GrantsPortal.Domain.Jobs;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Jobs;

/// <summary>Says, while a run goes, that its process is alive; cancels the run when another process has taken it over.</summary>
internal sealed class JobLease : IDisposable
{
    private static readonly TimeSpan Beat = JobRun.LeaseTime / 4;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _beating;

    public JobLease(JobStore store, JobRun run, OfficeClock clock, CancellationToken stopping) => _beating = BeatAsync(store, run, clock, stopping);

    public CancellationToken Lost => _lost.Token;

    public async Task EndAsync()
    {
        await _end.CancelAsync();
        await _beating;
    }

    public void Dispose()
    {
        _lost.Dispose();
        _end.Dispose();
    }

    private async Task BeatAsync(JobStore store, JobRun run, OfficeClock clock, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Beat);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
            {
                try
                {
                    if (!await store.ExtendLeaseAsync(run.Id, run.Version, clock.UtcNow + JobRun.LeaseTime, _end.Token))
                    {
                        await _lost.CancelAsync();
                        return;
                    }
                }
                catch (Exception busy) when (busy is DbUpdateException or System.Data.Common.DbException && !stopping.IsCancellationRequested)
                {
                    // Three more beats before the lease runs out.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // It ended.
        }
    }
}
