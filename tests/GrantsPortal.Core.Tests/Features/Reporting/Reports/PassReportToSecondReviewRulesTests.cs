using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class PassReportToSecondReviewRulesTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task AwardOverTheThreshold_IsPassedOn_AndTheFirstMayStillReturnIt()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Worth(1_000_000.01m).Active()), ReportStatus.SecondReview);
        var details = await _app.Ask(new GetReportQuery(number), Role.ProgramOfficer);
        Assert.That((details.Header.WantsSecondReview, details.Offer(ReportAction.Accept)!.Obstacles.Single().Code), Is.EqualTo((true, "report.second-reviewer-is-first")));
        await _app.Ask(new ReturnReportCommand(number, await _app.VersionAsync(number), "One more thing.", [], false), Role.ProgramOfficer);
    }

    [Test]
    public async Task AwardAtTheThreshold_WantsNone()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Worth(1_000_000m).Active()), ReportStatus.InReview);
        var refused = await _app.Send(new PassReportToSecondReviewCommand(number, await _app.VersionAsync(number)), Role.ProgramOfficer);
        Assert.That(refused.Errors.Single().Code, Is.EqualTo("report.no-second-review"));
        var offered = (await _app.Ask(new GetReportQuery(number), Role.ProgramOfficer)).Offer(ReportAction.PassToSecondReview)!;
        Assert.That(offered.Obstacles.Single().Code, Is.EqualTo("report.no-second-review"));
    }

    [Test]
    public async Task Stale_IsRefused()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Worth(2_000_000m).Active()), ReportStatus.InReview);
        Assert.That((await _app.Send(new PassReportToSecondReviewCommand(number, 0), Role.ProgramOfficer)).Errors.Single().Code, Is.EqualTo("data.changed-by"));
    }
}
