using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>What one person is to be told, and by which cause: the same cause is told once, however often it is asked.</summary>
public sealed record Notice(long UserId, NotificationKind Kind, string Cause, NotificationFacts Facts, string Link, long? AwardId);

/// <summary>
/// Tells people: a line in the inbox, and a message of its own or a place in the next digest, as each of them chose. All of it is
/// rows in the caller's transaction, so that what happened and who is told stand or fall together. Whoever left the office is told nothing.
/// </summary>
internal sealed class Notifier(GrantsDbContext db, OfficeClock clock, InboxChanges inbox)
{
    public async Task TellAsync(IReadOnlyCollection<Notice> notices, CancellationToken cancellationToken)
    {
        if (notices.Count == 0)
        {
            return;
        }
        long[] ids = [.. notices.Select(n => n.UserId).Distinct()];
        string[] causes = [.. notices.Select(n => n.Cause).Distinct()];
        var readers = await db.Users.AsNoTracking().Where(u => EF.Parameter(ids).Contains(u.Id) && u.DeactivatedAt == null)
            .Select(u => new { u.Id, u.Role, u.Language, u.OrganizationId }).ToDictionaryAsync(u => u.Id, cancellationToken);
        var chosen = await db.NotificationPreferences.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.UserId))
            .ToDictionaryAsync(p => (p.UserId, p.Kind), p => p.Delivery, cancellationToken);
        var told = (await Told(db, ids, causes).Select(n => new { n.UserId, n.Cause }).ToListAsync(cancellationToken))
            .Select(n => (n.UserId, n.Cause)).ToHashSet();
        var now = clock.UtcNow;
        List<(Notice Notice, string Language, long? OrganizationId)> instant = [];
        foreach (var notice in notices.Where(n => readers.ContainsKey(n.UserId) && told.Add((n.UserId, n.Cause))))
        {
            var reader = readers[notice.UserId];
            var delivery = chosen.GetValueOrDefault((reader.Id, notice.Kind), NotificationPreference.Default(reader.Role, notice.Kind));
            db.Notifications.Add(Notification.Tell(
                reader.Id, notice.Kind, notice.Cause, notice.AwardId, reader.OrganizationId, notice.Facts, notice.Link, DigestTimes.Next(delivery, clock), now));
            inbox.Note(reader.Id);
            if (delivery == Delivery.Instant)
            {
                instant.Add((notice, reader.Language, reader.OrganizationId));
            }
        }
        // Dates that moved together are one message with many lines; all else is a message each.
        foreach (var message in instant.GroupBy(i => (i.Notice.UserId, i.Language, i.OrganizationId, Cause: i.Notice.Kind == NotificationKind.DateMoved ? "" : i.Notice.Cause), i => i.Notice))
        {
            db.OutboxMessages.Add(OutboxMessage.Write(
                $"{message.First().Cause}/{message.Key.UserId}", message.Key.UserId, MessageKind.Notice, message.Key.Language,
                new MessageContent([.. message.Select(n => new MessageItem(n.Kind, n.Facts, n.Link, now) { OrganizationId = message.Key.OrganizationId })]), now));
        }
    }

    /// <summary>Found by the index on reader and cause, whatever else they were ever told.</summary>
    internal static IQueryable<Notification> Told(GrantsDbContext db, long[] readers, string[] causes) =>
        db.Notifications.AsNoTracking().Where(n => EF.Parameter(readers).Contains(n.UserId) && EF.Parameter(causes).Contains(n.Cause));
}
