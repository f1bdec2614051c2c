using GrantsPortal.Domain.People;
using Microsoft.AspNetCore.Authorization;

namespace GrantsPortal.Web.Auth;

/// <summary>Which roles may open a page or an endpoint: <c>@attribute [PageFor(Roles.Office)]</c>. The navigation reads it too.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PageForAttribute : AuthorizeAttribute
{
    public PageForAttribute(Role roles)
    {
        Allowed = roles;
        Roles = Names(roles);
    }

    public Role Allowed { get; }

    /// <summary>The roles as ASP.NET Core lists them: for an AuthorizeView on a page that more roles may open.</summary>
    public static string Names(Role roles) => string.Join(',', GrantsPortal.Domain.People.Roles.All.Where(role => roles.Includes(role)));
}
