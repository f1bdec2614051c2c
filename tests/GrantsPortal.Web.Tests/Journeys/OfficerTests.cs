using System.Text.RegularExpressions;
using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>A program officer's day: what needs her, an award found by a word, a new award prepared; a grants officer signs it.</summary>
public sealed class OfficerTests
{
    private const string Fain = "SSJTIP26GR0901";

    [Test]
    public async Task Morning_FromWhatNeedsHer_ToAnAwardAndAllItsTabs()
    {
        var server = await DemoPortal.ReadOnlyAsync();
        await using var browser = await Browser.OpenAsync(server.Address);
        var page = browser.Page;
        await page.SignInAsync(server, Role.ProgramOfficer);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("What needs you");
        await Assertions.Expect(page.Locator("section", new() { Has = page.Locator("#do-next") }).Locator("tbody tr a.code").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("section", new() { Has = page.Locator("#burn") }).Locator("tbody tr").First).ToBeVisibleAsync();

        await page.Locator("#nav a", new() { HasText = "Awards" }).ClickAsync();
        await page.FillAsync("#find", "sénégal");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"\?q=s%C3%A9n%C3%A9gal$"));
        await page.SettleAsync();
        await Assertions.Expect(page.Locator(".fold tbody tr").First).ToContainTextAsync("SN");
        await page.Locator(".fold tbody tr a[href^='/awards/SSJTIP']").First.ClickAsync();

        await Assertions.Expect(page.Locator(".tabs [aria-current=page]")).ToHaveTextAsync("Overview");
        var tabs = await page.Locator(".tabs a").AllInnerTextsAsync();
        Assert.That(tabs, Has.Count.EqualTo(7));
        foreach (var (tab, at) in tabs.Select((tab, at) => (tab, at)))
        {
            await page.Locator(".tabs a").Nth(at).ClickAsync();
            await Assertions.Expect(page.Locator(".tabs a").Nth(at)).ToHaveAttributeAsync("aria-current", "page");
            await page.SettleAsync();
            Assert.That(await page.Locator("main .card, main .empty").CountAsync(), Is.GreaterThan(0), tab);
        }
        Assert.That(browser.Errors, Is.Empty);
    }

    [Test]
    public async Task NewAward_IsPreparedByOne_SignedByAnother_AndThenItsReportsAreDue()
    {
        await using var server = await PortalServer.DemoAsync();
        await using var hers = await Browser.OpenAsync(server.Address);
        var page = hers.Page;
        await page.SignInAsync(server, Role.ProgramOfficer, "/awards");
        await page.GetByRole(AriaRole.Link, new() { Name = "New award" }).ClickAsync();
        await FillDetailsAsync(page);
        await FillFileAsync(page);
        await FillSplitAsync(page, "60", "30");

        await page.GetByRole(AriaRole.Button, new() { Name = "Create draft" }).ClickAsync();

        await Assertions.Expect(page.Locator("#award-errors [role=alert]")).ToContainTextAsync("The country split adds up to 90 %. It must be exactly 100 %.");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/awards/new$"));
        await Assertions.Expect(page.Locator("#f-Title")).ToHaveValueAsync("Safe roads home");
        await page.EnterAsync("#f-Split-1--Percent", "40");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create draft" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($@"/awards/{Fain}/edit\?saved=1$"));
        await Assertions.Expect(page.GetByText("Nothing is missing in what is saved")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make ready to sign" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/awards/{Fain}$"));
        await Assertions.Expect(page.Locator(".subline")).ToContainTextAsync("Ready to sign");

        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign award" })).ToHaveCountAsync(0);
        await page.GotoAsync($"/awards/{Fain}/sign");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Signing obligates");
        await Assertions.Expect(page.Locator("h1")).Not.ToHaveTextAsync("Safe roads home");

        await using var theirs = await Browser.OpenAsync(server.Address);
        await SignAwardAsync(server, theirs.Page);
        Assert.That(theirs.Errors, Is.Empty);
        await page.OpenAsync($"/awards/{Fain}?tab=requirements");
        Assert.That(await page.Locator("main tbody tr").CountAsync(), Is.GreaterThan(8));
        await page.OpenAsync($"/requirements?q={Fain}");
        await Assertions.Expect(page.Locator("main tbody tr").First).ToContainTextAsync(Fain);
    }

    private static async Task SignAwardAsync(PortalServer server, IPage page)
    {
        await page.SignInAsync(server, Role.GrantsOfficer, $"/awards/{Fain}/sign");
        await page.SettleAsync();
        await page.Locator("main .bar").GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("dialog[open]")).ToContainTextAsync("Signing obligates $100,000.00 to Volta Bridge Foundation (Demo) today.");
        await page.Locator("dialog[open] .pri").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/awards/{Fain}$"));
        await Assertions.Expect(page.Locator(".subline")).ToContainTextAsync("Active");
    }

    private static async Task FillDetailsAsync(IPage page)
    {
        await page.EnterAsync("#f-Title", "Safe roads home");
        await page.EnterAsync("#f-Fain", "S-SJTIP-26-GR-0901");
        await page.SelectOptionAsync("#f-InstrumentCode", "GR");
        await page.FillAsync("#f-RecipientId", "volta bridge");
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose Volta Bridge Foundation (Demo)" }).ClickAsync();
        await page.SelectOptionAsync("#f-ProgramCode", "BILATERAL");
        await page.SelectOptionAsync("#f-OfficerId", new SelectOptionValue { Label = "Program officer, Africa desk (Demo)" });
        await page.EnterAsync("#f-Start", "2026-03-01");
        await page.EnterAsync("#f-End", "2027-02-28");
        await page.EnterAsync("#f-Amount", "100,000");
    }

    private static async Task FillFileAsync(IPage page)
    {
        await page.EnterAsync("#f-Budget-0--FederalShare", "100000.00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add an objective" }).ClickAsync();
        await page.EnterAsync("#f-Objectives-0--Text", "Survivors reach home safely.");
        await page.SelectOptionAsync("#f-Objectives-0--Indicators-0--IndicatorCode", "PS.5.1-29");
        await page.EnterAsync("#f-Objectives-0--Indicators-0--Baseline", "0");
        await page.EnterAsync("#f-Objectives-0--Indicators-0--LifeTarget", "120");
        await page.EnterAsync("#f-Objectives-0--Indicators-0--Targets-0--Value", "80");
        await page.EnterAsync("#f-Objectives-0--Indicators-0--Targets-1--Value", "40");
        await page.SelectOptionAsync("#f-Risk", "Low");
        await page.EnterAsync("#f-RiskAssessedOn", "2026-02-01");
        await page.EnterAsync("#f-MonitoringPlan", "Quarterly report reviews, two calls, one site visit.");
    }

    private static async Task FillSplitAsync(IPage page, params string[] percents)
    {
        string[] countries = ["GH", "TG"];
        for (var i = 0; i < percents.Length; i++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Add a country" }).ClickAsync();
            await page.SelectOptionAsync($"#f-Split-{i}--CountryCode", countries[i]);
            await page.EnterAsync($"#f-Split-{i}--Percent", percents[i]);
        }
    }
}
