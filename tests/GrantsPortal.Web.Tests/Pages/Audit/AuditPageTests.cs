using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using GrantsPortal.Web.Tests.Journeys;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Pages.Audit;

/// <summary>The audit trail in a real browser: its chain is verified, an entry opens by keyboard, and its state is its address.</summary>
public sealed class AuditPageTests
{
    private PortalServer _server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _server = await PortalServer.SmallAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [TestCase(1280)]
    [TestCase(320)]
    public async Task Auditor_VerifiesTheChain_OpensAnEntry_AndFilters(int width)
    {
        await using var browser = await _server.OpenAsync(Role.Auditor, "/audit?subject=PortalUser", new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Locale = "en-US",
        });
        var page = browser.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Verify the chain" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The chain holds.")).ToBeVisibleAsync();
        await page.Locator("table.trail button").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("tr.more")).ToContainTextAsync("Hash of this entry");
        Assert.That(await page.FaultsAsync(), Is.Empty);

        await page.FillAsync("#a-q", "nobody of this name");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("No entry fits these filters.")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("table.trail tbody tr").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#a-q")).ToHaveValueAsync("");
        Assert.That(browser.Errors, Is.Empty);
    }
}
