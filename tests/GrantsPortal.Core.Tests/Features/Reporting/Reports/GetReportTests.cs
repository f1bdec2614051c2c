using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class GetReportTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Draft_IsSeenByItsWriters_NeverByTheOffice([Values(ReportStatus.Draft, ReportStatus.ReadyToCertify)] ReportStatus status)
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), status);
        foreach (var role in Roles.All)
        {
            var details = await _app.Ask(new GetReportQuery(number), role);
            Assert.That((details.Content is not null, details.Header.Number), Is.EqualTo((Roles.Grantees.Includes(role), number)), role.ToString());
            Assert.That(Roles.Grantees.Includes(role) || details.Actions.Count == 0, Is.True, role.ToString());
        }
    }

    [Test]
    public async Task ReturnedAndRewritten_ShowsTheOfficeWhatWasCertified()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Returned);
        await _app.WriteAsync(number, new Dictionary<string, string> { [ReportTemplate.Remarks] = "Second thoughts." });
        var (writer, office) = (await _app.Ask(new GetReportQuery(number), Role.GranteePreparer), await _app.Ask(new GetReportQuery(number), Role.ProgramOfficer));
        Assert.That((writer.Content!.Answer(ReportTemplate.Remarks), writer.Content.VersionNumber), Is.EqualTo(("Second thoughts.", (int?)null)));
        Assert.That((office.Content!.Answer(ReportTemplate.Remarks), office.Content.VersionNumber), Is.EqualTo((GivenReport.NothingSpent[ReportTemplate.Remarks], (int?)1)));
        Assert.That((await _app.Ask(new GetReportQuery(number, 1), Role.GranteePreparer)).Content!.Answer(ReportTemplate.Remarks), Is.EqualTo(GivenReport.NothingSpent[ReportTemplate.Remarks]));
    }

    [Test]
    public async Task VersionThatIsNot_IsNotFound()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Submitted);
        foreach (var version in new[] { 0, 2, -1, int.MaxValue })
        {
            Assert.That((await _app.Send(new GetReportQuery(number, version), Role.Auditor)).Errors.Single().Code, Is.EqualTo("report.not-found"));
        }
    }

    [Test]
    public async Task Number_IsReadAsPeopleWriteIt()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()));
        Assert.That((await _app.Ask(new GetReportQuery($" {number.ToLowerInvariant()} "), Role.GranteePreparer)).Header.Number, Is.EqualTo(number));
        foreach (var wrong in new[] { "", " ", "R001", number + "1", new string('9', 5_000), "' OR 1=1 --", number + "\0" })
        {
            Assert.That((await _app.Send(new GetReportQuery(wrong), Role.Auditor)).Errors.Single().Code, Is.EqualTo("report.not-found"), wrong.Length.ToString());
        }
    }

    [Test]
    public async Task ObligationsAndLedger_AreThoseOfThePeriodsEnd()
    {
        DateOnly end = new(2025, 3, 31);
        var fain = await _app.Given.Award(a => a.Active()
            .Then(x => x.Obligate(end, GrantsPortal.Domain.Awards.ObligationKind.Amendment, 1_000m, "", _app.Clock.UtcNow))
            .Then(x => x.Obligate(end.AddDays(1), GrantsPortal.Domain.Awards.ObligationKind.Amendment, 50_000m, "", _app.Clock.UtcNow))
            .Paid(end, 300m).Paid(end.AddDays(1), 7_000m).Spent(end, 200m).Spent(end, -50m).Spent(end.AddDays(1), 9_000m));
        var first = await _app.Given.Report(fain, ReportStatus.Draft, answers: GivenReport.NothingSpent);
        var check = (await _app.Ask(new GetReportQuery(first), Role.GranteePreparer)).Content!.Check;
        Assert.That(check.Lines["d"], Is.EqualTo(101_000m));
        // The ledger of the day after would say 7,300.00 and 9,150.00.
        Assert.That(string.Join(" ", check.Findings.Select(f => f.Error.Message)), Does.Contain("300.00").And.Contain("150.00").And.Not.Contain("7,300").And.Not.Contain("9,150"));
    }

    [Test]
    public async Task VersionShowsTheFormItAnswered_WhateverTheAwardAsksToday()
    {
        var fain = await _app.Given.Award(a => a.Active());
        var number = await _app.Given.Report(fain, ReportStatus.Accepted, RequirementKind.PerformanceReport);
        await _app.Change(db => db.Database.ExecuteSqlAsync($"UPDATE Objectives SET Text = 'Something else'"));
        var details = await _app.Ask(new GetReportQuery(number), Role.Auditor);
        Assert.That((details.Template.Objectives.Single().Text, details.Content!.Answer("actual/1/PS.5.1-29")), Is.EqualTo(("Survivors receive care", "120")));
        var next = await _app.Given.Report(fain, ReportStatus.Draft, RequirementKind.PerformanceReport);
        Assert.That((await _app.Ask(new GetReportQuery(next), Role.GranteePreparer)).Template.Objectives.Single().Text, Is.EqualTo("Something else"));
    }

    [Test]
    public async Task CorrectionThatIsOpen_IsNotOfferedTwice()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Accepted);
        Assert.That((await _app.Ask(new GetReportQuery(number), Role.GranteePreparer)).Offer(ReportAction.Correct)!.IsOpen, Is.True);
        await _app.Ask(new CorrectReportCommand(number, await _app.VersionAsync(number), "10a was wrong."), Role.GranteePreparer);
        Assert.That((await _app.Ask(new GetReportQuery(number), Role.GranteePreparer)).Offer(ReportAction.Correct)!.Obstacles.Single().Code, Is.EqualTo("report.correction-open"));
    }

    [Test]
    public async Task ReadingASensitiveReport_IsInTheTrail()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Sensitive().Active()), ReportStatus.Submitted);
        await _app.Ask(new GetReportQuery(number), Role.Auditor);
        var auditor = _app.As(Role.Auditor).Id;
        Assert.That(await _app.Read(db => db.AuditEntries.CountAsync(e => e.UserId == auditor && e.Operation == GrantsPortal.Domain.Audit.AuditOperation.Read)), Is.EqualTo(1));
    }
}
