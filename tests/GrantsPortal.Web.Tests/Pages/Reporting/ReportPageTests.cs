using System.Net;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Pages.Reporting;

/// <summary>The report's page: who writes what in which state, and what is said where nothing can be written.</summary>
public sealed class ReportPageTests
{
    private PortalServer _server = null!;

    private TestApp App => _server.App;

    [OneTimeSetUp]
    public async Task StartAsync() => _server = await PortalServer.SmallAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [Test]
    public async Task Draft_IsTheWriters_AndNothingOfItReachesTheOffice()
    {
        var number = await ReportAsync(answers: new() { [ReportTemplate.Developments] = "Only for ourselves." });

        var ours = await PageAsync(Role.GranteePreparer, number);
        var office = await PageAsync(Role.ProgramOfficer, number);

        Assert.That(ours, Does.Contain("data-key=\"narrative/1\"").And.Contain("Only for ourselves.").And.Not.Contain("maxlength=\"20000\""));
        Assert.That(office, Does.Contain("Nothing has been certified yet").And.Not.Contain("Only for ourselves.").And.Not.Contain("data-key"));
    }

    [Test]
    public async Task ReturnedBySection_OnlyThatSectionIsOpen_WithTheOfficersWords()
    {
        var number = await ReportAsync(ReportStatus.InReview);
        await App.Ask(new ReturnReportCommand(number, await App.VersionAsync(number), "See the section.", [new SectionComment(ReportSection.Developments, "Which partner left?")], false), Role.ProgramOfficer);

        var page = await PageAsync(Role.GranteePreparer, number);

        Assert.That(page, Does.Contain("data-key=\"developments\"").And.Contain("Which partner left?").And.Contain("See the section."));
        Assert.That(page, Does.Not.Contain("data-key=\"narrative/1\"").And.Not.Contain("data-key=\"actual/1"));
        Assert.That(page, Does.Contain("This section was not returned").And.Contain("Two shelters took up the new protocol"));
    }

    [Test]
    public async Task TerminatedAward_LeavesTheTextReadable_WithTheReason()
    {
        var fain = await App.Given.Award(a => a.Active());
        await App.Given.Requirements(fain);
        var award = await App.Ask(new GetAwardQuery(fain), Role.GrantsOfficer);
        var later = award.Requirements.Last(r => r is { Kind: RequirementKind.PerformanceReport, Phase: ReportKind.Interim } && r.PeriodStart > App.Today);
        var number = await App.Ask(new StartReportCommand(fain, later.Kind, later.Phase, later.PeriodEnd), Role.GranteePreparer);
        await App.WriteAsync(number, GivenReport.CareGiven);
        await App.Ask(new TerminateAwardCommand(fain, award.Header.Version, App.Today, "Letter", "The work ended"), Role.GrantsOfficer);

        var page = await PageAsync(Role.GranteePreparer, number);

        Assert.That(page, Does.Contain("This report is no longer asked for").And.Contain("Two shelters took up the new protocol").And.Not.Contain("data-key="));
    }

    [Test]
    public async Task Writer_StatesNil_TakesItBack_AndMarksReady()
    {
        var number = await ReportAsync();
        await using var browser = await _server.OpenAsync(Role.GranteePreparer, $"/reports/{number}");
        var page = browser.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Make this a nil report" }).ClickAsync();
        await page.Locator("dialog[open] .btn.pri").ClickAsync();
        await Assertions.Expect(page.Locator("[data-key='nil/reason']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-key='narrative/1']")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the statement back" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-key='narrative/1']")).ToHaveValueAsync(GivenReport.CareGiven["narrative/1"]);

        await page.Locator("[data-key='developments']").FillAsync("Write to amina@example.org about it.");
        await Assertions.Expect(page.Locator("#f-developments-e")).ToContainTextAsync("Possible personal data");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark ready to certify" }).ClickAsync();
        await page.Locator("dialog[open] .btn.pri").ClickAsync();
        await Assertions.Expect(page.Locator("dialog[open] .validation-message")).ToContainTextAsync("personal data");
        await page.Locator("dialog[open] input[type=checkbox]").CheckAsync();
        await page.Locator("dialog[open] .btn.pri").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take back to writing" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-key]")).ToHaveCountAsync(0);
        Assert.That(browser.Errors, Is.Empty);
    }

    private async Task<string> ReportAsync(ReportStatus status = ReportStatus.Draft, Dictionary<string, string>? answers = null) =>
        await App.Given.Report(await App.Given.Award(a => a.Active()), status, RequirementKind.PerformanceReport, answers);

    private async Task<string> PageAsync(Role role, string number)
    {
        using var client = await _server.SignedInAsync(role);
        return WebUtility.HtmlDecode(await client.GetStringAsync(new Uri($"/reports/{number}", UriKind.Relative)));
    }
}
