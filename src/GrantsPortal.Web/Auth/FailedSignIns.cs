using Microsoft.Extensions.Caching.Memory;

namespace GrantsPortal.Web.Auth;

/// <summary>Counts failures for addresses that have no account exactly as Identity counts them for accounts, so that a lockout does
/// not tell which addresses exist.</summary>
public sealed class FailedSignIns(IMemoryCache cache)
{
    /// <summary>True when this address is now locked.</summary>
    public bool Add(string address, int most, TimeSpan lockout)
    {
        var key = (nameof(FailedSignIns), address.Trim().ToUpperInvariant());
        var count = cache.TryGetValue(key, out int before) ? before + 1 : 1;
        cache.Set(key, count, lockout);
        return count >= most;
    }
}
