using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Features.Jobs;

/// <summary>Each night: removes runs that nobody needs any more (settings <c>Jobs:KeepSucceededDays</c>, <c>Jobs:KeepOthersDays</c>).</summary>
[Access(Role.Administrator)]
[Job("clean-up-jobs", Cron = "15 4 * * *", MaxAttempts = 2)]
public sealed record CleanUpJobsJob : IJob;

internal sealed class CleanUpJobsJobHandler(Dispatcher dispatcher, OfficeClock clock, IOptions<JobOptions> options) : IRequestHandler<CleanUpJobsJob, JobDone>
{
    public async Task<JobDone> Handle(CleanUpJobsJob job, CancellationToken cancellationToken)
    {
        var command = new RemoveOldJobRunsCommand(clock.UtcNow.AddDays(-options.Value.KeepSucceededDays), clock.UtcNow.AddDays(-options.Value.KeepOthersDays));
        return new JobDone((await dispatcher.Send(command, CurrentUser.System, cancellationToken)).Value);
    }
}
