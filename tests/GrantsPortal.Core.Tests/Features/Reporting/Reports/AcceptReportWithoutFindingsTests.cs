using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class AcceptReportWithoutFindingsTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task OneWithoutFindings_IsAccepted_FromSubmittedOn()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Submitted);

        await _app.Ask(new AcceptReportWithoutFindingsCommand(number, await _app.VersionAsync(number)), Role.ProgramOfficer);

        var (status, reviewer, counted) = await _app.Read(async db =>
        {
            var report = await db.Reports.SingleAsync(r => r.Number == number);
            return (report.Status, report.ReviewerId, await db.ReportedFinancials.CountAsync());
        });
        Assert.That((status, reviewer, counted), Is.EqualTo((ReportStatus.Accepted, (long?)_app.As(Role.ProgramOfficer).Id, 1)));
    }

    [Test]
    public async Task ASecondTime_IsRefused_AndCountsOnce()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Submitted);
        var command = new AcceptReportWithoutFindingsCommand(number, await _app.VersionAsync(number));

        await _app.Ask(command, Role.ProgramOfficer);
        var again = await _app.Send(command, Role.ProgramOfficer);

        Assert.That(again.Errors.Single().Code, Is.EqualTo("report.not-in-this-status"));
        Assert.That(await _app.Read(db => db.ReportedFinancials.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task OneWithAWarning_IsRefused_AndStaysSubmitted()
    {
        var fain = await _app.Given.Award(a => a.Active());
        var number = await _app.Given.Report(fain, ReportStatus.Submitted, answers: new Dictionary<string, string>(GivenReport.NothingSpent) { ["a"] = "10", ["b"] = "10", ["e"] = "10" });

        var refused = await _app.Send(new AcceptReportWithoutFindingsCommand(number, await _app.VersionAsync(number)), Role.ProgramOfficer);

        Assert.That(refused.Errors.Single().Code, Is.EqualTo("report.has-findings"));
        var version = await _app.Read(async db => (await db.Reports.Include(r => r.Versions).SingleAsync(r => r.Number == number)));
        Assert.That((version.Status, version.Latest!.Warnings, version.Latest.Flags), Is.EqualTo((ReportStatus.Submitted, 2, 0)));
    }

    [Test]
    public async Task OneThatNamesAPerson_IsRefused()
    {
        var answers = new Dictionary<string, string>(GivenReport.CareGiven) { [ReportTemplate.Developments] = "Write to the family at someone@example.org." };
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Submitted, RequirementKind.PerformanceReport, answers);

        var refused = await _app.Send(new AcceptReportWithoutFindingsCommand(number, await _app.VersionAsync(number)), Role.ProgramOfficer);

        Assert.That(refused.Errors.Single().Code, Is.EqualTo("report.has-findings"));
    }

    [Test]
    public async Task AwardAtHighRisk_WantsASecondReviewer()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.AtRisk(RiskLevel.High).Active()), ReportStatus.Submitted);

        var refused = await _app.Send(new AcceptReportWithoutFindingsCommand(number, await _app.VersionAsync(number)), Role.ProgramOfficer);

        Assert.That(refused.Errors.Single().Code, Is.EqualTo("report.second-review-asked-for"));
    }
}
