using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>What is typed in a report outlives the server, the session and a text that is too long (product rule 8).</summary>
public sealed class DraftLostConnectionTests
{
    private const string Narrative = "[data-key='narrative/1']";
    private const string Developments = "[data-key='developments']";
    private const float Patience = 60_000;

    [Test]
    public async Task ServerKilledInMidEdit_TheTextIsThere_AndIsSaved()
    {
        await using var server = await PortalServer.SmallAsync();
        var number = await DraftAsync(server);
        await using var wire = new Wire(server.Address);
        await using var browser = await Browser.OpenAsync(wire.Address);
        var page = browser.Page;
        await page.SignInAsync(server, Role.GranteePreparer, $"/reports/{number}");
        await page.SettleAsync();
        await page.EvaluateAsync("window.sameDocument = true");
        await page.Locator(Narrative).FillAsync("Stored before the server stopped.");
        await Assertions.Expect(page.Locator("[data-is=saved]")).ToBeVisibleAsync();

        await page.Locator(Narrative).FillAsync("Typed as the server stopped.");
        wire.Cut();
        await server.Services.GetRequiredService<IHost>().StopAsync(new CancellationToken(canceled: true));
        Assert.That((await server.App.Ask(new GetReportQuery(number), Role.GranteePreparer)).Content!.Answer("narrative/1"), Is.EqualTo("Stored before the server stopped."));
        await using var again = server.WithWebHostBuilder(_ => { });
        again.UseKestrel(0);
        again.StartServer();
        wire.Mend(again.ClientOptions.BaseAddress);

        await page.WaitForFunctionAsync("() => !window.sameDocument && document.querySelector('html[data-live]')", null, new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(Narrative)).ToHaveValueAsync("Typed as the server stopped.");
        await Assertions.Expect(page.Locator("[data-is=saved]")).ToBeVisibleAsync();
        Assert.That((await server.App.Ask(new GetReportQuery(number), Role.GranteePreparer)).Content!.Answer("narrative/1"), Is.EqualTo("Typed as the server stopped."));
    }

    [Test]
    public async Task EndedSession_TextIsPutBackAfterSigningIn_AndATextThatIsTooLongStaysWhole()
    {
        await using var server = await PortalServer.SmallAsync();
        var number = await DraftAsync(server);
        await using var browser = await server.OpenAsync(Role.GranteePreparer, $"/reports/{number}");
        var page = browser.Page;
        await page.SettleAsync();

        await page.Locator(Developments).EvaluateAsync("box => { box.focus(); box.value = 'x'.repeat(2000000); box.dispatchEvent(new Event('input', { bubbles: true })); }");
        await Assertions.Expect(page.Locator("#f-developments-e")).ToContainTextAsync("at most 20000");
        await Assertions.Expect(page.Locator("[data-is=wrong]")).ToBeVisibleAsync();
        Assert.That(await page.Locator(Developments).EvaluateAsync<int>("box => box.value.length"), Is.EqualTo(2_000_000), "nothing was cut");
        await page.Locator(Developments).FillAsync("None.");
        await Assertions.Expect(page.Locator("[data-is=saved]")).ToBeVisibleAsync();

        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.Context.ClearCookiesAsync();
        await page.Locator(Narrative).EvaluateAsync("box => { box.focus(); box.value = 'Typed when the session was over.'; box.dispatchEvent(new Event('input', { bubbles: true })); }");
        await page.GotoAsync($"/reports/{number}");
        Assert.That(page.Url, Does.Contain("/account/sign-in"));
        await page.SignInAsync(server, Role.GranteePreparer, $"/reports/{number}");
        await page.SettleAsync();

        await Assertions.Expect(page.Locator(Narrative)).ToHaveValueAsync("Typed when the session was over.");
        await Assertions.Expect(page.Locator("[data-is=saved]")).ToBeVisibleAsync();
        var content = (await server.App.Ask(new GetReportQuery(number), Role.GranteePreparer)).Content!;
        Assert.That((content.Answer("narrative/1"), content.Answer(ReportTemplate.Developments)), Is.EqualTo(("Typed when the session was over.", "None.")));
        Assert.That(await page.EvaluateAsync<int>("Object.keys(sessionStorage).filter(key => key.startsWith('portal.draft.')).length"), Is.Zero, "what is stored is kept nowhere else");
    }

    private static async Task<string> DraftAsync(PortalServer server) =>
        await server.App.Given.Report(await server.App.Given.Award(a => a.Active()), kind: RequirementKind.PerformanceReport, answers: new Dictionary<string, string>());
}
