using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class PassReportToSecondReviewTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task FromSubmittedOn_TakesItUpAndPassesIt()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.AtRisk(RiskLevel.High).Active()), ReportStatus.Submitted);

        await _app.Ask(new PassReportToSecondReviewCommand(number, await _app.VersionAsync(number)), Role.ProgramOfficer);

        var report = await _app.Read(db => db.Reports.SingleAsync(r => r.Number == number));
        Assert.That((report.Status, report.ReviewerId), Is.EqualTo((ReportStatus.SecondReview, (long?)_app.As(Role.ProgramOfficer).Id)));
    }

    [Test]
    public async Task AwardThatAsksForOneReviewer_IsRefused()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.InReview);

        var refused = await _app.Send(new PassReportToSecondReviewCommand(number, await _app.VersionAsync(number)), Role.ProgramOfficer);

        Assert.That(refused.Errors.Single().Code, Is.EqualTo("report.no-second-review"));
    }
}
