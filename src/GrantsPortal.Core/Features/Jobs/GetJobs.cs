using GrantsPortal.Data;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Jobs;

/// <summary>What runs on a clock: each job with its last runs, and which processes work on them.</summary>
[Access(Role.Administrator)]
public sealed record GetJobsQuery : IQuery<JobsOverview>;

/// <param name="Here">What the process that answers does about jobs.</param>
/// <param name="Dead">Runs that wait for a person.</param>
/// <param name="Busy">Whether anything runs or is about to.</param>
public sealed record JobsOverview(IReadOnlyList<JobRow> Jobs, IReadOnlyList<JobNodeRow> Nodes, JobProcessState Here, string HereName, int Dead, bool Busy, DateTime Now);

/// <param name="Cron">Null: switched off by a setting.</param>
/// <param name="Recent">The last runs that started, oldest first.</param>
public sealed record JobRow(string Name, string? Cron, DateTime? NextAt, bool Going, IReadOnlyList<JobTime> Recent)
{
    public JobTime? Last => Recent.Count == 0 ? null : Recent[^1];
}

public sealed record JobTime(string Name, JobRunState State, DateTime StartedAt, DateTime? EndedAt, int Items, string? Note)
{
    public TimeSpan? Took => EndedAt - StartedAt;
}

public sealed record JobNodeRow(string Name, string Engine, DateTime StartedAt, DateTime SeenAt);

internal sealed class GetJobsHandler(GrantsDbContext db, JobCatalogue catalogue, IRecurringJobs recurring, JobProcess process, OfficeClock clock)
    : IRequestHandler<GetJobsQuery, JobsOverview>
{
    private const int RunsShown = 30;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(3);

    public async Task<JobsOverview> Handle(GetJobsQuery query, CancellationToken cancellationToken)
    {
        var runs = db.JobRuns.AsNoTracking();
        // One statement for all jobs: the last runs of each.
        var recent = (await (from name in runs.Select(r => r.Name).Distinct()
                             from run in runs.Where(r => r.Name == name && r.StartedAt != null).OrderByDescending(r => r.CreatedAt).Take(RunsShown)
                             select new JobTime(run.Name, run.State, run.StartedAt!.Value, run.EndedAt, run.Items, run.Note)).ToListAsync(cancellationToken)).ToLookup(t => t.Name);
        var states = await runs.Where(r => r.State == JobRunState.Dead || r.State == JobRunState.Running || (r.State == JobRunState.Waiting && r.NextAttemptAt <= clock.UtcNow))
            .GroupBy(r => new { r.Name, r.State }).Select(g => new { g.Key.Name, g.Key.State, Count = g.Count() }).ToListAsync(cancellationToken);
        var since = clock.UtcNow - Fresh;
        var nodes = await db.JobNodes.AsNoTracking().Where(n => n.SeenAt >= since).OrderBy(n => n.Name)
            .Select(n => new JobNodeRow(n.Name, n.Engine, n.StartedAt, n.SeenAt)).ToListAsync(cancellationToken);
        return new JobsOverview(
            [.. catalogue.All.Where(d => d.Cron.Length > 0).Select(d => new JobRow(
                d.Name, recurring.CronOf(d.Name), recurring.NextOf(d.Name), states.Exists(s => s.Name == d.Name && s.State != JobRunState.Dead),
                [.. recent[d.Name].OrderBy(t => t.StartedAt)]))],
            nodes, process.State, process.Name, states.Where(s => s.State == JobRunState.Dead).Sum(s => s.Count), states.Exists(s => s.State != JobRunState.Dead), clock.UtcNow);
    }
}
