using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class TakeReportBackTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Waiting_GoesBackToWriting_AndWaitsAgain()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.ReadyToCertify);
        Assert.That(await _app.Ask(new TakeReportBackCommand(number, await _app.VersionAsync(number)), Role.GranteeCertifier), Is.EqualTo(await _app.VersionAsync(number)));
        await _app.WriteAsync(number, new Dictionary<string, string> { [ReportTemplate.Remarks] = "Corrected before anybody signed." });
        await _app.BringAsync(number, ReportStatus.Submitted);
        Assert.That(await _app.Read(db => db.Requirements.CountAsync(r => r.Status == RequirementStatus.Submitted)), Is.EqualTo(1));
    }

    [Test]
    public async Task WhoTookBack_AndWroteNothing_StillCertifies()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.ReadyToCertify);
        await _app.Ask(new TakeReportBackCommand(number, await _app.VersionAsync(number)), Role.GranteeCertifier);
        await _app.BringAsync(number, ReportStatus.Submitted);
    }

    [Test]
    public async Task AnythingElse_IsRefused([Values(ReportStatus.Draft, ReportStatus.Submitted, ReportStatus.Accepted)] ReportStatus status)
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), status);
        var refused = await _app.Send(new TakeReportBackCommand(number, await _app.VersionAsync(number)), Role.GranteePreparer);
        Assert.That(refused.Errors.Single().Code, Is.EqualTo("report.not-in-this-status"));
    }

    [Test]
    public async Task Stale_IsRefused()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.ReadyToCertify);
        Assert.That((await _app.Send(new TakeReportBackCommand(number, 0), Role.GranteePreparer)).Errors.Single().Code, Is.EqualTo("data.changed-by"));
    }
}
