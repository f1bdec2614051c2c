using System.Globalization;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Compacts;

/// <summary>Each morning: the portfolio of the day. A day on which the portal did not run stays a gap, and the next run says so.</summary>
[Access(Role.Administrator)]
[Job("snapshot-portfolio", Cron = "0 5 * * *")]
public sealed record SnapshotPortfolioJob : IJob;

internal sealed class SnapshotPortfolioJobHandler(Dispatcher dispatcher, GrantsDbContext db, OfficeClock clock) : IRequestHandler<SnapshotPortfolioJob, JobDone>
{
    public async Task<JobDone> Handle(SnapshotPortfolioJob job, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var last = await db.PortfolioSnapshots.Where(s => s.Day < today).MaxAsync(s => (DateOnly?)s.Day, cancellationToken);
        var isNew = (await dispatcher.Send(new SnapshotPortfolioCommand(today), CurrentUser.System, cancellationToken)).Value;
        var missed = last is { } day ? today.DayNumber - day.DayNumber - 1 : 0;
        return new JobDone(isNew ? 1 : 0, isNew && missed > 0
            ? string.Create(CultureInfo.InvariantCulture, $"Days before that could not be recorded: {missed}. What the portfolio was then is not kept.") : null);
    }
}
