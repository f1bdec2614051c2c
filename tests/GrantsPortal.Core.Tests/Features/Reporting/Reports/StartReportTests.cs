using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class StartReportTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task SecondStart_AnswersWithTheReportThatIsThere()
    {
        var (fain, first) = await OpenRequirement();
        var number = await _app.Ask(Start(fain, first), Role.GranteePreparer);
        Assert.That(number, Is.EqualTo($"{fain}-R001"));
        Assert.That(await _app.Ask(Start(fain, first), Role.GranteeCertifier), Is.EqualTo(number));
        Assert.That(await _app.Read(db => db.Reports.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task TwoAtOnce_GiveOneReport()
    {
        var (fain, first) = await OpenRequirement();
        CurrentUser[] both = [_app.As(Role.GranteePreparer), _app.As(Role.GranteeCertifier)];
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => _app.Send(Start(fain, first), both[i % 2]))));
        Assert.That(await _app.Read(db => db.Reports.CountAsync()), Is.EqualTo(1));
        Assert.That(outcomes.Where(o => o.IsOk).Select(o => o.Value).Distinct().Single(), Is.EqualTo($"{fain}-R001"));
        Assert.That(outcomes.SelectMany(o => o.Errors).Select(e => e.Code), Is.All.EqualTo("data.already-there"));
    }

    [Test]
    public async Task Starter_HasPreparedNothingYet()
    {
        var (fain, first) = await OpenRequirement();
        await _app.Ask(Start(fain, first), Role.GranteeCertifier);
        Assert.That(await _app.Read(db => db.Reports.SelectMany(r => r.Preparers).AnyAsync()), Is.False);
    }

    [Test]
    public async Task RequirementThatFellAway_DoesNotStandInTheWayOfItsSuccessor()
    {
        var (fain, first) = await OpenRequirement();
        await _app.Change(async db =>
        {
            var old = await db.Requirements.SingleAsync(r => r.Id == first.Id);
            old.FallAway(new ScheduleChange(ScheduleCause.AwardTerminated, "Terminated by mistake"), _app.Today, _app.Clock.UtcNow, CurrentUser.System);
            db.Requirements.Add(Requirement.Schedule(old.AwardId, 99, old.Kind, new ScheduledReport(old.Phase, old.PeriodStart, old.PeriodEnd, old.StatutoryDue, old.EffectiveDue), _app.Clock.UtcNow));
        });
        var number = await _app.Ask(Start(fain, first), Role.GranteePreparer);
        Assert.That((await _app.Ask(new GetReportQuery(number), Role.GranteePreparer)).Header.RequirementNumber, Is.EqualTo(99));
    }

    [Test]
    public async Task SettledOrFormless_HasNothingToReport()
    {
        var (fain, first) = await OpenRequirement();
        await _app.Change(async db =>
        {
            var requirement = await db.Requirements.SingleAsync(r => r.Id == first.Id);
            requirement.Waive("Nothing happened.", _app.Today, _app.Clock.UtcNow, CurrentUser.System);
            foreach (var number in new[] { 98, 99 })
            {
                db.Requirements.Add(Requirement.Ask(requirement.AwardId, number, "Letter", "Send it.", _app.Today, new FederalCalendar([]), _app.Today, _app.Clock.UtcNow));
            }
        });
        Assert.That(await Code(Start(fain, first)), Is.EqualTo("report.nothing-to-report"));
        Assert.That(await Code(new StartReportCommand(fain, RequirementKind.AdHoc, ReportKind.Interim, _app.Today)), Is.EqualTo("report.nothing-to-report"));
        Assert.That(await Code(Start(fain, first) with { PeriodEnd = new DateOnly(2025, 4, 1) }), Is.EqualTo("requirement.not-found"));
        Assert.That(await _app.Read(db => db.Reports.AnyAsync()), Is.False);
    }

    [Test]
    public async Task OfOthers_AndOfTheOffice_IsRefused()
    {
        var (fain, first) = await OpenRequirement();
        var theirs = await _app.Send(Start(fain, first), _app.As(Role.GranteePreparer, "Theirs"));
        var unknown = await _app.Send(Start("SSJTIP24GR9999", first), Role.GranteePreparer);
        Assert.That(theirs.Errors.Single().Code, Is.EqualTo(unknown.Errors.Single().Code).And.EqualTo("award.not-found"));
        foreach (var role in Roles.All.Where(r => !Roles.Grantees.Includes(r)))
        {
            Assert.That((await _app.Send(Start(fain, first), role)).IsOk, Is.False, role.ToString());
        }
        Assert.That(await _app.Read(db => db.Reports.AnyAsync()), Is.False);
    }

    [Test]
    public async Task Numbers_CountWithinTheAward()
    {
        var (fain, first) = await OpenRequirement();
        var (other, otherFirst) = await OpenRequirement();
        await _app.Ask(Start(fain, first), Role.GranteePreparer);
        var performance = new StartReportCommand(fain, RequirementKind.PerformanceReport, first.Phase, first.PeriodEnd);
        Assert.That((await _app.Ask(performance, Role.GranteePreparer), await _app.Ask(Start(other, otherFirst), Role.GranteePreparer)), Is.EqualTo(($"{fain}-R002", $"{other}-R001")));
    }

    private static StartReportCommand Start(string fain, Requirement requirement) => new(fain, requirement.Kind, requirement.Phase, requirement.PeriodEnd);

    private async Task<string> Code(StartReportCommand command) => (await _app.Send(command, Role.GranteePreparer)).Errors.Single().Code;

    private async Task<(string Fain, Requirement First)> OpenRequirement()
    {
        var fain = await _app.Given.Award(a => a.Active());
        await _app.Given.Requirements(fain);
        return (fain, await _app.Read(db => db.Requirements.AsNoTracking().Where(r => db.Awards.Any(a => a.Id == r.AwardId && a.Fain == fain) && r.Kind == RequirementKind.FinancialReport).OrderBy(r => r.PeriodEnd).FirstAsync()));
    }
}
