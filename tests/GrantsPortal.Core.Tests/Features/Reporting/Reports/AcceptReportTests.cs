using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class AcceptReportTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task FinancialReport_Counts_AndSettlesItsRequirement()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Accepted);

        var (report, requirement, lines) = await _app.Read(async db =>
        {
            var found = await db.Reports.Include(r => r.Versions).SingleAsync(r => r.Number == number);
            return (found, await db.Requirements.SingleAsync(r => r.Id == found.RequirementId), await db.ReportedFinancials.SingleAsync());
        });
        Assert.That((report.Status, requirement.Status, lines.PeriodEnd), Is.EqualTo((ReportStatus.Accepted, RequirementStatus.Accepted, requirement.PeriodEnd)));
        Assert.That((lines.A, lines.D, lines.H, lines.SupersededAt), Is.EqualTo((0m, 100_000m, 100_000m, (DateTime?)null)));
        Assert.That(ReportDocument.Fingerprint(report.Latest!.Content), Is.EqualTo(report.Latest.Sha256));
    }

    [Test]
    public async Task PerformanceReport_LeavesItsNumbers_AndBlankIsNoRow()
    {
        await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Accepted, RequirementKind.PerformanceReport);

        var actuals = await _app.Read(db => db.ReportedActuals.ToListAsync());
        Assert.That(actuals.Select(a => (a.Objective, a.IndicatorCode, a.Part, a.Value)), Is.EqualTo(new[] { (1, "PS.5.1-29", "", 120m) }));
    }

    [Test]
    public async Task NilReport_SettlesAsNil()
    {
        var nil = new Dictionary<string, string>(GivenReport.CareGiven) { [ReportTemplate.Nil] = "true", [ReportTemplate.NilReason] = "The project starts in the next quarter." };
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Accepted, RequirementKind.PerformanceReport, nil);

        Assert.That(await _app.Read(db => db.Requirements.CountAsync(r => r.Status == RequirementStatus.Nil)), Is.EqualTo(1));
        Assert.That(await _app.Read(db => db.ReportedActuals.AnyAsync()), Is.False);
        // What was typed before is not vouched for.
        Assert.That((await _app.Ask(new GetReportQuery(number), Role.ProgramOfficer)).Content!.Answers.Keys, Is.EquivalentTo(new[] { ReportTemplate.Nil, ReportTemplate.NilReason }));
    }

    [Test]
    public async Task AwardAtHighRisk_WantsASecondReviewer()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.AtRisk(RiskLevel.High).Active()), ReportStatus.InReview);

        var refused = await _app.Send(new AcceptReportCommand(number, await _app.VersionAsync(number)), Role.ProgramOfficer);
        await _app.Ask(new PassReportToSecondReviewCommand(number, await _app.VersionAsync(number)), Role.ProgramOfficer);
        var first = await _app.Send(new AcceptReportCommand(number, await _app.VersionAsync(number)), Role.ProgramOfficer);
        var second = await _app.Send(new AcceptReportCommand(number, await _app.VersionAsync(number)), _app.AsSecond(Role.ProgramOfficer));
        Assert.That((refused.Errors.Single().Code, first.Errors.Single().Code, second.IsOk), Is.EqualTo(("report.second-review-asked-for", "report.second-reviewer-is-first", true)));
    }

    [Test]
    public async Task AcceptedTwiceAtOnce_CountsOnce()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.InReview, RequirementKind.PerformanceReport);
        var version = await _app.VersionAsync(number);
        CurrentUser[] officers = [_app.As(Role.ProgramOfficer), _app.AsSecond(Role.ProgramOfficer)];
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => _app.Send(new AcceptReportCommand(number, version), officers[i % 2]))));
        Assert.That(outcomes.Count(o => o.IsOk), Is.EqualTo(1));
        Assert.That(outcomes.SelectMany(o => o.Errors).Select(e => e.Code), Is.All.EqualTo("report.not-in-this-status").Or.EqualTo("data.changed-meanwhile"));
        Assert.That(await _app.Read(db => db.ReportedActuals.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task Stale_IsRefused_AndNothingCounts()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.InReview);
        Assert.That((await _app.Send(new AcceptReportCommand(number, 1), Role.ProgramOfficer)).Errors.Single().Code, Is.EqualTo("data.changed-by"));
        Assert.That(await _app.Read(db => db.ReportedFinancials.AnyAsync()), Is.False);
    }

    [Test]
    public async Task BlankIsNoRow_AndTypedZeroIsOne()
    {
        var answers = GivenReport.CareGiven;
        (answers["actual/1/PS.5.1-29"], answers["actual/1/PS.5.1-29/Sex/Female"], answers["explanation/1/PS.5.1-29"]) = ("0", "0", "Nobody came.");
        await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Accepted, RequirementKind.PerformanceReport, answers);
        Assert.That(await _app.Read(db => db.ReportedActuals.Select(a => a.Part + "=" + a.Value.ToString()).ToListAsync()), Is.EquivalentTo(new[] { "=0", "Sex/Female=0" }));
    }

    [TestCase(Role.GranteeCertifier)]
    [TestCase(Role.Auditor)]
    [TestCase(Role.Director)]
    [TestCase(Role.Administrator)]
    public async Task NobodyElse(Role role)
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.InReview);
        Assert.That((await _app.Send(new AcceptReportCommand(number, await _app.VersionAsync(number)), role)).IsOk, Is.False);
    }
}
