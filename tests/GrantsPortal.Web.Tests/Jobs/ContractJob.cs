using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Web.Tests.Jobs;

/// <summary>Does what a test tells its host's <see cref="ContractProbe"/>.</summary>
[Access(Role.Administrator)]
[Job("contract", MaxAttempts = 3, Exclusive = false)]
public sealed record ContractJob(string Word = "") : IJob;

internal sealed class ContractProbe
{
    private int _runs;

    public int Runs => _runs;

    public Func<CancellationToken, Task> Body { get; set; } = _ => Task.CompletedTask;

    public async Task<JobDone> RunAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        await Body(cancellationToken);
        return new JobDone(1);
    }
}

internal sealed class ContractJobHandler(ContractProbe probe) : IRequestHandler<ContractJob, JobDone>
{
    public Task<JobDone> Handle(ContractJob job, CancellationToken cancellationToken) => probe.RunAsync(cancellationToken);
}
