using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>What the reader was told, unread first, then the newest first.</summary>
[Access(Roles.Everyone)]
public sealed record GetInboxQuery(bool UnreadOnly, NotificationKind? Kind, int Page) : IQuery<Inbox>;

/// <param name="Kinds">What the reader's role can be told.</param>
/// <param name="Total">Lines that the filter leaves.</param>
/// <param name="Newest">When the newest line of all came; reading all reads up to there.</param>
public sealed record Inbox(IReadOnlyList<InboxLine> Lines, int Page, int Total, int Unread, DateTime? Newest, IReadOnlyList<NotificationKind> Kinds)
{
    public const int PageSize = 25;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

public sealed record InboxLine(long Id, NotificationKind Kind, NotificationFacts Facts, string Link, DateTime At, bool IsRead);

internal sealed class GetInboxHandler(GrantsDbContext db, Caller caller) : IRequestHandler<GetInboxQuery, Inbox>
{
    public async Task<Inbox> Handle(GetInboxQuery query, CancellationToken cancellationToken)
    {
        var mine = db.NotificationsOf(caller.User).AsNoTracking();
        var sum = await mine.GroupBy(n => 1).Select(g => new { Unread = g.Count(n => n.ReadAt == null), Newest = g.Max(n => n.At) }).SingleOrDefaultAsync(cancellationToken);
        var left = mine.Where(n => (!query.UnreadOnly || n.ReadAt == null) && (query.Kind == null || n.Kind == query.Kind));
        var total = await left.CountAsync(cancellationToken);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + Inbox.PageSize - 1) / Inbox.PageSize));
        var lines = await left.OrderBy(n => n.ReadAt == null ? 0 : 1).ThenByDescending(n => n.At).ThenByDescending(n => n.Id)
            .Skip((page - 1) * Inbox.PageSize).Take(Inbox.PageSize)
            .Select(n => new { n.Id, n.Kind, n.Facts, n.Link, n.At, n.ReadAt }).ToListAsync(cancellationToken);
        return new Inbox(
            lines.ConvertAll(n => new InboxLine(n.Id, n.Kind, NotificationFacts.FromJson(n.Facts), n.Link, n.At, n.ReadAt is not null)),
            page, total, sum?.Unread ?? 0, sum?.Newest, NotificationReaders.KindsFor(caller.User.Role));
    }
}
