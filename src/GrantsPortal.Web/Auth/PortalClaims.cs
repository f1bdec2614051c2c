using System.Globalization;
using System.Security.Claims;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Web.Auth;

/// <summary>What a session knows about its account, and the way back from claims to the user that use cases see.</summary>
public static class PortalClaims
{
    public const string DisplayName = "portal:name";
    public const string Organization = "portal:organization";

    /// <summary>Null for someone who is not signed in, or whose cookie is from before a change of this list.</summary>
    public static CurrentUser? ToCurrentUser(this ClaimsPrincipal principal)
    {
        if (principal.Identity?.IsAuthenticated != true
            || !long.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role))
        {
            return null;
        }

        var organization = long.TryParse(principal.FindFirstValue(Organization), NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : (long?)null;
        return new CurrentUser(id, principal.FindFirstValue(DisplayName) ?? "", role, organization);
    }
}

/// <summary>Puts the account's one role, name and organization beside Identity's own claims.</summary>
internal sealed class PortalClaimsFactory(UserManager<PortalUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        identity.AddClaim(new Claim(PortalClaims.DisplayName, user.DisplayName));
        if (user.OrganizationId is { } organization)
        {
            identity.AddClaim(new Claim(PortalClaims.Organization, organization.ToString(CultureInfo.InvariantCulture)));
        }

        return identity;
    }
}
