using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Notifications;

/// <summary>How one person wants one kind of notification; what nobody chose follows from the role.</summary>
public sealed class NotificationPreference
{
    private NotificationPreference() { }

    public NotificationPreference(long userId, NotificationKind kind, Delivery delivery) => (UserId, Kind, Delivery) = (userId, kind, delivery);

    public long UserId { get; private set; }
    public NotificationKind Kind { get; private set; }
    public Delivery Delivery { get; private set; }

    public void Choose(Delivery delivery) => Delivery = delivery;

    /// <summary>A director reads one digest a week; everyone else is told at once.</summary>
    public static Delivery Default(Role role, NotificationKind kind) =>
        role == Role.Director && kind != NotificationKind.JobFailed ? Delivery.Weekly : Delivery.Instant;
}
