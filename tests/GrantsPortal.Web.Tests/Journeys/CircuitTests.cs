using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>What becomes of an open page when the wire is cut, and when the server starts anew.</summary>
public sealed class CircuitTests
{
    private const float Patience = 60_000;

    [Test]
    public async Task CutFor10Seconds_TypedTextStays_AndThePageWorksOn()
    {
        await using var server = await PortalServer.SmallAsync();
        await using var wire = new Wire(server.Address);
        await using var browser = await Browser.OpenAsync(wire.Address);
        var page = await OpenFormAsync(server, browser);
        await page.EnterAsync("#f-Title", "Typed before the cut");

        wire.Cut();
        var notice = page.Locator("#components-reconnect-modal .components-reconnect-dialog");
        await Assertions.Expect(notice).ToBeVisibleAsync();
        await Task.Delay(TimeSpan.FromSeconds(10));
        wire.Mend();
        await Assertions.Expect(notice).ToBeHiddenAsync(new() { Timeout = Patience });

        // The answer to this word can only come through the circuit that knows the form.
        await page.Locator("#f-RecipientId").FillAsync("ours");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Choose Ours" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create draft" }).ClickAsync();
        await Assertions.Expect(page.Locator("#award-errors [role=alert]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#f-Title")).ToHaveValueAsync("Typed before the cut");
        await Assertions.Expect(page.Locator("#f-Title")).Not.ToHaveAttributeAsync("aria-invalid", "true");
        Assert.That(await page.EvaluateAsync<bool>("window.sameDocument === true"), "the page was not loaded again");
    }

    [Test]
    public async Task RestartedServer_ThePageLoadsItself()
    {
        await using var server = await PortalServer.SmallAsync();
        await using var wire = new Wire(server.Address);
        await using var browser = await Browser.OpenAsync(wire.Address);
        var page = await OpenFormAsync(server, browser);

        wire.Cut();
        await server.Services.GetRequiredService<IHost>().StopAsync(new CancellationToken(canceled: true));
        await using var again = server.WithWebHostBuilder(_ => { });
        again.UseKestrel(0);
        again.StartServer();
        wire.Mend(again.ClientOptions.BaseAddress);

        await page.WaitForFunctionAsync("() => !window.sameDocument && document.querySelector('h1')", null, new() { Timeout = Patience });
        await page.OpenAsync("/awards/new");
        await Assertions.Expect(page.Locator("#f-Title, #email").First).ToBeVisibleAsync();
    }

    private static async Task<IPage> OpenFormAsync(PortalServer server, BrowserPage browser)
    {
        await browser.Page.SignInAsync(server, Role.ProgramOfficer, "/awards/new");
        await browser.Page.SettleAsync();
        await browser.Page.EvaluateAsync("window.sameDocument = true");
        return browser.Page;
    }
}
