using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

/// <summary>The award ends while its report is a draft.</summary>
public sealed class ReportOfTerminatedAwardTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task DraftBeyondTheEnd_StaysReadable_AndTakesNoMore()
    {
        var fain = await _app.Given.Award(a => a.Active());
        await _app.Given.Requirements(fain);
        await DraftOf(fain, new DateOnly(2025, 6, 30));
        var number = await DraftOf(fain, new DateOnly(2026, 6, 30));
        await Terminate(fain, _app.Today);

        var details = await _app.Ask(new GetReportQuery(number), Role.GranteePreparer);
        Assert.That((details.Header.IsStillAskedFor, details.Content!.Answer("a")), Is.EqualTo((false, "7.00")));
        Assert.That(details.Offer(ReportAction.Edit)!.Obstacles.Single().Code, Is.EqualTo("report.requirement-closed"));
        var save = await _app.Send(new SaveReportDraftCommand(number, [new FieldEdit("a", "7.00", "8")]), Role.GranteePreparer);
        Assert.That(save.Errors.Single().Code, Is.EqualTo("report.requirement-closed"));
        Assert.That((await _app.Ask(new GetReportQuery(number), Role.GranteePreparer)).Content!.Answer("a"), Is.EqualTo("7.00"));
    }

    [Test]
    public async Task WaitingBeyondTheEnd_IsNotCertified()
    {
        var fain = await _app.Given.Award(a => a.Active());
        await _app.Given.Requirements(fain);
        var number = await DraftOf(fain, new DateOnly(2026, 6, 30));
        await _app.WriteAsync(number, GivenReport.NothingSpent);
        await _app.BringAsync(number, ReportStatus.ReadyToCertify);
        await Terminate(fain, _app.Today);
        var fingerprint = (await _app.Ask(new GetReportQuery(number), Role.GranteeCertifier)).Content!.Fingerprint;
        var refused = await _app.Send(new CertifyReportCommand(number, fingerprint, true, "Director", "director@example.org", "+233 30 000 0000", true), Role.GranteeCertifier);
        Assert.That(refused.Errors.Single().Code, Is.EqualTo("report.requirement-closed"));
        Assert.That(await _app.Read(db => db.Set<ReportVersion>().AnyAsync()), Is.False);
    }

    [Test]
    public async Task DraftOfTheLastPeriod_GoesOn_AsTheFinal()
    {
        var fain = await _app.Given.Award(a => a.Active());
        await _app.Given.Requirements(fain);
        var number = await DraftOf(fain, new DateOnly(2026, 3, 31));
        await Terminate(fain, _app.Today);
        var details = await _app.Ask(new GetReportQuery(number), Role.GranteePreparer);
        Assert.That((details.Header.IsStillAskedFor, details.Header.Phase, details.Header.PeriodEnd), Is.EqualTo((true, ReportKind.Final, _app.Today)));
        Assert.That((await _app.Ask(new SaveReportDraftCommand(number, [new FieldEdit("a", "7.00", "8")]), Role.GranteePreparer)).Conflicts, Is.Empty);
    }

    private async Task<string> DraftOf(string fain, DateOnly periodEnd)
    {
        var number = await _app.Ask(new StartReportCommand(fain, RequirementKind.FinancialReport, ReportKind.Interim, periodEnd), Role.GranteePreparer);
        await _app.Ask(new SaveReportDraftCommand(number, [new FieldEdit("a", "", "7")]), Role.GranteePreparer);
        return number;
    }

    private async Task Terminate(string fain, DateOnly on) => await _app.Ask(
        new GrantsPortal.Features.Awards.TerminateAwardCommand(fain, await _app.Read(db => db.Awards.Where(a => a.Fain == fain).Select(a => a.Version).SingleAsync()), on, "Letter of today", "The recipient asked for it."), Role.GrantsOfficer);
}
