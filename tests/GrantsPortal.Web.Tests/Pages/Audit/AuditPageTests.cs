using Deque.AxeCore.Playwright;
using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Pages.Audit;

/// <summary>The audit trail in a real browser: its chain is verified, an entry opens by keyboard, and its state is its address.</summary>
public sealed class AuditPageTests
{
    private PortalHost _host = null!;
    private string _auditor = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = PortalHost.Start();
        _auditor = await _host.AddOfficerAsync(Role.Auditor);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [TestCase(1280)]
    [TestCase(320)]
    public async Task Auditor_VerifiesTheChain_OpensAnEntry_AndFilters(int width)
    {
        await using var browser = await Browser.OpenAsync(_host.ClientOptions.BaseAddress, new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Locale = "en-US",
        });
        var page = browser.Page;
        await page.GotoAsync("/account/sign-in?returnUrl=/audit");
        await page.FillAsync("#email", _auditor);
        await page.FillAsync("#password", PortalHost.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.GotoAsync("/audit?subject=PortalUser");
        await page.Locator("html[data-live]").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Verify the chain" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The chain holds.")).ToBeVisibleAsync();
        await page.Locator("table.trail button").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("tr.more")).ToContainTextAsync("Hash of this entry");
        var found = await page.RunAxe();
        Assert.That(found.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id} {n.Html}")), Is.Empty);
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.LessThanOrEqualTo(0));

        await page.FillAsync("#a-q", "nobody of this name");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("No entry fits these filters.")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("table.trail tbody tr").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#a-q")).ToHaveValueAsync("");
        Assert.That(browser.Errors, Is.Empty);
    }
}
