using GrantsPortal.Jobs;
using Hangfire;

namespace GrantsPortal.Web.JobEngines.Hangfire;

/// <summary>
/// The only job that Hangfire knows: it carries a run's key or a schedule's name to the runner. Its own name stands in Hangfire's store,
/// so it stays; retries are the runner's.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed class HangfireEnvelope(IJobRunner runner)
{
    [JobDisplayName("Run {0}")]
    public Task RunAsync(long runId, CancellationToken cancellationToken) => runner.RunAsync(runId, cancellationToken);

    [JobDisplayName("{0}")]
    public Task FireAsync(string name, CancellationToken cancellationToken) => runner.FireAsync(name, cancellationToken);
}
