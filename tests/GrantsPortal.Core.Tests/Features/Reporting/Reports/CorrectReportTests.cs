using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class CorrectReportTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task AcceptedCorrection_SupersedesTheOriginal_AndBothViewsStay()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Accepted, RequirementKind.PerformanceReport);
        var correction = await _app.Ask(new CorrectReportCommand(number, await _app.VersionAsync(number), "Twelve people were counted twice."), Role.GranteePreparer);
        await _app.WriteAsync(correction, new Dictionary<string, string> { ["actual/1/PS.5.1-29"] = "108" });
        await _app.BringAsync(correction, ReportStatus.Accepted);

        var original = await _app.Ask(new GetReportQuery(number), Role.Auditor);
        var actuals = await _app.Read(db => db.ReportedActuals.OrderBy(a => a.AcceptedAt).ThenBy(a => a.Value).ToListAsync());
        Assert.That((original.Header.Status, original.Header.CorrectedBy, original.Content!.Answer("actual/1/PS.5.1-29")), Is.EqualTo((ReportStatus.Superseded, correction, "120")));
        Assert.That(actuals.Select(a => (a.Value, IsLive: a.SupersededAt is null)), Is.EquivalentTo(new[] { (120m, false), (108m, true) }));
    }

    [Test]
    public async Task SecondCorrectionAtOnce_IsRefused()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Accepted);
        await _app.Ask(new CorrectReportCommand(number, await _app.VersionAsync(number), "10a was wrong."), Role.GranteePreparer);
        var second = await _app.Send(new CorrectReportCommand(number, await _app.VersionAsync(number), "Again."), Role.GranteeCertifier);
        Assert.That(second.Errors.Single().Code, Is.EqualTo("report.correction-open"));
    }

    [Test]
    public async Task CorrectionOfACorrection_LeavesOneThatCounts()
    {
        var first = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Accepted, RequirementKind.PerformanceReport);
        var second = await Corrected(first, "108");
        var third = await Corrected(second, "107");

        var middle = await _app.Ask(new GetReportQuery(second), Role.Auditor);
        Assert.That((middle.Header.Status, middle.Header.Corrects, middle.Header.CorrectedBy), Is.EqualTo((ReportStatus.Superseded, first, third)));
        Assert.That(await _app.Read(db => db.ReportedActuals.Where(a => a.SupersededAt == null).Select(a => a.Value).ToListAsync()), Is.EqualTo(new[] { 107m }));
        Assert.That(await _app.Read(db => db.Requirements.CountAsync(r => r.Status == RequirementStatus.Accepted)), Is.EqualTo(1));
        foreach (var old in new[] { first, second })
        {
            var refused = await _app.Send(new CorrectReportCommand(old, await _app.VersionAsync(old), "Again."), Role.GranteePreparer);
            Assert.That(refused.Errors.Single().Code, Is.EqualTo("report.not-in-this-status"), "not as if a correction were open");
        }
    }

    [Test]
    public async Task CorrectedFigures_OfMoney_KeepBothViews()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Accepted);
        var correction = await _app.Ask(new CorrectReportCommand(number, await _app.VersionAsync(number), "10j was wrong."), Role.GranteePreparer);
        await _app.WriteAsync(correction, new Dictionary<string, string> { ["j"] = "12.50" });
        await _app.BringAsync(correction, ReportStatus.Accepted);
        Assert.That(await _app.Read(db => db.ReportedFinancials.OrderBy(f => f.Id).Select(f => new { f.J, Live = f.SupersededAt == null }).ToListAsync()), Is.EqualTo(new[] { new { J = (decimal?)0m, Live = false }, new { J = (decimal?)12.5m, Live = true } }));
    }

    [Test]
    public async Task ReturnedCorrection_LeavesTheOriginalAndItsRequirementAlone()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Accepted);
        var correction = await _app.Ask(new CorrectReportCommand(number, await _app.VersionAsync(number), "10a was wrong."), Role.GranteePreparer);
        await _app.BringAsync(correction, ReportStatus.Returned);
        var original = await _app.Ask(new GetReportQuery(number), Role.Auditor);
        Assert.That((original.Header.Status, original.Header.RequirementState), Is.EqualTo((ReportStatus.Accepted, RequirementState.Accepted)));
        await _app.BringAsync(correction, ReportStatus.Accepted);
    }

    [Test]
    public async Task TwoAtOnce_OpenOneCorrection()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Accepted);
        var version = await _app.VersionAsync(number);
        CurrentUser[] both = [_app.As(Role.GranteePreparer), _app.As(Role.GranteeCertifier)];
        var outcomes = await Task.WhenAll(both.Select(user => Task.Run(() => _app.Send(new CorrectReportCommand(number, version, "10a was wrong."), user))));
        Assert.That(outcomes.Count(o => o.IsOk), Is.EqualTo(1));
        Assert.That(outcomes.Single(o => !o.IsOk).Errors.Single().Code, Is.EqualTo("report.correction-open").Or.EqualTo("data.already-there"));
        Assert.That(await _app.Read(db => db.Reports.CountAsync()), Is.EqualTo(2));
    }

    [TestCase("")]
    [TestCase("  ")]
    [TestCase(null)]
    public async Task WithoutAReason_IsRefused(string? reason)
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Accepted);
        var refused = await _app.Send(new CorrectReportCommand(number, await _app.VersionAsync(number), reason!), Role.GranteePreparer);
        Assert.That((refused.Errors.Single().Code, refused.Errors.Single().Field), Is.EqualTo(("report.reason-missing", "Reason")));
    }

    [Test]
    public async Task WhatIsNotAccepted_IsNotCorrected([Values(ReportStatus.Draft, ReportStatus.Submitted, ReportStatus.Returned)] ReportStatus status)
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), status);
        Assert.That((await _app.Send(new CorrectReportCommand(number, await _app.VersionAsync(number), "Wrong."), Role.GranteePreparer)).Errors.Single().Code, Is.EqualTo("report.not-in-this-status"));
    }

    private async Task<string> Corrected(string number, string actual)
    {
        var correction = await _app.Ask(new CorrectReportCommand(number, await _app.VersionAsync(number), "Counted twice."), Role.GranteePreparer);
        await _app.WriteAsync(correction, new Dictionary<string, string> { ["actual/1/PS.5.1-29"] = actual });
        return await _app.BringAsync(correction, ReportStatus.Accepted);
    }
}
