using GrantsPortal.Data;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Jobs;

/// <summary>A page of runs, latest first.</summary>
/// <param name="Page">From 1.</param>
[Access(Role.Administrator)]
public sealed record ListJobRunsQuery(string? Job, JobRunState? State, int Page = 1) : IQuery<JobRunPage>
{
    public const int PageSize = 25;
}

/// <param name="Names">Of all jobs that ever ran, for the choice.</param>
public sealed record JobRunPage(IReadOnlyList<JobRunRow> Runs, int Total, IReadOnlyList<string> Names);

public sealed record JobRunRow(
    long Id, string Name, JobRunState State, DateTime CreatedAt, DateTime? ScheduledFor, DateTime? StartedAt, DateTime? EndedAt, DateTime? NextAttemptAt,
    int Attempts, int MaxAttempts, int Items, string? Note, string? LastError, string AskedBy, string? Node)
{
    public IReadOnlyList<JobRunAction> PermittedActions { get; internal set; } = [];

    public bool May(JobRunAction action) => PermittedActions.Contains(action);

    public TimeSpan? Took => EndedAt - StartedAt;
}

internal sealed class ListJobRunsHandler(GrantsDbContext db, Caller caller) : IRequestHandler<ListJobRunsQuery, JobRunPage>
{
    public async Task<JobRunPage> Handle(ListJobRunsQuery query, CancellationToken cancellationToken)
    {
        var runs = db.JobRuns.AsNoTracking().Where(r => (query.Job == null || r.Name == query.Job) && (query.State == null || r.State == query.State));
        var total = await runs.CountAsync(cancellationToken);
        var rows = await runs.OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id)
            .Skip((Math.Max(1, query.Page) - 1) * ListJobRunsQuery.PageSize).Take(ListJobRunsQuery.PageSize)
            .Select(r => new JobRunRow(
                r.Id, r.Name, r.State, r.CreatedAt, r.ScheduledFor, r.StartedAt, r.EndedAt, r.NextAttemptAt,
                r.Attempts, r.MaxAttempts, r.Items, r.Note, r.LastError, r.AskedBy, r.Node)).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            row.PermittedActions = [.. JobRunLifecycle.PermittedTo(caller.User.Role, row.State)];
        }
        return new JobRunPage(rows, total, await db.JobRuns.Select(r => r.Name).Distinct().OrderBy(n => n).ToListAsync(cancellationToken));
    }
}
