using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class BeginReportReviewRulesTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Officer_TakesItUp_Once()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Submitted);
        var version = await _app.VersionAsync(number);
        CurrentUser[] officers = [_app.As(Role.ProgramOfficer), _app.AsSecond(Role.ProgramOfficer)];
        var outcomes = await Task.WhenAll(officers.Select(o => Task.Run(() => _app.Send(new BeginReportReviewCommand(number, version), o))));
        Assert.That(outcomes.Count(o => o.IsOk), Is.EqualTo(1));
        Assert.That(outcomes.Single(o => !o.IsOk).Errors.Single().Code, Is.EqualTo("report.not-in-this-status").Or.EqualTo("data.changed-meanwhile"));
        var winner = officers[Array.FindIndex(outcomes, o => o.IsOk)];
        Assert.That((await _app.Ask(new GetReportQuery(number), Role.Auditor)).Header.ReviewerName, Is.EqualTo(winner.Name));
    }

    [TestCase(Role.GranteeCertifier)]
    [TestCase(Role.Auditor)]
    [TestCase(Role.Director)]
    [TestCase(Role.Administrator)]
    public async Task NobodyElse(Role role)
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Submitted);
        Assert.That((await _app.Send(new BeginReportReviewCommand(number, await _app.VersionAsync(number)), role)).IsOk, Is.False);
    }

    [Test]
    public async Task AuthorWhoChangedSides_IsRefused_AndIsToldBefore()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Submitted);
        var turned = _app.As(Role.GranteePreparer) with { Role = Role.ProgramOfficer, OrganizationId = null };
        var details = (await _app.Send(new GetReportQuery(number), turned)).Value;
        var refused = await _app.Send(new BeginReportReviewCommand(number, await _app.VersionAsync(number)), turned);
        Assert.That((refused.Errors.Single().Code, details.Offer(ReportAction.BeginReview)!.Obstacles.Single().Code), Is.EqualTo(("report.reviewer-is-author", "report.reviewer-is-author")));
    }

    [Test]
    public async Task Stale_IsRefused()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Submitted);
        Assert.That((await _app.Send(new BeginReportReviewCommand(number, 0), Role.ProgramOfficer)).Errors.Single().Code, Is.EqualTo("data.changed-by"));
    }
}
