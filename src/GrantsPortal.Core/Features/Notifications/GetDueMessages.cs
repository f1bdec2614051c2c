using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>Messages that a sender may take now, the oldest first: those whose time has come, and those that a dead sender left.</summary>
[Access(Role.Administrator)]
public sealed record GetDueMessagesQuery(int Most) : IQuery<IReadOnlyList<long>>;

internal sealed class GetDueMessagesHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<GetDueMessagesQuery, IReadOnlyList<long>>
{
    public async Task<IReadOnlyList<long>> Handle(GetDueMessagesQuery query, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return await db.OutboxMessages.AsNoTracking()
            .Where(m => (m.State == OutboxState.Waiting && m.NextAttemptAt <= now) || (m.State == OutboxState.Sending && m.ClaimedUntil < now))
            .OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).Select(m => m.Id).Take(query.Most).ToListAsync(cancellationToken);
    }
}
