using GrantsPortal.TestKit;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>A page comes alive in a real browser: the script is served, the circuit opens and answers a click.</summary>
public sealed class CircuitTests
{
    private WebApplicationFactory<Program> host = null!;

    [OneTimeSetUp]
    public void Start()
    {
        host = new WebApplicationFactory<Program>();
        host.UseKestrel(0);
        host.StartServer();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await host.DisposeAsync();

    [Test]
    public async Task Click_ChangesThePageThroughTheCircuit()
    {
        await using BrowserPage browser = await Browser.OpenAsync(host.ClientOptions.BaseAddress);
        IPage page = browser.Page;
        await page.GotoAsync("/");
        await page.Locator("[data-interactive=yes]").WaitForAsync();
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator("p")).ToHaveTextAsync("1");
        Assert.That(browser.Errors, Is.Empty);
    }
}
