using System.Globalization;
using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using GrantsPortal.TestKit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Jobs;

/// <summary>A job that does what a test tells it.</summary>
[Access(Role.Administrator)]
[Job("probe", Cron = "0 6 * * *", TimeoutSeconds = 1, MaxAttempts = 3)]
public sealed record ProbeJob(string Word = "") : IJob;

/// <summary>Several of it may run at once.</summary>
[Access(Role.Administrator)]
[Job("shared", Exclusive = false)]
public sealed record SharedJob : IJob;

/// <summary>What the probe does, and what it saw.</summary>
internal sealed class Probe
{
    private int _runs;

    public int Runs => _runs;

    public string? Word { get; private set; }

    public string? Culture { get; private set; }

    public Func<CancellationToken, Task<JobDone>> Body { get; set; } = _ => Task.FromResult(new JobDone(1));

    public Task<JobDone> RunAsync(string word, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        (Word, Culture) = (word, CultureInfo.CurrentUICulture.Name);
        return Body(cancellationToken);
    }

    public static Task<TestApp> StartAsync(Action<IServiceCollection>? more = null) => TestApp.StartAsync(services =>
    {
        services.AddSingleton<Probe>();
        services.AddSingleton(JobDefinition.Of(typeof(ProbeJob)));
        services.AddSingleton(JobDefinition.Of(typeof(SharedJob)));
        services.AddScoped<IRequestHandler<ProbeJob, JobDone>, ProbeJobHandler>();
        services.AddScoped<IRequestHandler<SharedJob, JobDone>, SharedJobHandler>();
        more?.Invoke(services);
    });
}

internal sealed class ProbeJobHandler(Probe probe) : IRequestHandler<ProbeJob, JobDone>
{
    public Task<JobDone> Handle(ProbeJob job, CancellationToken cancellationToken) => probe.RunAsync(job.Word, cancellationToken);
}

internal sealed class SharedJobHandler(Probe probe) : IRequestHandler<SharedJob, JobDone>
{
    public Task<JobDone> Handle(SharedJob job, CancellationToken cancellationToken) => probe.RunAsync("", cancellationToken);
}
