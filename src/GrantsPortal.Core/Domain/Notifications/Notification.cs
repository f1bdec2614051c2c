namespace GrantsPortal.Domain.Notifications;

/// <summary>
/// One thing that one person is told: a line of their inbox from the moment it happened, and later, as they chose, a message of its own or
/// a line of a digest. The same cause reaches a person once.
/// </summary>
public sealed class Notification : Entity
{
    public const int CauseMaxLength = 160;
    public const int LinkMaxLength = 200;

    private Notification() { }

    public long UserId { get; private set; }
    public NotificationKind Kind { get; private set; }

    /// <summary>What it stems from, such as a requirement's step and due date; unique for its reader.</summary>
    public string Cause { get; private set; } = "";

    /// <summary>The award it speaks of: whoever may no longer see that award no longer sees this.</summary>
    public long? AwardId { get; private set; }

    /// <summary>
    /// The grantee organization at which its reader was told: whoever is at another one by now no longer sees what speaks of no award. Null in the office.
    /// </summary>
    public long? OrganizationId { get; private set; }
    public string Facts { get; private set; } = "";
    public string Link { get; private set; } = "";
    public DateTime At { get; private set; }
    public DateTime? ReadAt { get; private set; }

    /// <summary>The day whose digest takes it; null when it is a message of its own.</summary>
    public DateOnly? DigestOn { get; private set; }
    public DateTime? DigestedAt { get; private set; }

    public static Notification Tell(long userId, NotificationKind kind, string cause, long? awardId, long? organizationId, NotificationFacts facts, string link, DateOnly? digestOn, DateTime now) => new()
    {
        UserId = userId,
        OrganizationId = organizationId,
        Kind = kind,
        Cause = cause,
        AwardId = awardId,
        Facts = facts.ToJson(),
        Link = link,
        DigestOn = digestOn,
        At = now,
    };

    /// <summary>Reading twice is the same as once.</summary>
    public void Read(DateTime now) => ReadAt ??= now;

    public void Unread() => ReadAt = null;

    public void TakeIntoDigest(DateTime now) => DigestedAt ??= now;
}
