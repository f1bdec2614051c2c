namespace GrantsPortal.Domain.People;

/// <summary>
/// The secret address at which a user's deadlines can be subscribed to: one for each account, stored as a hash, replaced or revoked by its
/// user. What it shows follows the account as it is when it is read.
/// </summary>
public sealed class CalendarLink : Aggregate, IAudited
{
    /// <summary>The languages of the portal.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "fr", "es"];

    private CalendarLink() { }

    public long UserId { get; private set; }
    public string TokenHash { get; private set; } = "";

    /// <summary>A program officer's own awards only; everybody else gets what they see anyway.</summary>
    public bool OwnAwardsOnly { get; private set; }
    public string Language { get; private set; } = "en";
    public DateTime CreatedAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    public static CalendarLink For(long userId) => new() { UserId = userId };

    /// <summary>From here on the new address counts and the one before no longer does.</summary>
    public void Make(string tokenHash, bool ownAwardsOnly, string language, DateTime now)
    {
        (TokenHash, OwnAwardsOnly, Language, CreatedAt, RevokedAt) = (tokenHash, ownAwardsOnly, language, now, null);
        Touch(now);
    }

    /// <summary>Revoking twice is the same as once.</summary>
    public void Revoke(DateTime now)
    {
        RevokedAt ??= now;
        Touch(now);
    }
}
