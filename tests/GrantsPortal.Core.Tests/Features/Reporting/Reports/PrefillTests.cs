using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

/// <summary>What a new draft takes over, and what stands beside it.</summary>
public sealed class PrefillTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task FirstReport_StartsBlank()
    {
        var fain = await _app.Given.Award(a => a.Active());
        var number = await _app.Given.Report(fain, ReportStatus.Draft, RequirementKind.PerformanceReport, new Dictionary<string, string>());
        var details = await _app.Ask(new GetReportQuery(number), Role.GranteePreparer);
        Assert.That((details.Content!.Answers.Count, details.Previous), Is.EqualTo((0, (ReportDocument?)null)));
    }

    [Test]
    public async Task NextReport_TakesTextsAndRates_NeverFigures()
    {
        var fain = await _app.Given.Award(a => a.Active());
        await _app.Given.Report(fain, ReportStatus.Accepted, RequirementKind.PerformanceReport);
        var answers = GivenReport.NothingSpent;
        (answers["indirect/1/type"], answers["indirect/1/rate"], answers["indirect/1/from"], answers["indirect/1/to"], answers["indirect/1/base"], answers["indirect/1/federalShare"]) =
            ("DeMinimis", "10", "2025-02-10", "2025-03-31", "0", "0");
        await _app.Given.Report(fain, ReportStatus.Accepted, answers: answers);

        var performance = await Next(fain, RequirementKind.PerformanceReport);
        Assert.That(performance.Content!.Answers, Is.EquivalentTo(new Dictionary<string, string> { ["narrative/1"] = GivenReport.CareGiven["narrative/1"] }));
        Assert.That(performance.Content.Check.Findings.Select(f => f.Code), Does.Contain("PPR-NARRATIVE-UNCHANGED").And.Contain("PPR-ACTUAL-BLANK"));
        Assert.That(performance.Previous!.Answer("actual/1/PS.5.1-29"), Is.EqualTo("120"));

        var financial = await Next(fain, RequirementKind.FinancialReport);
        Assert.That(financial.Content!.Answers, Is.EquivalentTo(new Dictionary<string, string> { ["basis"] = "Cash", ["indirect/1/type"] = "DeMinimis", ["indirect/1/rate"] = "10" }));
        Assert.That(financial.Previous!.Lines["d"], Is.EqualTo(100_000m));
        Assert.That(financial.Header.Preparers, Is.Empty);
    }

    [Test]
    public async Task OnlyWhatWasAccepted_IsLast()
    {
        var fain = await _app.Given.Award(a => a.Active());
        await _app.Given.Report(fain, ReportStatus.InReview);
        Assert.That((await Next(fain, RequirementKind.FinancialReport)).Previous, Is.Null);
    }

    [Test]
    public async Task LastFigures_AreThoseOfTheCorrection_NotOfTheSuperseded()
    {
        var fain = await _app.Given.Award(a => a.Active());
        var first = await _app.Given.Report(fain, ReportStatus.Accepted, RequirementKind.PerformanceReport);
        var second = await Next(fain, RequirementKind.PerformanceReport);
        var correction = await _app.Ask(new CorrectReportCommand(first, await _app.VersionAsync(first), "Twelve people were counted twice."), Role.GranteePreparer);
        await _app.WriteAsync(correction, new Dictionary<string, string> { ["actual/1/PS.5.1-29"] = "20" });
        Assert.That(await Last(second), Is.EqualTo("120"), "while the correction is open the original counts");
        await _app.BringAsync(correction, ReportStatus.Accepted);
        Assert.That(await Last(second), Is.EqualTo("20"));
        Assert.That((await _app.Ask(new GetReportQuery(correction), Role.Auditor)).Previous, Is.Null, "of an earlier period, not its own");
    }

    [Test]
    public async Task Final_IsMeasuredAgainstTheWholeLife_AndInterimsAgainstTheirYear()
    {
        // Two quarters, then the final: 30 and 30 of the 100 promised for life.
        var fain = await _app.Given.Award(a => a.From(new DateOnly(2025, 4, 1), new DateOnly(2025, 12, 31)).Active());
        var answers = GivenReport.CareGiven;
        answers["actual/1/PS.5.1-29"] = "30";
        await _app.Given.Report(fain, ReportStatus.Accepted, RequirementKind.PerformanceReport, answers);
        await _app.Given.Report(fain, ReportStatus.Accepted, RequirementKind.PerformanceReport, answers);
        var number = await _app.Given.Report(fain, ReportStatus.Draft, RequirementKind.PerformanceReport, answers);
        var details = await _app.Ask(new GetReportQuery(number), Role.GranteePreparer);
        Assert.That((details.Header.Phase, details.Header.PeriodEnd), Is.EqualTo((ReportKind.Final, details.Header.ProjectEnd)));
        var missed = details.Content!.Check.Findings.Single(f => f.Code == "PPR-TARGET-MISSED");
        Assert.That(missed.Error.Message, Does.Contain("90").And.Contain("100"));
    }

    private async Task<ReportDetails> Next(string fain, RequirementKind kind) =>
        await _app.Ask(new GetReportQuery(await _app.Given.Report(fain, ReportStatus.Draft, kind, new Dictionary<string, string>())), Role.GranteePreparer);

    private async Task<string> Last(ReportDetails report) => (await _app.Ask(new GetReportQuery(report.Header.Number), Role.GranteePreparer)).Previous!.Answer("actual/1/PS.5.1-29");
}
