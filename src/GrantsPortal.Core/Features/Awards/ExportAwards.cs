using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>
/// All pages of a search, row by row into <paramref name="Write"/>, in the list's order; answers how many rows went. What the list
/// holds is settled at the start, so that a change meanwhile neither doubles nor drops a row.
/// </summary>
[Access(Roles.Everyone)]
public sealed record ExportAwardsQuery(SearchAwardsQuery Search, Func<AwardRow, CancellationToken, Task> Write) : IQuery<int>;

internal sealed class ExportAwardsHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<ExportAwardsQuery, int>
{
    private const int Chunk = 100;

    public async Task<int> Handle(ExportAwardsQuery query, CancellationToken cancellationToken)
    {
        var ids = await new AwardListing(db, caller.User, clock.Today, query.Search).Sorted().Select(l => l.Award.Id).ToListAsync(cancellationToken);
        foreach (var chunk in ids.Chunk(Chunk))
        {
            foreach (var row in await db.AwardRowsAsync(chunk, clock.Today, cancellationToken))
            {
                await query.Write(row, cancellationToken);
            }
        }
        return ids.Count;
    }
}
