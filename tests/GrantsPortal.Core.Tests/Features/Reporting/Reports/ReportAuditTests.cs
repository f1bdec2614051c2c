using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

/// <summary>Every step of a report is in the trail, and no word that was written in it.</summary>
public sealed class ReportAuditTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    private const string Marked = "Wozzeck";

    [Test]
    public async Task Steps_AreInTheTrail_WithoutTheTexts()
    {
        var answers = GivenReport.CareGiven;
        (answers["narrative/1"], answers[ReportTemplate.Developments]) = ($"{Marked} one", $"{Marked} two");
        var number = await _app.Given.Report(await _app.Given.Award(a => a.AtRisk(GrantsPortal.Domain.Awards.RiskLevel.High).Active()), ReportStatus.InReview, RequirementKind.PerformanceReport, answers);
        await _app.Ask(new ReturnReportCommand(number, await _app.VersionAsync(number), "Look.", [], true), Role.ProgramOfficer);
        await _app.BringAsync(number, ReportStatus.ReadyToCertify);
        await _app.Ask(new TakeReportBackCommand(number, await _app.VersionAsync(number)), Role.GranteePreparer);
        await _app.BringAsync(number, ReportStatus.SecondReview);
        Assert.That((await _app.Send(new AcceptReportCommand(number, await _app.VersionAsync(number)), _app.AsSecond(Role.ProgramOfficer))).IsOk, Is.True);
        var correction = await _app.Ask(new CorrectReportCommand(number, await _app.VersionAsync(number), "Counted twice."), Role.GranteePreparer);

        var entries = await _app.Read(db => db.AuditEntries.AsNoTracking().Where(e => e.Subject == nameof(Report)).OrderBy(e => e.Sequence).ToListAsync());
        Assert.That(entries.Select(e => e.Action), Is.EqualTo(new[]
        {
            "StartReport", "MarkReportReady", "CertifyReport", "BeginReportReview", "ReturnReport", "MarkReportReady", "TakeReportBack", "MarkReportReady",
            "CertifyReport", "BeginReportReview", "PassReportToSecondReview", "AcceptReport", "CorrectReport",
        }));
        Assert.That(entries.Select(e => e.AwardId), Is.All.Not.Null);
        var everything = await _app.Read(db => db.AuditEntries.AsNoTracking().Select(e => e.Before + e.After + e.Why).ToListAsync());
        Assert.That(everything, Is.All.Not.Contains(Marked));
        var latest = await _app.Read(db => db.Set<ReportVersion>().AsNoTracking().OrderByDescending(v => v.Number).FirstAsync());
        Assert.That(entries.Last(e => e.Action == "CertifyReport").After, Does.Contain(latest.Sha256));
        Assert.That(entries[^1].After, Does.Contain(correction).And.Contain("Counted twice."));
    }
}
