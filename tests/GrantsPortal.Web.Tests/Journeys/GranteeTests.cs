using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>A grantee sees its own organization and nothing else, whatever it types.</summary>
public sealed class GranteeTests
{
    private const string Unknown = "SSJTIP99GR9999";

    [TestCase(Role.GranteePreparer)]
    [TestCase(Role.GranteeCertifier)]
    public async Task Grantee_FindsItsOwnAwards_AndNothingForeign(Role role)
    {
        var server = await DemoPortal.ReadOnlyAsync();
        var organization = server.App.As(role).OrganizationId;
        var own = await server.App.FainsAsync(organization);
        var foreign = (await server.App.FainsAsync()).Except(own).First();
        await using var browser = await Browser.OpenAsync(server.Address);
        var page = browser.Page;
        await page.SignInAsync(server, role);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("What needs you");

        await page.OpenAsync("/awards?sort=Fain");
        var shown = await page.Locator("main tbody a[href^='/awards/SSJTIP']").AllInnerTextsAsync();
        Assert.That(shown, Is.Not.Empty.And.SubsetOf(own));
        foreach (var word in new[] { foreign, "a", "perú", "andes" })
        {
            await page.OpenAsync("/awards?q=" + Uri.EscapeDataString(word));
            Assert.That(await page.Locator("main tbody a[href^='/awards/SSJTIP']").AllInnerTextsAsync(), Is.SubsetOf(own), word);
        }
        await page.OpenAsync("/awards?q=" + foreign);
        await Assertions.Expect(page.Locator("main .empty")).ToBeVisibleAsync();

        await page.OpenAsync("/calendar");
        await Assertions.Expect(page.Locator("table.cal td[aria-current=date]")).ToHaveCountAsync(1);
        await page.OpenAsync("/requirements");
        Assert.That((await page.Locator("main tbody a.code").AllInnerTextsAsync()).Distinct(), Is.Not.Empty.And.SubsetOf(own));
        Assert.That(browser.Errors, Is.Empty);
    }

    [Test]
    public async Task ForeignFain_ReadsLikeOneThatDoesNotExist_OnEveryAddressOfAnAward()
    {
        var server = await DemoPortal.ReadOnlyAsync();
        var organization = server.App.As(Role.GranteePreparer).OrganizationId;
        var foreign = (await server.App.FainsAsync()).Except(await server.App.FainsAsync(organization)).First();
        await using var browser = await server.OpenAsync(Role.GranteePreparer);
        foreach (var address in new[] { "/awards/{0}", "/awards/{0}?tab=money", "/awards/{0}/edit", "/awards/{0}/sign" })
        {
            var theirs = await SeeAsync(browser.Page, string.Format(null, address, foreign));
            var unknown = await SeeAsync(browser.Page, string.Format(null, address, Unknown));
            Assert.That(theirs.Replace(foreign, Unknown, StringComparison.Ordinal), Is.EqualTo(unknown).And.Not.Empty, address);
        }
    }

    [TestCase("/reports/spend-by-country")]
    [TestCase("/portfolio")]
    [TestCase("/organizations")]
    [TestCase("/countries/GH")]
    public async Task PagesOfTheOffice_AreNotAGrantees(string address)
    {
        var server = await DemoPortal.ReadOnlyAsync();
        await using var browser = await server.OpenAsync(Role.GranteePreparer);
        await Assertions.Expect(browser.Page.Locator($"#nav a[href='{address}']")).ToHaveCountAsync(0);
        await browser.Page.OpenAsync(address);
        await Assertions.Expect(browser.Page.Locator("main table, aside table")).ToHaveCountAsync(0);
        await Assertions.Expect(browser.Page.Locator("body")).Not.ToContainTextAsync("$");
    }

    private static async Task<string> SeeAsync(IPage page, string address)
    {
        var status = await page.OpenAsync(address);
        return $"{status} {await page.TitleAsync()} {await page.Locator("body").InnerTextAsync()}";
    }
}
