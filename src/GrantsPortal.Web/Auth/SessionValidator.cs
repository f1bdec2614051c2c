using System.Security.Claims;
using GrantsPortal.Data;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Web.Auth;

/// <summary>Ends an open circuit within a minute of a changed password, a changed role, a deactivated account or half an hour without a request.</summary>
internal sealed class SessionValidator(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<IdentityOptions> identity, IdleWatch idle)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => AuthSetup.Revalidation;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        if (idle.IsOver)
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var principal = authenticationState.User;
        return await users.GetUserAsync(principal) is { DeactivatedAt: null } user
            && principal.FindFirstValue(ClaimTypes.Role) == user.Role.ToString()
            && principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) == await users.GetSecurityStampAsync(user);
    }
}
