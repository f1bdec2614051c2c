using GrantsPortal.Web.Components.Shared;

namespace GrantsPortal.Web.Components.Pages.Reporting.Closures;

/// <summary>Where a closure is found.</summary>
public static class ClosureWords
{
    public static string Href(DateOnly day) => "/admin/holidays/" + Fmt.Iso(day);
}
