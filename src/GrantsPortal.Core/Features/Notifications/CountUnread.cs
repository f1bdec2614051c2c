using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>What waits unread for whoever asks, and how much of it leads to the page they are on. A seek in the index of unread lines.</summary>
[Access(Roles.Everyone)]
public sealed record CountUnreadQuery(string Page = "") : IQuery<UnreadCount>;

public sealed record UnreadCount(int All, int OfPage);

internal sealed class CountUnreadHandler(GrantsDbContext db, Caller caller) : IRequestHandler<CountUnreadQuery, UnreadCount>
{
    public async Task<UnreadCount> Handle(CountUnreadQuery query, CancellationToken cancellationToken) =>
        await db.NotificationsOf(caller.User).Where(n => n.ReadAt == null).GroupBy(n => 1)
            .Select(g => new UnreadCount(g.Count(), g.Count(n => n.Link == query.Page))).SingleOrDefaultAsync(cancellationToken) ?? new UnreadCount(0, 0);
}
