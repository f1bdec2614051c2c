using GrantsPortal.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;

namespace GrantsPortal.Web.Auth;

/// <summary>Whether this portal was filled by demo seeding; the ribbon on every page says so.</summary>
public sealed class DemoData(IServiceScopeFactory scopes, IMemoryCache cache)
{
    public bool IsHere => cache.GetOrCreate(nameof(DemoData), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5);
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().Users.Any(user => user.IsDemo);
    });
}
