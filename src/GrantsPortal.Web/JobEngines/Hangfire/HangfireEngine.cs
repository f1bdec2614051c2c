using Cronos;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Web.JobEngines.Hangfire;

/// <summary>Hangfire behind the port, over a storage of this host's own: nothing static, so that two hosts in one process stay apart.</summary>
internal sealed class HangfireEngine(JobStorage storage, OfficeClock clock, IServiceScopeFactory scopes, IOptions<JobOptions> options) : IJobEngine, IDisposable
{
    private readonly BackgroundJobClient _client = new(storage);
    private readonly RecurringJobManager _recurring = new(storage);
    private BackgroundJobServer? _server;

    public string Name => "Hangfire";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _server ??= new BackgroundJobServer(
            new BackgroundJobServerOptions
            {
                Activator = new AspNetCoreJobActivator(scopes),
                WorkerCount = options.Value.Workers,
                SchedulePollingInterval = TimeSpan.FromSeconds(2),
                ShutdownTimeout = TimeSpan.FromSeconds(25),
            },
            storage);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is { } server)
        {
            // Cancels what runs at once; the runner writes the interruption down.
            server.SendStop();
            await server.WaitForShutdownAsync(cancellationToken);
            Dispose();
        }
    }

    public Task RunAsync(long runId, DateTime at, CancellationToken cancellationToken)
    {
        IState state = at > clock.UtcNow ? new ScheduledState(DateTime.SpecifyKind(at, DateTimeKind.Utc)) : new EnqueuedState();
        _client.Create(Job.FromExpression<HangfireEnvelope>(envelope => envelope.RunAsync(runId, CancellationToken.None)), state);
        return Task.CompletedTask;
    }

    public Task UpsertAsync(string name, string cron, CancellationToken cancellationToken)
    {
        var fire = Job.FromExpression<HangfireEnvelope>(envelope => envelope.FireAsync(name, CancellationToken.None));
        _recurring.AddOrUpdate(name, fire, cron, new RecurringJobOptions { TimeZone = clock.Zone, MisfireHandling = MisfireHandlingMode.Relaxed });
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        _recurring.RemoveIfExists(name);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyCollection<string>> ScheduledAsync(CancellationToken cancellationToken)
    {
        using var connection = storage.GetConnection();
        return Task.FromResult<IReadOnlyCollection<string>>([.. connection.GetRecurringJobs().Select(j => j.Id)]);
    }

    public DateTime? Next(string cron, DateTime after) =>
        CronExpression.Parse(cron).GetNextOccurrence(DateTime.SpecifyKind(after, DateTimeKind.Utc), clock.Zone);

    public void Dispose()
    {
        _server?.Dispose();
        _server = null;
    }
}
