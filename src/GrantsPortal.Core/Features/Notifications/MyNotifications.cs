using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;

namespace GrantsPortal.Features.Notifications;

internal static class MyNotifications
{
    /// <summary>
    /// A reader's own lines, as far as they may see them today: what speaks of an award that is no longer theirs to see, of no award but told at
    /// another organization, or of what their role is not told, is neither counted nor listed nor sent.
    /// </summary>
    public static IQueryable<Notification> NotificationsOf(this GrantsDbContext db, CurrentUser user)
    {
        var kinds = NotificationReaders.KindsFor(user.Role);
        var mine = db.Notifications.Where(n => n.UserId == user.Id && kinds.Contains(n.Kind));
        return user.IsGrantee ? mine.Where(n => n.AwardId == null ? n.OrganizationId == user.OrganizationId : db.Awards.VisibleTo(user).Any(a => a.Id == n.AwardId)) : mine;
    }
}
