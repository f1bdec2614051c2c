using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>The shell and the pages that belong to no area, seen by axe at both widths and in the three languages.</summary>
public sealed class ShellTests
{
    private PortalServer _server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _server = await PortalServer.SmallAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [TestCase(1280, "en-US", "en")]
    [TestCase(320, "fr-CA", "fr")]
    [TestCase(320, "es-419", "es")]
    public async Task Shell_IsCleanAndFits(int width, string browserLanguage, string language)
    {
        await using BrowserPage browser = await Browser.OpenAsync(_server.Address, new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            Locale = browserLanguage,
        });
        IPage page = browser.Page;
        await page.GotoAsync("/account/sign-in");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await LookAsync(page, "sign-in");
        await page.SignInAsync(_server, Role.ProgramOfficer);
        await page.Locator("details.menu summary").ClickAsync();
        await LookAsync(page, "user menu");
        foreach (var address in new[] { "/nothing-here", "/account/denied", "/account/password" })
        {
            await page.GotoAsync(address);
            await LookAsync(page, address);
        }

        // The address that does not exist answers 404, which the browser reports as a console error.
        Assert.That(browser.Errors.Where(error => !error.Contains("404", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task UnknownAddress_WithoutASession_AsksToSignInLikeAnyOther()
    {
        await using BrowserPage browser = await Browser.OpenAsync(_server.Address);
        foreach (var address in new[] { "/nothing-here", "/" })
        {
            await browser.Page.GotoAsync(address);
            await Assertions.Expect(browser.Page.Locator("#password")).ToBeVisibleAsync();
        }

        Assert.That(browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Drawer_OpensAndClosesByKeyboard_AndGivesTheFocusBack()
    {
        await using BrowserPage browser = await _server.OpenAsync(Role.Auditor, options: new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 320, Height = 640 },
        });
        IPage page = browser.Page;
        ILocator button = page.Locator("#navbtn");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#nav a").First).ToBeFocusedAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#nav")).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
    }

    [Test]
    public async Task Answer_CarriesTheSecurityHeaders_AndTheNonceOfItsImportMap()
    {
        using HttpClient client = _server.Stranger();
        using HttpResponseMessage answer = await client.GetAsync("/account/sign-in");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        var html = await answer.Content.ReadAsStringAsync();
        var nonce = System.Text.RegularExpressions.Regex.Match(policy, "'nonce-([^']+)'").Groups[1].Value;
        Assert.That(nonce, Is.Not.Empty);
        Assert.That(System.Net.WebUtility.HtmlDecode(html), Does.Contain($"nonce=\"{nonce}\""));
        Assert.That(policy, Does.Not.Contain("unsafe-eval").And.Contain("frame-ancestors 'none'"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
    }

    private static async Task LookAsync(IPage page, string what) => Assert.That(await page.FaultsAsync(), Is.Empty, what);
}
