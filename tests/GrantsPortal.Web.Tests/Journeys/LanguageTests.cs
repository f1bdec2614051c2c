using GrantsPortal.Domain.People;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>The reader's language: the chosen one before the browser's, on the page and in its lang attribute.</summary>
public sealed class LanguageTests
{
    [Test]
    public async Task Language_IsTheBrowsers_UntilAnotherIsChosen_WhichStays()
    {
        var server = await DemoPortal.ReadOnlyAsync();
        await using var browser = await server.OpenAsync(Role.Director, "/countries/SN", new BrowserNewContextOptions { Locale = "es-419" });
        var page = browser.Page;
        await page.SettleAsync();
        await Expect(page, "es", "Países", "Senegal");

        await page.Locator(".lang a[hreflang=fr]").ClickAsync();
        await Expect(page, "fr", "Pays", "Sénégal");

        await page.ReloadAsync();
        await page.SettleAsync();
        await Expect(page, "fr", "Pays", "Sénégal");
        await page.Locator("#nav a[href='/awards']").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Subventions");
        await page.OpenAsync("/countries/SN");
        await page.Locator(".lang a[hreflang=en]").ClickAsync();
        await Expect(page, "en", "Countries", "Senegal");
        Assert.That(browser.Errors, Is.Empty);
    }

    private static async Task Expect(IPage page, string language, string crumb, string title)
    {
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Assertions.Expect(page.Locator(".crumb a").First).ToHaveTextAsync(crumb);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await Assertions.Expect(page.Locator($".lang a[hreflang={language}]")).ToHaveAttributeAsync("aria-current", "true");
    }
}
