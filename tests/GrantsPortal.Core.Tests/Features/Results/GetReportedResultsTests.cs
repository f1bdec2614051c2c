using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.Features.Results;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Results;

public sealed class GetReportedResultsTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Correction_ReplacesTheFigure_AndBothViewsStay()
    {
        var fain = await _app.Given.Award(a => a.Active());
        var number = await _app.Given.Report(fain, ReportStatus.Accepted, RequirementKind.PerformanceReport);
        var correction = await _app.Ask(new CorrectReportCommand(number, await _app.VersionAsync(number), "Counted twice."), Role.GranteePreparer);
        await _app.WriteAsync(correction, new Dictionary<string, string> { ["actual/1/PS.5.1-29"] = "100" });
        await _app.BringAsync(correction, ReportStatus.Submitted);

        var open = (await ResultsAsync(fain)).Indicators.Single();
        Assert.That((open.Total, open.Periods.Single().Value, open.Periods.Single().Pending), Is.EqualTo(((decimal?)120m, (decimal?)120m, (decimal?)100m)), "it does not count before it is accepted");

        await _app.Ask(new AcceptReportCommand(correction, await _app.VersionAsync(correction)), Role.ProgramOfficer);

        var (corrected, first) = ((await ResultsAsync(fain)).Indicators.Single(), (await ResultsAsync(fain, asFirstReported: true)).Indicators.Single());
        Assert.That((corrected.Total, corrected.Periods.Single().Other), Is.EqualTo(((decimal?)100m, (decimal?)120m)));
        Assert.That((first.Total, first.Periods.Single().Other), Is.EqualTo(((decimal?)120m, (decimal?)100m)));
        Assert.That((await ResultsAsync(fain)).HasCorrections, Is.True);
    }

    [Test]
    public async Task Spending_StandsBesideTheLedger()
    {
        var on = _app.Today.AddYears(-1).AddDays(3);
        var fain = await _app.Given.Award(a => a.Active().Spent(on, 40m));
        await _app.Given.Report(fain, ReportStatus.Accepted, answers: new Dictionary<string, string>(GivenReport.NothingSpent) { ["e"] = "40", ["b"] = "40" });
        await _app.Given.Report(fain, ReportStatus.Submitted, answers: new Dictionary<string, string>(GivenReport.NothingSpent) { ["e"] = "60", ["b"] = "60" });

        var spending = (await ResultsAsync(fain)).Spending;

        Assert.That(spending.Select(s => (s.Reported, s.Pending, s.Ledger)), Is.EqualTo(new[] { ((decimal?)40m, (decimal?)null, 40m), (null, 60m, 40m) }));
    }

    [Test]
    public async Task AnotherOrganization_FindsNothing()
    {
        var fain = await _app.Given.Award(a => a.For("Theirs").Active());

        var refused = await _app.Send(new GetReportedResultsQuery(fain), Role.GranteePreparer);

        Assert.That(refused.Errors.Single().Kind, Is.EqualTo(GrantsPortal.Domain.ErrorKind.NotFound));
    }

    private Task<ReportedResults> ResultsAsync(string fain, bool asFirstReported = false) => _app.Ask(new GetReportedResultsQuery(fain, asFirstReported), Role.Auditor);
}
