using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class GetReportReviewTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Lines_StandBesidePaymentsLedgerAndAward_WithDifferencesMarked()
    {
        var fain = await _app.Given.Award(a => a.Active().Paid(_app.Today.AddYears(-1).AddDays(9), 1_000m).Spent(_app.Today.AddYears(-1).AddDays(9), 900m));
        var number = await _app.Given.Report(fain, ReportStatus.Submitted, answers: With(("a", "1500"), ("b", "800"), ("e", "900")));

        var review = await ReviewAsync(number);

        var lines = review.Lines.ToDictionary(l => l.Line);
        Assert.That(lines.Keys, Is.EqualTo("abcdefghijklmno".Select(c => c.ToString())));
        Assert.That((lines["a"].Beside, lines["a"].Source, lines["e"].Beside, lines["d"].Beside, lines["f"].Beside), Is.EqualTo(((decimal?)1_000m, (BesideSource?)BesideSource.Payments, (decimal?)900m, (decimal?)100_000m, (decimal?)null)));
        Assert.That(lines["a"].Marks, Is.EqualTo(new[] { new ReviewMark(ReviewMarkKind.Over, 500m, FindingSeverity.Warning) }));
        Assert.That(lines["b"].Marks, Is.EqualTo(new[] { new ReviewMark(ReviewMarkKind.BelowExpenditure, 100m, FindingSeverity.Warning) }));
        Assert.That(lines["e"].Marks, Is.Empty);
    }

    [Test]
    public async Task LastAcceptedPeriod_StandsBeside_AndAFallIsMarked()
    {
        var fain = await _app.Given.Award(a => a.Active());
        await _app.Given.Report(fain, ReportStatus.Accepted, answers: With(("j", "50")));
        var number = await _app.Given.Report(fain, ReportStatus.Submitted, answers: With(("j", "20")));

        var j = (await ReviewAsync(number)).Lines.Single(l => l.Line == "j");

        Assert.That((j.Now, j.Before, j.Marks.Single()), Is.EqualTo(((decimal?)20m, (decimal?)50m, new ReviewMark(ReviewMarkKind.Lower, 30m, FindingSeverity.Warning))));
    }

    [Test]
    public async Task AfterAReturn_WhatChangedIsTold_FieldByField()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Submitted);
        await _app.Ask(new ReturnReportCommand(number, await _app.VersionAsync(number), null, [new(ReportSection.Cash, "10a?"), new(ReportSection.Remarks, "Say more.")], false), Role.ProgramOfficer);
        await _app.WriteAsync(number, new Dictionary<string, string> { ["a"] = "10", [ReportTemplate.Remarks] = "Nothing was drawn so far; the rest is needed at the end." });
        await _app.BringAsync(number, ReportStatus.Submitted);

        var review = await ReviewAsync(number);

        var since = review.Comparisons.Single();
        Assert.That((since.Kind, since.VersionNumber, since.IsHidden), Is.EqualTo((ComparisonKind.SinceReturn, 1, false)));
        Assert.That(since.Changes.Select(c => (c.Key, c.Was, c.Now, c.IsComputed)), Is.EquivalentTo(new[]
        {
            ("a", "0.00", "10.00", false), ("c", "0.00", "10.00", true), (ReportTemplate.Remarks, "Nothing was drawn so far; the rest may be de-obligated at the end.", "Nothing was drawn so far; the rest is needed at the end.", false),
        }));
        Assert.That(since.Of(ReportTemplate.Remarks)!.Pieces, Is.EqualTo(new TextPiece[]
        {
            new(TextPieceKind.Same, "Nothing was drawn so far; the rest "), new(TextPieceKind.Gone, "may be de-obligated "), new(TextPieceKind.New, "is needed "), new(TextPieceKind.Same, "at the end."),
        }));
    }

    [Test]
    public async Task HiddenVersion_IsForAdministrators_AndTellsNoChange()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Submitted);
        await _app.Ask(new ReturnReportCommand(number, await _app.VersionAsync(number), "A person could be recognized.", [], true), Role.ProgramOfficer);
        Assert.That((await ReviewAsync(number)).Report.Content, Is.Null);
        Assert.That((await ReviewAsync(number, Role.Administrator)).Report.Content, Is.Not.Null);

        await _app.WriteAsync(number, new Dictionary<string, string> { ["f"] = "5" });
        await _app.BringAsync(number, ReportStatus.Submitted);

        var (officers, administrators) = ((await ReviewAsync(number)).Comparisons.Single(), (await ReviewAsync(number, Role.Administrator)).Comparisons.Single());
        Assert.That((officers.IsHidden, officers.Changes.Count, administrators.IsHidden, administrators.Changes.Count > 0), Is.EqualTo((true, 0, false, true)));
    }

    [Test]
    public async Task Correction_StandsBesideItsOriginal()
    {
        var original = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Accepted);
        var correction = await _app.Ask(new CorrectReportCommand(original, await _app.VersionAsync(original), "10f was left out."), Role.GranteePreparer);
        await _app.WriteAsync(correction, new Dictionary<string, string> { ["f"] = "250" });
        await _app.BringAsync(correction, ReportStatus.Submitted);

        var review = await ReviewAsync(correction);

        Assert.That((review.Report.Header.Corrects, review.Report.Header.CorrectionReason), Is.EqualTo((original, "10f was left out.")));
        var comparison = review.Comparisons.Single();
        Assert.That((comparison.Kind, comparison.Number, comparison.Of("f")!.Was, comparison.Of("g")!.Now), Is.EqualTo((ComparisonKind.Original, original, "0.00", "250.00")));
    }

    [Test]
    public async Task Indicators_StandBesideTargetsAndEarlierPeriods()
    {
        var fain = await _app.Given.Award(a => a.Active());
        await _app.Given.Report(fain, ReportStatus.Accepted, RequirementKind.PerformanceReport);
        var number = await _app.Given.Report(fain, ReportStatus.Submitted, RequirementKind.PerformanceReport, new Dictionary<string, string>(GivenReport.CareGiven)
        {
            ["narrative/1"] = "A third shelter opened.",
            ["actual/1/PS.5.1-29"] = "30",
            ["explanation/1/PS.5.1-29"] = "The third shelter opened late.",
        });

        var one = (await ReviewAsync(number)).Indicators.Single();

        Assert.That((one.Now, one.Before, one.LifeTarget, one.Explanation), Is.EqualTo(((decimal?)30m, (decimal?)120m, (decimal?)100m, "The third shelter opened late.")));
        Assert.That(one.Points.Select(p => (p.Value, p.Counts)), Is.EqualTo(new[] { (120m, true), (30m, false) }));
    }

    [Test]
    public async Task Decisions_AreForOfficers_AndAuthorsAreBarred()
    {
        var fain = await _app.Given.Award(a => a.Active());
        var number = await _app.Given.Report(fain, ReportStatus.Submitted);

        Assert.That((await ReviewAsync(number)).Decision(ReportAction.Accept)!.IsOpen);
        Assert.That((await ReviewAsync(number, Role.Auditor)).Decisions, Is.Empty);
        var grantee = await _app.Send(new GetReportReviewQuery(number), Role.GranteeCertifier);
        Assert.That(grantee.Errors.Single().Code, Is.EqualTo("report.not-found"), "a grantee has no such page");

        // The preparer has changed sides since.
        var preparer = _app.As(Role.GranteePreparer);
        var turned = new CurrentUser(preparer.Id, preparer.Name, Role.ProgramOfficer, null);
        var barred = (await _app.Send(new GetReportReviewQuery(number), turned)).Value;
        Assert.That(barred.Decisions.SelectMany(d => d.Obstacles).Select(o => o.Code), Does.Contain("report.reviewer-is-author"));
        Assert.That(barred.Decision(ReportAction.Return)!.IsOpen, Is.False);
        var refused = await _app.Send(new AcceptReportCommand(number, await _app.VersionAsync(number)), turned);
        Assert.That(refused.Errors.Single().Code, Is.EqualTo("report.reviewer-is-author"));
    }

    private Task<ReportReview> ReviewAsync(string number, Role role = Role.ProgramOfficer) => _app.Ask(new GetReportReviewQuery(number), role);

    private static Dictionary<string, string> With(params (string Key, string Value)[] answers)
    {
        var all = new Dictionary<string, string>(GivenReport.NothingSpent);
        foreach (var (key, value) in answers)
        {
            all[key] = value;
        }
        return all;
    }
}
