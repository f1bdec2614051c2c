using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Jobs;

/// <param name="State">Waiting: the attempt failed and comes again.</param>
public sealed record JobResult(JobRunState State, int Items, string? Note, string? Error, DateTime? NextAttemptAt);

/// <summary>Runs a job at once and waits for it: what the command line does beside a portal that may be serving.</summary>
public sealed class JobsByHand
{
    private readonly JobCatalogue _catalogue;
    private readonly JobStore _store;
    private readonly JobRunner _runner;
    private readonly JobsLock _jobsLock;
    private readonly OfficeClock _clock;

    internal JobsByHand(JobCatalogue catalogue, JobStore store, JobRunner runner, JobsLock jobsLock, OfficeClock clock) =>
        (_catalogue, _store, _runner, _jobsLock, _clock) = (catalogue, store, runner, jobsLock, clock);

    public async Task<JobResult> RunAsync(string name, CancellationToken cancellationToken)
    {
        var definition = _catalogue.Get(name);
        if (!_jobsLock.TryTake())
        {
            throw JobErrors.RunsElsewhere();
        }
        try
        {
            // Where no other process can be working, a run that goes is a dead one's and would hold this one up.
            await _runner.TakeOverAsync(_jobsLock.IsForOne, cancellationToken);
            var run = JobRun.Ask(definition.Name, null, "en", CurrentUser.System, definition.MaxAttempts, _clock.UtcNow);
            await _store.AddAsync(run, cancellationToken);
            await _runner.RunAsync(run.Id, cancellationToken);
            var ended = (await _store.FindAsync(run.Id, CancellationToken.None))!;
            return new JobResult(ended.State, ended.Items, ended.Note, ended.LastError, ended.NextAttemptAt);
        }
        finally
        {
            _jobsLock.Release();
        }
    }
}
