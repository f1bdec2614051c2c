using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class CorrectReportTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task AcceptedCorrection_SupersedesTheOriginal_AndBothViewsStay()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Accepted, RequirementKind.PerformanceReport);
        var correction = await _app.Ask(new CorrectReportCommand(number, await _app.VersionAsync(number), "Twelve people were counted twice."), Role.GranteePreparer);
        await _app.WriteAsync(correction, new Dictionary<string, string> { ["actual/1/PS.5.1-29"] = "108" });
        await _app.BringAsync(correction, ReportStatus.Accepted);

        var original = await _app.Ask(new GetReportQuery(number), Role.Auditor);
        var actuals = await _app.Read(db => db.ReportedActuals.OrderBy(a => a.AcceptedAt).ThenBy(a => a.Value).ToListAsync());
        Assert.That((original.Header.Status, original.Header.CorrectedBy, original.Content!.Answer("actual/1/PS.5.1-29")), Is.EqualTo((ReportStatus.Superseded, correction, "120")));
        Assert.That(actuals.Select(a => (a.Value, IsLive: a.SupersededAt is null)), Is.EquivalentTo(new[] { (120m, false), (108m, true) }));
    }

    [Test]
    public async Task SecondCorrectionAtOnce_IsRefused()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Accepted);
        await _app.Ask(new CorrectReportCommand(number, await _app.VersionAsync(number), "10a was wrong."), Role.GranteePreparer);
        var second = await _app.Send(new CorrectReportCommand(number, await _app.VersionAsync(number), "Again."), Role.GranteeCertifier);
        Assert.That(second.Errors.Single().Code, Is.EqualTo("report.correction-open"));
    }
}
