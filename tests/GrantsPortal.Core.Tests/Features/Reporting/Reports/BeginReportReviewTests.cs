using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class BeginReportReviewTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Officer_TakesItUp_AndTheSecondComesTooLate()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Submitted);
        var seen = await _app.VersionAsync(number);

        await _app.Ask(new BeginReportReviewCommand(number, seen), Role.ProgramOfficer);
        var second = await _app.Send(new BeginReportReviewCommand(number, seen), _app.AsSecond(Role.ProgramOfficer));

        Assert.That(second.Errors.Single().Code, Is.EqualTo("report.not-in-this-status"));
        var report = await _app.Read(db => db.Reports.SingleAsync(r => r.Number == number));
        Assert.That((report.Status, report.ReviewerId), Is.EqualTo((ReportStatus.InReview, (long?)_app.As(Role.ProgramOfficer).Id)));
    }

    [Test]
    public async Task Grantee_MayNot()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Submitted);

        Assert.That((await _app.Send(new BeginReportReviewCommand(number, await _app.VersionAsync(number)), Role.GranteeCertifier)).IsOk, Is.False);
    }
}
