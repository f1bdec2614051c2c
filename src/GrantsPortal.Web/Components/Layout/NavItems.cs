using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace GrantsPortal.Web.Components.Layout;

/// <summary>One entry of the navigation. <paramref name="Key"/> finds its word, the page behind <paramref name="Href"/> says who may open it.</summary>
public sealed record NavItem(string Group, string Key, string Href, string Icon)
{
    public bool Covers(string path) =>
        Href == "/" ? path == "/" : path.Equals(Href, StringComparison.OrdinalIgnoreCase) || path.StartsWith(Href + "/", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The navigation as a table. What a role may open is read from the pages' own attributes, so that the two never differ.</summary>
public static class NavItems
{
    public static readonly IReadOnlyList<NavItem> All =
    [
        new("Work", "Home", "/", "home"),
        new("Work", "Inbox", "/inbox", "bell"),
        new("Work", "Reports", "/reports", "check"),
        new("Work", "Requirements", "/requirements", "flag"),
        new("Work", "Calendar", "/calendar", "calendar"),
        new("Portfolio", "Portfolio", "/portfolio", "pie"),
        new("Portfolio", "Awards", "/awards", "award"),
        new("Portfolio", "Compacts", "/compacts", "compact"),
        new("Portfolio", "Countries", "/countries", "pin"),
        new("Portfolio", "Organizations", "/organizations", "people"),
        new("Reports", "SpendByCountry", "/reports/spend-by-country", "globe"),
        new("Reports", "AuditTrail", "/audit", "shield"),
        new("Administration", "ApiTokens", "/account/tokens", "key"),
        new("Administration", "Holidays", "/admin/holidays", "calendar"),
        new("Administration", "Jobs", "/admin/jobs", "bars"),
        new("Administration", "Outbox", "/admin/outbox", "mail"),
        new("Administration", "Reminders", "/admin/reminders", "flag"),
        new("Administration", "FailedWorkbooks", "/admin/failed-workbooks", "download"),
    ];

    /// <summary>The one entry that an address belongs to: of two that cover it, the closer.</summary>
    public static NavItem? Of(string path) => All.Where(item => item.Covers(path)).MaxBy(item => item.Href.Length);

    private static readonly Dictionary<string, string[]?> RolesByRoute = Pages();

    /// <summary>What this user may open, by group, in the order of the table.</summary>
    public static IEnumerable<IGrouping<string, NavItem>> For(ClaimsPrincipal user) => All
        .Where(item => RolesByRoute.TryGetValue(item.Href, out var roles) && (roles is null || roles.Any(user.IsInRole)))
        .GroupBy(item => item.Group);

    private static Dictionary<string, string[]?> Pages()
    {
        var pages = new Dictionary<string, string[]?>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in typeof(NavItems).Assembly.GetTypes())
        {
            foreach (var route in type.GetCustomAttributes<RouteAttribute>())
            {
                var roles = type.GetCustomAttributes<AuthorizeAttribute>().Select(a => a.Roles).FirstOrDefault(r => r is not null);
                pages[route.Template] = roles?.Split(',', StringSplitOptions.TrimEntries);
            }
        }

        return pages;
    }
}
