using GrantsPortal.Domain.People;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>The director reads the fact sheet's figures, computed from the awards.</summary>
public sealed class DirectorTests
{
    [Test]
    public async Task Portfolio_AgreesWithTheFactSheet_AndLeadsNowhereForbidden()
    {
        var server = await DemoPortal.ReadOnlyAsync();
        await using var browser = await server.OpenAsync(Role.Director, "/portfolio");
        var page = browser.Page;
        await page.SettleAsync();
        await Assertions.Expect(page.Locator("dl.strip").First).ToContainTextAsync("100");
        await Assertions.Expect(page.Locator("dl.strip").First).ToContainTextAsync("70 countries");
        var claims = page.Locator("section", new() { Has = page.Locator("#fact-sheet") }).Locator("tbody tr");
        Assert.That(await claims.CountAsync(), Is.GreaterThan(5));
        await Assertions.Expect(claims.Filter(new() { HasText = "Differs" })).ToHaveCountAsync(0);

        foreach (var address in await page.Locator("#nav a").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"))
        {
            Assert.That(await page.OpenAsync(address), Is.EqualTo(200), address);
            await Assertions.Expect(page.Locator("#nav a[aria-current=page]")).ToHaveAttributeAsync("href", address);
        }
        Assert.That(browser.Errors, Is.Empty);
    }
}
