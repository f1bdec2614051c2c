namespace GrantsPortal.Domain.Organizations;

public enum OrganizationType { Ngo, Pio, Ihe, ForProfit, ForeignPublicEntity }

/// <summary>A recipient of awards (or one to be), identified by its UEI.</summary>
public sealed class Organization : Aggregate, IAudited
{
    public const int NameMaxLength = 200;
    public const int OverrideReasonMaxLength = 500;

    private Organization() { }

    public string Name { get; private set; } = "";
    public string NameFolded { get; private set; } = "";
    public OrganizationType Type { get; private set; }
    public string CountryCode { get; private set; } = "";

    /// <summary>Upper case; null while a foreign recipient has none.</summary>
    public string? Uei { get; private set; }

    /// <summary>Why an officer kept a UEI whose last character does not match its checksum.</summary>
    public string? UeiOverrideReason { get; private set; }

    /// <summary>Last day of the SAM registration; payments stop after it.</summary>
    public DateOnly? SamExpiresOn { get; private set; }

    /// <summary>Why nothing may be signed with it (debarment, suspension, unresolved audit); null when it is not blocked.</summary>
    public string? BlockedReason { get; private set; }
    public bool IsDemo { get; private set; }

    public static Organization Register(string name, OrganizationType type, string countryCode, bool isDemo, DateTime now)
    {
        var organization = new Organization { Type = type, CountryCode = countryCode, IsDemo = isDemo };
        organization.Rename(name, now);
        return organization;
    }

    /// <summary>Corrects what kind of organization it is and where it is at home.</summary>
    public void Describe(OrganizationType type, string countryCode, DateTime now)
    {
        (Type, CountryCode) = (type, countryCode);
        Touch(now);
    }

    public void Rename(string name, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > NameMaxLength)
        {
            throw OrganizationErrors.NameInvalid(NameMaxLength);
        }
        (Name, NameFolded) = (name.Trim(), Folding.Fold(name));
        Touch(now);
    }

    /// <summary>
    /// Sets the UEI. A wrong shape is always refused; a wrong checksum is kept only with a reason, because the
    /// clearinghouse itself accepts such numbers.
    /// </summary>
    public void Identify(string? uei, string? overrideReason, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(uei))
        {
            (Uei, UeiOverrideReason) = (null, null);
        }
        else if (Organizations.Uei.TryParse(uei, out var parsed, out _))
        {
            (Uei, UeiOverrideReason) = (parsed!.Value, null);
        }
        else if (parsed is null)
        {
            throw OrganizationErrors.UeiMalformed(uei);
        }
        else
        {
            (Uei, UeiOverrideReason) = string.IsNullOrWhiteSpace(overrideReason)
                ? throw OrganizationErrors.UeiChecksum(uei)
                : (parsed.Value, overrideReason.Trim());
        }
        Touch(now);
    }

    public void RegisterInSam(DateOnly? expiresOn, DateTime now)
    {
        SamExpiresOn = expiresOn;
        Touch(now);
    }

    public void Block(string reason, DateTime now)
    {
        BlockedReason = string.IsNullOrWhiteSpace(reason) ? throw OrganizationErrors.BlockReasonMissing() : reason.Trim();
        Touch(now);
    }

    public void Unblock(DateTime now)
    {
        BlockedReason = null;
        Touch(now);
    }
}
