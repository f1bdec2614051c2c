using GrantsPortal.Domain.Jobs;
using GrantsPortal.Pipeline;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Jobs;

/// <summary>What runs on a clock.</summary>
public interface IRecurringJobs
{
    /// <summary>Sets or changes the schedule of a job in this process and its engine; a lasting change is a setting.</summary>
    Task UpsertAsync(string name, string cron, CancellationToken cancellationToken = default);

    Task RemoveAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>The schedule as it is now; null for none.</summary>
    string? CronOf(string name);

    /// <summary>The first firing after now (UTC).</summary>
    DateTime? NextOf(string name);

    /// <summary>The latest firing that is due by then (UTC).</summary>
    DateTime? LatestOf(string name, DateTime by);
}

internal sealed class RecurringJobs(JobCatalogue catalogue, IJobEngine engine, OfficeClock clock, IOptions<JobOptions> options) : IRecurringJobs
{
    private const string Off = "off";

    // From a few minutes to four years, for the 29th of February.
    private static readonly TimeSpan[] Windows = [.. new[] { 3d, 60 * 3, 60 * 24 * 2, 60 * 24 * 33, 60 * 24 * 367, 60 * 24 * 366 * 4 }.Select(TimeSpan.FromMinutes)];

    private readonly Dictionary<string, string> _crons = catalogue.All
        .Select(d => (d.Name, Cron: options.Value.Schedules.GetValueOrDefault(d.Name, d.Cron)))
        .Where(d => d.Cron.Length > 0 && d.Cron != Off).ToDictionary(d => d.Name, d => d.Cron, StringComparer.Ordinal);

    private readonly Lock _gate = new();

    public string? CronOf(string name)
    {
        lock (_gate)
        {
            return _crons.GetValueOrDefault(name);
        }
    }

    public DateTime? NextOf(string name) => CronOf(name) is { } cron ? engine.Next(cron, clock.UtcNow) : null;

    public DateTime? LatestOf(string name, DateTime by)
    {
        if (CronOf(name) is not { } cron)
        {
            return null;
        }
        foreach (var window in Windows)
        {
            DateTime? latest = null;
            for (var next = engine.Next(cron, by - window); next <= by; next = engine.Next(cron, next.Value))
            {
                latest = next;
            }
            if (latest is not null)
            {
                return latest;
            }
        }
        return null;
    }

    public async Task UpsertAsync(string name, string cron, CancellationToken cancellationToken = default)
    {
        Check(catalogue.Get(name).Name, cron);
        lock (_gate)
        {
            _crons[name] = cron;
        }
        await engine.UpsertAsync(name, cron, cancellationToken);
    }

    public async Task RemoveAsync(string name, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _crons.Remove(name);
        }
        await engine.RemoveAsync(name, cancellationToken);
    }

    /// <summary>Refuses what cannot be read, and what the engines would read differently.</summary>
    internal void CheckAll()
    {
        foreach (var name in options.Value.Schedules.Keys)
        {
            catalogue.Get(name);
        }
        foreach (var (name, cron) in _crons)
        {
            Check(name, cron);
        }
    }

    /// <summary>Makes the engine's store the same as the code and the settings.</summary>
    internal async Task AlignAsync(CancellationToken cancellationToken)
    {
        foreach (var stale in (await engine.ScheduledAsync(cancellationToken)).Where(n => CronOf(n) is null))
        {
            await engine.RemoveAsync(stale, cancellationToken);
        }
        foreach (var job in catalogue.All)
        {
            if (CronOf(job.Name) is { } cron)
            {
                await engine.UpsertAsync(job.Name, cron, cancellationToken);
            }
        }
    }

    private void Check(string name, string cron)
    {
        var fields = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5)
        {
            throw JobErrors.ScheduleUnreadable(name, cron);
        }
        if (fields[2] != "*" && fields[4] != "*")
        {
            throw JobErrors.ScheduleAmbiguous(name, cron);
        }
        try
        {
            engine.Next(cron, clock.UtcNow);
        }
        catch (FormatException)
        {
            throw JobErrors.ScheduleUnreadable(name, cron);
        }
    }
}
