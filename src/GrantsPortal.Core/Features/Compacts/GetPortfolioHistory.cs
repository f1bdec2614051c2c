using GrantsPortal.Data;
using GrantsPortal.Domain.Compacts;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Compacts;

/// <summary>The portfolio over the last year, a point for each day it was recorded, oldest first.</summary>
[Access(Roles.Office)]
public sealed record GetPortfolioHistoryQuery : IQuery<PortfolioHistory>
{
    public const int Days = 366;
}

/// <summary><c>Missing</c> counts the days between the first and the last that were not recorded.</summary>
public sealed record PortfolioHistory(IReadOnlyList<PortfolioSnapshot> Days)
{
    public int Missing => Days.Count == 0 ? 0 : Days[^1].Day.DayNumber - Days[0].Day.DayNumber + 1 - Days.Count;

    /// <summary>A line wants two points.</summary>
    public bool CanBeDrawn => Days.Count > 1;
}

internal sealed class GetPortfolioHistoryHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<GetPortfolioHistoryQuery, PortfolioHistory>
{
    public async Task<PortfolioHistory> Handle(GetPortfolioHistoryQuery query, CancellationToken cancellationToken)
    {
        var from = clock.Today.AddDays(-GetPortfolioHistoryQuery.Days);
        return new PortfolioHistory(await db.PortfolioSnapshots.AsNoTracking().Where(s => s.Day > from).OrderBy(s => s.Day).ToListAsync(cancellationToken));
    }
}
