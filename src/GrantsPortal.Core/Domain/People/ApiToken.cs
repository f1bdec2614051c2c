namespace GrantsPortal.Domain.People;

/// <summary>A bearer token of the HTTP interface: made and revoked by its user, stored as a hash, never wider than the user's role.</summary>
public sealed class ApiToken : Entity, IAudited
{
    public const int NameMaxLength = 100;
    public const int MaxDays = 365;

    private ApiToken() { }

    public long UserId { get; private set; }
    public string Name { get; private set; } = "";
    public string TokenHash { get; private set; } = "";
    public DateTime CreatedAt { get; private set; }
    public DateOnly ExpiresOn { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    public static ApiToken Issue(long userId, string name, string tokenHash, DateOnly expiresOn, DateOnly today, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > NameMaxLength)
        {
            throw PeopleErrors.TokenNameInvalid(NameMaxLength);
        }
        if (expiresOn <= today || expiresOn > today.AddDays(MaxDays))
        {
            throw PeopleErrors.TokenExpiryInvalid(MaxDays);
        }
        return new ApiToken { UserId = userId, Name = name.Trim(), TokenHash = tokenHash, CreatedAt = now, ExpiresOn = expiresOn };
    }

    /// <summary>Revoking twice is the same as once.</summary>
    public void Revoke(DateTime now) => RevokedAt ??= now;

    public bool IsUsableOn(DateOnly today) => RevokedAt is null && today <= ExpiresOn;
}

/// <summary>Something an account chose for itself, such as the columns of a table.</summary>
public sealed class UserPreference
{
    public const int NameMaxLength = 100;
    public const int ValueMaxLength = 4000;

    private UserPreference() { }

    public UserPreference(long userId, string name, string value) => (UserId, Name, Value) = (userId, name, value);

    public long UserId { get; private set; }
    public string Name { get; private set; } = "";
    public string Value { get; private set; } = "";

    public void Choose(string value) => Value = value;
}
