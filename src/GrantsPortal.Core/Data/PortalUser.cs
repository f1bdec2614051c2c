using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace GrantsPortal.Data;

/// <summary>An account: Identity's store type with the one role and, for grantees, the one organization.</summary>
public sealed class PortalUser : IdentityUser<long>, IAudited
{
    public const int DisplayNameMaxLength = 100;

    public string DisplayName { get; set; } = "";
    public Role Role { get; set; }
    public long? OrganizationId { get; set; }

    /// <summary>In which the portal writes to them: en, fr or es.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Only demo seeding makes such accounts.</summary>
    public bool IsDemo { get; set; }

    /// <summary>Left the office: cannot sign in, stays in the trail.</summary>
    public DateTime? DeactivatedAt { get; set; }
}
