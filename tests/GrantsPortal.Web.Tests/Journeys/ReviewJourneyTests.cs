using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>A report from draft to accepted with one section returned: the grantee's part by the use cases, the officer's in the browser.</summary>
public sealed class ReviewJourneyTests
{
    [Test]
    public async Task Report_IsReturnedBySection_ComesBack_AndIsAccepted()
    {
        await using var server = await PortalServer.SmallAsync();
        var app = server.App;
        var number = await app.Given.Report(await app.Given.Award(a => a.Active()), ReportStatus.Submitted);
        await using var browser = await server.OpenAsync(Role.ProgramOfficer, "/reports");
        var page = browser.Page;

        await Assertions.Expect(page.Locator("#nav a[href='/reports'] .n")).ToContainTextAsync("1");
        await page.Locator($"a[href='/reports/{number}/review']").ClickAsync();
        await page.FillAsync("#note-Cash", "Take the last payment out of 10a.");
        await page.Locator("input[data-keep$='/Cash/return']").CheckAsync();
        await Assertions.Expect(page.Locator("#why")).ToContainTextAsync("1 section marked to return: Cash");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#note-Cash")).ToHaveValueAsync("Take the last payment out of 10a.");
        await Assertions.Expect(page.Locator("#why")).ToContainTextAsync("1 section is marked to return.");
        await Assertions.Expect(page.Locator(".bar [aria-disabled=true]")).ToHaveTextAsync("Accept…");
        await page.Locator(".bar").GetByRole(AriaRole.Button, new() { Name = "Return sections…" }).ClickAsync();
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Return sections" }).ClickAsync();
        await Assertions.Expect(page.Locator("#done")).ToContainTextAsync("Returned.");
        await Assertions.Expect(page.Locator(".bar")).ToHaveCountAsync(0);

        await app.WriteAsync(number, new Dictionary<string, string> { ["a"] = "0.01", ["b"] = "0.01" });
        await app.BringAsync(number, ReportStatus.Submitted);

        await page.OpenAsync($"/reports/{number}/review");
        await Assertions.Expect(page.Locator("#at-a .now")).ToContainTextAsync("0.00 when returned");
        await Assertions.Expect(page.Locator("#note-Cash")).ToHaveValueAsync("");
        await page.Locator(".bar").GetByRole(AriaRole.Button, new() { Name = "Accept…" }).ClickAsync();
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#done")).ToContainTextAsync("Accepted.");
        await Assertions.Expect(page.Locator(".subline")).ToContainTextAsync("Accepted");
        Assert.That(browser.Errors, Is.Empty);
    }

    [Test]
    public async Task ReportsWithoutFindings_AreAcceptedFromTheList_EachByItself()
    {
        await using var server = await PortalServer.SmallAsync();
        var app = server.App;
        var fain = await app.Given.Award(a => a.Active());
        var (first, second) = (await app.Given.Report(fain, ReportStatus.Submitted), await app.Given.Report(fain, ReportStatus.Submitted));
        await using var browser = await server.OpenAsync(Role.GrantsOfficer, "/reports");
        var page = browser.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose all of them" }).ClickAsync();
        await app.Ask(new BeginReportReviewCommand(second, await app.VersionAsync(second)), Role.ProgramOfficer);

        await page.GetByRole(AriaRole.Button, new() { Name = "Accept 2 reports…" }).ClickAsync();
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByText("1 of 2 accepted")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("li", new() { HasText = second }).Filter(new() { HasText = "Refused" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("li", new() { HasText = first }).Filter(new() { HasText = "Accepted" })).ToBeVisibleAsync();
    }
}
