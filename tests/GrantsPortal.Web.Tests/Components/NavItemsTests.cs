using System.Security.Claims;
using GrantsPortal.Domain.People;
using GrantsPortal.Web.Components.Layout;

namespace GrantsPortal.Web.Tests.Components;

/// <summary>An entry without a page is silently left out of the navigation; here it shows.</summary>
public sealed class NavItemsTests
{
    [Test]
    public void EveryEntry_OpensAPageThatSomeRoleMaySee()
    {
        var seen = Roles.All.SelectMany(For).ToHashSet();

        Assert.That(NavItems.All.Select(item => item.Href), Is.All.AnyOf([.. seen]));
    }

    [Test]
    public void TokensAndRequirements_AreForEveryone([ValueSource(typeof(Roles), nameof(Roles.All))] Role role) =>
        Assert.That(For(role), Is.SupersetOf(new[] { "/", "/requirements", "/account/tokens" }));

    [Test]
    public void AuditTrail_IsForWhoReadsIt([ValueSource(typeof(Roles), nameof(Roles.All))] Role role) =>
        Assert.That(For(role).Contains("/audit"), Is.EqualTo(role is Role.Auditor or Role.Director or Role.Administrator or Role.GrantsOfficer));

    private static IEnumerable<string> For(Role role) =>
        NavItems.For(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, role.ToString())], "test"))).SelectMany(group => group).Select(item => item.Href);
}
