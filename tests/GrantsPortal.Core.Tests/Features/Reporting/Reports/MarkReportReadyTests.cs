using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class MarkReportReadyTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task CompleteReport_WaitsForTheCertifier()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.ReadyToCertify);
        var details = await _app.Ask(new GetReportQuery(number), Role.GranteeCertifier);
        Assert.That((details.Header.Status, details.Offer(ReportAction.Certify)!.IsOpen), Is.EqualTo((ReportStatus.ReadyToCertify, true)));
        Assert.That((await _app.Ask(new GetReportQuery(number), Role.GranteePreparer)).Offer(ReportAction.Certify), Is.Null);
    }

    [Test]
    public async Task Faults_BlockIt_EachByItsCode([Values] bool acknowledged)
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Draft, RequirementKind.PerformanceReport, new Dictionary<string, string>());
        var refused = await _app.Send(new MarkReportReadyCommand(number, await _app.VersionAsync(number), acknowledged), Role.GranteePreparer);
        Assert.That(refused.Errors.Select(e => e.Code), Is.EquivalentTo(new[] { "report.ppr-narrative-blank", "report.ppr-actual-blank" }));
        Assert.That((await _app.Ask(new GetReportQuery(number), Role.GranteePreparer)).Offer(ReportAction.MarkReady)!.Obstacles.Select(e => e.Code), Is.EquivalentTo(refused.Errors.Select(e => e.Code)));
    }

    [Test]
    public async Task PossiblePersonalData_WantsToBeAcknowledged()
    {
        var answers = GivenReport.CareGiven;
        answers[ReportTemplate.Developments] = "Call the survivor at +233 24 412 3456 or write to ama.mensah@example.org.";
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Draft, RequirementKind.PerformanceReport, answers);
        var refused = await _app.Send(new MarkReportReadyCommand(number, await _app.VersionAsync(number), false), Role.GranteePreparer);
        Assert.That((refused.Errors.Single().Code, refused.Errors.Single().Field), Is.EqualTo(("report.flags-not-acknowledged", "FlagsAcknowledged")));
        await _app.Ask(new MarkReportReadyCommand(number, await _app.VersionAsync(number), true), Role.GranteePreparer);
    }

    [Test]
    public async Task StaleOrDouble_IsRefused()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()));
        var version = await _app.VersionAsync(number);
        Assert.That((await _app.Send(new MarkReportReadyCommand(number, version + 1, true), Role.GranteePreparer)).Errors.Single().Code, Does.StartWith("data.changed"));
        Assert.That(await _app.Ask(new MarkReportReadyCommand(number, version, true), Role.GranteePreparer), Is.EqualTo(version + 1).And.EqualTo(await _app.VersionAsync(number)));
        Assert.That((await _app.Send(new MarkReportReadyCommand(number, version, true), Role.GranteePreparer)).Errors.Single().Code, Is.EqualTo("report.not-in-this-status"));
    }

    [Test]
    public async Task ReportNoLongerAskedFor_IsRefused()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()));
        await _app.Change(async db => (await db.Requirements.SingleAsync(r => db.Reports.Any(x => x.RequirementId == r.Id))).Waive("Spared.", _app.Today, _app.Clock.UtcNow, CurrentUser.System));
        Assert.That((await _app.Send(new MarkReportReadyCommand(number, await _app.VersionAsync(number), true), Role.GranteePreparer)).Errors.Single().Code, Is.EqualTo("report.requirement-closed"));
    }
}
