using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class SearchReportsTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Queue_HasTheLongestWaitingFirst_WithWhatWasFound()
    {
        var fain = await _app.Given.Award(a => a.Active());
        var withWarnings = await _app.Given.Report(fain, ReportStatus.Submitted, answers: new Dictionary<string, string>(GivenReport.NothingSpent) { ["a"] = "10", ["b"] = "10", ["e"] = "10" });
        _app.Clock.UtcNow = _app.Clock.UtcNow.AddDays(2);
        var clean = await _app.Given.Report(fain, ReportStatus.InReview, RequirementKind.PerformanceReport);
        await _app.Given.Report(fain);

        var page = await _app.Ask(new SearchReportsQuery { Statuses = SearchReportsQuery.Waiting }, Role.ProgramOfficer);

        Assert.That(page.Rows.Select(r => (r.Number, r.Warnings, r.Flags, r.MayAcceptUnread)), Is.EqualTo(new[] { (withWarnings, (int?)2, (int?)0, false), (clean, 0, 0, true) }));
        Assert.That(page.ByStatus, Is.EquivalentTo(new Dictionary<ReportStatus, int> { [ReportStatus.Submitted] = 1, [ReportStatus.InReview] = 1, [ReportStatus.Draft] = 1 }));
    }

    [TestCase(true, 1)]
    [TestCase(false, 1)]
    [TestCase(null, 3)]
    public async Task Findings_Narrow(bool? withFindings, int expected)
    {
        var fain = await _app.Given.Award(a => a.Active());
        await _app.Given.Report(fain, ReportStatus.Submitted, answers: new Dictionary<string, string>(GivenReport.NothingSpent) { ["a"] = "10", ["b"] = "10", ["e"] = "10" });
        await _app.Given.Report(fain, ReportStatus.Submitted, RequirementKind.PerformanceReport);
        await _app.Given.Report(fain);

        var page = await _app.Ask(new SearchReportsQuery { WithFindings = withFindings }, Role.Auditor);

        Assert.That((page.Total, page.Rows.Count), Is.EqualTo((expected, expected)));
    }

    [Test]
    public async Task WordsFormsLatenessAndDesk_Narrow()
    {
        var first = await _app.Given.Report(await _app.Given.Award(a => a.Titled("Shelters").Active()), ReportStatus.Submitted);
        var second = await _app.Given.Report(await _app.Given.Award(a => a.Titled("Courts").Active()), ReportStatus.Submitted, RequirementKind.PerformanceReport);

        async Task<IEnumerable<string>> Found(SearchReportsQuery query, CurrentUser? user = null) => (await _app.Send(query, user ?? _app.As(Role.ProgramOfficer))).Value.Rows.Select(r => r.Number);
        Assert.That(await Found(new SearchReportsQuery { Text = "shelters ours" }), Is.EqualTo(new[] { first }));
        Assert.That(await Found(new SearchReportsQuery { Text = second.ToLowerInvariant() }), Is.EqualTo(new[] { second }));
        Assert.That(await Found(new SearchReportsQuery { Forms = [ReportForm.Performance] }), Is.EqualTo(new[] { second }));
        Assert.That(await Found(new SearchReportsQuery { Late = true }), Is.EquivalentTo(new[] { first, second }), "both periods ended a year ago");
        Assert.That(await Found(new SearchReportsQuery { Mine = true }), Is.EquivalentTo(new[] { first, second }));
        Assert.That(await Found(new SearchReportsQuery { Mine = true }, _app.AsSecond(Role.ProgramOfficer)), Is.Empty);
    }

    [Test]
    public async Task Pages_AreCutInTheDatabase_AndAPageBeyondIsTheLast()
    {
        var fain = await _app.Given.Award(a => a.Active());
        for (var i = 0; i < 3; i++)
        {
            await _app.Given.Report(fain, ReportStatus.Submitted, RequirementKind.FinancialReport);
        }

        var page = await _app.Ask(new SearchReportsQuery { PageSize = 2, Page = 9 }, Role.Director);

        Assert.That((page.Page, page.Pages, page.Total, page.Rows.Count), Is.EqualTo((2, 2, 3, 1)));
    }

    [Test]
    public async Task Grantee_SeesItsOwn_AndWhatCameBack()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.InReview);
        await _app.Ask(new ReturnReportCommand(number, await _app.VersionAsync(number), null, [new(ReportSection.Cash, "Look at 10a.")], false), Role.ProgramOfficer);
        await _app.Given.Award(a => a.For("Theirs").Active());

        var row = (await _app.Ask(new SearchReportsQuery(), Role.GranteePreparer)).Rows.Single();

        Assert.That((row.Number, row.Status, row.IsAuthor, row.ReturnedSections.Single()), Is.EqualTo((number, ReportStatus.Returned, true, ReportSection.Cash)));
        Assert.That(await _app.Ask(new CountReportsToDoQuery(), Role.GranteePreparer), Is.EqualTo(1));
        Assert.That((await _app.Send(new SearchReportsQuery(), _app.As(Role.GranteePreparer, "Theirs"))).Value.Total, Is.Zero);
    }

    [Test]
    public async Task SecondReview_WaitsForAnotherOfficerThanTheFirst()
    {
        await _app.Given.Report(await _app.Given.Award(a => a.AtRisk(RiskLevel.High).Active()), ReportStatus.SecondReview);

        Assert.That(await _app.Ask(new CountReportsToDoQuery(), Role.ProgramOfficer), Is.Zero);
        Assert.That(await _app.Ask(new CountReportsToDoQuery(), Role.GrantsOfficer), Is.EqualTo(1));
    }
}
