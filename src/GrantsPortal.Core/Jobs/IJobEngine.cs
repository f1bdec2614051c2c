namespace GrantsPortal.Jobs;

/// <summary>
/// What an engine has to do, and no more: call <see cref="IJobRunner.FireAsync"/> when a schedule is due and
/// <see cref="IJobRunner.RunAsync"/> for a stored run. Retries, exclusivity, time-outs, culture and the record are the runner's.
/// </summary>
public interface IJobEngine
{
    string Name { get; }

    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Cancels what runs and waits for it.</summary>
    Task StopAsync(CancellationToken cancellationToken);

    /// <summary>A stored run, at that moment or as soon as a worker is free. Handing it over twice does no harm.</summary>
    Task RunAsync(long runId, DateTime at, CancellationToken cancellationToken);

    Task UpsertAsync(string name, string cron, CancellationToken cancellationToken);

    Task RemoveAsync(string name, CancellationToken cancellationToken);

    /// <summary>The schedules that its store holds.</summary>
    Task<IReadOnlyCollection<string>> ScheduledAsync(CancellationToken cancellationToken);

    /// <summary>The first firing after that moment (UTC) in the office's time zone; null when there is none. Throws <see cref="FormatException"/>.</summary>
    DateTime? Next(string cron, DateTime after);
}

/// <summary>Where nothing runs jobs by itself: verbs and tests.</summary>
internal sealed class NoJobEngine : IJobEngine
{
    public string Name => "none";

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RunAsync(long runId, DateTime at, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task UpsertAsync(string name, string cron, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RemoveAsync(string name, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyCollection<string>> ScheduledAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyCollection<string>>([]);

    public DateTime? Next(string cron, DateTime after) => null;
}
