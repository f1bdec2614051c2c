using System.Diagnostics;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Jobs;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using GrantsPortal.TestKit;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Web.Tests.Jobs;

/// <summary>The real host with the job engine that was built, on the real clock, with short waits.</summary>
internal sealed class JobHost : WebApplicationFactory<Program>
{
    private readonly TestDatabase _database;

    private JobHost(TestDatabase database) => _database = database;

    public ContractProbe Probe { get; } = new();

    public IRecurringJobs Recurring => Services.GetRequiredService<IRecurringJobs>();

    public IJobEngine Engine => Services.GetRequiredService<IJobEngine>();

    /// <summary>Started, and at its work unless it waits for another.</summary>
    public static async Task<JobHost> StartAsync(TestDatabase database, JobProcessState expected = JobProcessState.Working, Func<CancellationToken, Task>? body = null)
    {
        var host = new JobHost(database);
        host.Probe.Body = body ?? host.Probe.Body;
        await host.UntilAsync(async () => (await host.OverviewAsync()).Here == expected, $"the host is {expected}");
        return host;
    }

    public async Task<long> EnqueueAsync(DateTime? notBefore = null)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IJobQueue>().EnqueueAsync(new ContractJob("word"), notBefore);
    }

    public async Task<JobsOverview> OverviewAsync() => (await SendAsync(new GetJobsQuery())).Value;

    public async Task<IReadOnlyList<JobRunRow>> RunsAsync() => (await SendAsync(new ListJobRunsQuery("contract", null))).Value.Runs;

    public async Task<JobRunRow> EndedAsync(long run, JobRunState state)
    {
        await UntilAsync(async () => (await RunsAsync()).Any(r => r.Id == run && r.State == state), $"the run is {state}");
        return (await RunsAsync()).Single(r => r.Id == run);
    }

    public Task<Outcome<T>> SendAsync<T>(IRequest<T> request) => Services.GetRequiredService<Dispatcher>().Send(request, CurrentUser.System);

    public async Task UntilAsync(Func<Task<bool>> holds, string what, int seconds = 60)
    {
        var since = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.That(since.Elapsed.TotalSeconds, Is.LessThan(seconds), what);
            await Task.Delay(100);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Database:Provider", _database.Provider.ToString());
        builder.UseSetting("Database:ConnectionString", _database.ConnectionString);
        builder.UseSetting("Jobs:RecoverySeconds", "1");
        builder.UseSetting("Jobs:BackoffSeconds:0", "1");
        builder.ConfigureTestServices(services =>
        {
            // The portal's own jobs would run beside the tests: only the contract's is known here.
            foreach (var own in services.Where(s => s.ServiceType == typeof(JobDefinition)).ToList())
            {
                services.Remove(own);
            }
            services.AddSingleton(JobDefinition.Of(typeof(ContractJob)));
            services.AddSingleton(Probe);
            services.AddScoped<IRequestHandler<ContractJob, JobDone>, ContractJobHandler>();
        });
    }
}
