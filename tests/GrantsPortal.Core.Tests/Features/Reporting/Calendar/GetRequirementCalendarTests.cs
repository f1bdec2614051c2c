using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Features.Reporting.Calendar;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Calendar;

/// <summary>The calendar and the coming wave over two officers' awards, on Tuesday, 10 February 2026.</summary>
public sealed class GetRequirementCalendarTests
{
    private TestApp _app = null!;
    private string _ours = "";
    private string _second = "";
    private long _secondOfficer;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _app = await TestApp.StartAsync();
        _ours = await SignedAsync(a => a.From(new(2025, 7, 1), new(2026, 12, 31)));
        await SignedAsync(a => a.For("Theirs").From(new(2025, 10, 1), new(2026, 12, 31)));
        _second = await SignedAsync(a => a.For("Theirs").From(new(2025, 10, 1), new(2026, 12, 31)));
        _secondOfficer = _app.AsSecond(Role.ProgramOfficer).Id;
        await _app.Change(db => db.Awards.Where(a => a.Fain == _second).ExecuteUpdateAsync(s => s.SetProperty(a => a.OfficerId, _secondOfficer)));
        var waived = (await WeekAsync(new(2026, 1, 30), Role.Auditor)).Days.SelectMany(d => d.Rows).First(r => r.Fain == _ours);
        var version = (await _app.Ask(new GetRequirementQuery(_ours, waived.Number), Role.ProgramOfficer)).Version;
        await _app.Ask(new WaiveRequirementCommand(_ours, waived.Number, version, "Not needed"), Role.ProgramOfficer);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task Month_CountsEachDayByState()
    {
        var month = await _app.Ask(new GetRequirementCalendarQuery(CalendarSpan.Month, new(2026, 1, 17)), Role.Auditor);
        var day = month.Days.Single(d => d.Date == new DateOnly(2026, 1, 30));
        Assert.Multiple(() =>
        {
            Assert.That((month.First, month.Today), Is.EqualTo((new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 10))));
            Assert.That(month.Days[0].Date, Is.EqualTo(new DateOnly(2025, 12, 29)));
            Assert.That(month.Days.Count % 7, Is.Zero);
            Assert.That(day.Counts, Is.EqualTo(new[] { new CalendarCount(RequirementState.Overdue, 5), new CalendarCount(RequirementState.Waived, 1) }));
            Assert.That(day.Rows, Is.Empty, "a month counts");
            Assert.That(month.Days.Single(d => d.Date == new DateOnly(2026, 1, 19)).Holiday, Is.EqualTo(FederalHolidayCodes.MartinLutherKing));
        });
    }

    [Test]
    public async Task Week_ListsWhatItCounts_WithOfficerAndState()
    {
        var week = await WeekAsync(new(2026, 2, 1), Role.Auditor);
        var day = week.Days.Single(d => d.Date == new DateOnly(2026, 1, 30));
        Assert.Multiple(() =>
        {
            Assert.That(week.Days.Select(d => d.Date.DayOfWeek), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6, 0 }.Select(d => (DayOfWeek)d)));
            Assert.That(week.First, Is.EqualTo(new DateOnly(2026, 1, 26)), "a Sunday belongs to the week before");
            Assert.That(day.Rows, Has.Count.EqualTo(day.Total).And.Count.EqualTo(6));
            Assert.That(day.Rows.Where(r => r.Fain == _second).Select(r => r.Officer).Distinct(), Is.EqualTo(new[] { "ProgramOfficer second" }));
            Assert.That(day.Rows.Count(r => r.State == RequirementState.Overdue), Is.EqualTo(5));
        });
    }

    [Test]
    public async Task Grantee_SeesItsOwnOnly_WhateverItAsksFor()
    {
        foreach (var query in new[] { new GetRequirementCalendarQuery(CalendarSpan.Week, new(2026, 1, 30)), new(CalendarSpan.Week, new(2026, 1, 30), true, _secondOfficer) })
        {
            var week = await _app.Ask(query, Role.GranteePreparer);
            Assert.That(week.Days.SelectMany(d => d.Rows).Select(r => r.Fain).Distinct(), Is.EqualTo(new[] { _ours }));
            Assert.That(week.Days.Sum(d => d.Total), Is.EqualTo(2));
            Assert.That(week.Officers, Is.Empty);
        }
        Assert.That((await _app.Send(new GetComingWaveQuery(), Role.GranteeCertifier)).Errors.Single().Code, Is.EqualTo("people.not-for-your-role"));
    }

    [Test]
    public async Task Desk_IsOneOfficersOwn()
    {
        var mine = (await _app.Send(new GetRequirementCalendarQuery(CalendarSpan.Week, new(2026, 1, 30), Mine: true), _app.AsSecond(Role.ProgramOfficer))).Value;
        var chosen = await _app.Ask(new GetRequirementCalendarQuery(CalendarSpan.Week, new(2026, 1, 30), OfficerId: _secondOfficer), Role.Director);
        Assert.Multiple(() =>
        {
            Assert.That(mine.Days.SelectMany(d => d.Rows).Select(r => r.Fain).Distinct(), Is.EqualTo(new[] { _second }));
            Assert.That(chosen.Days.SelectMany(d => d.Rows), Is.EqualTo(mine.Days.SelectMany(d => d.Rows)));
            Assert.That(chosen.Officers.Select(o => o.Name), Is.EqualTo(new[] { "ProgramOfficer first", "ProgramOfficer second" }));
        });
    }

    [Test]
    public async Task DaysFarAway_AreBroughtIntoReach()
    {
        Assert.That((await _app.Ask(new GetRequirementCalendarQuery(CalendarSpan.Month, DateOnly.MaxValue), Role.Auditor)).First, Is.EqualTo(new DateOnly(2100, 12, 1)));
        Assert.That((await _app.Ask(new GetRequirementCalendarQuery(CalendarSpan.Week, DateOnly.MinValue), Role.Auditor)).First, Is.EqualTo(new DateOnly(1999, 12, 27)));
    }

    [Test]
    public async Task Wave_AddsUpToTheList_ByOfficerAndWeek()
    {
        var wave = await _app.Ask(new GetComingWaveQuery(), Role.Director);
        Assert.That(wave.Weeks.Select(w => w.Monday), Is.EqualTo(Enumerable.Range(0, 13).Select(i => new DateOnly(2026, 2, 9).AddDays(7 * i))));
        Assert.That(wave.Officers.Select(o => o.Officer.Name), Is.EqualTo(new[] { "ProgramOfficer first", "ProgramOfficer second" }));
        for (var i = 0; i < wave.Weeks.Count; i++)
        {
            var week = wave.Weeks[i];
            Assert.That(await ListedAsync(week.Monday, week.Monday.AddDays(6), null), Is.EqualTo(week.Total).And.EqualTo(wave.Officers.Sum(o => o.Counts[i])));
            foreach (var officer in wave.Officers)
            {
                Assert.That(await ListedAsync(week.Monday, week.Monday.AddDays(6), officer.Officer.Id), Is.EqualTo(officer.Counts[i]));
            }
        }
        Assert.That(wave.Officers.Select(o => o.Total), Is.EqualTo(new[] { 4, 2 }), "30 April");
    }

    [Test]
    public async Task WaveOfOneDesk_HasThatOfficerOnly()
    {
        var mine = (await _app.Send(new GetComingWaveQuery(Mine: true), _app.AsSecond(Role.ProgramOfficer))).Value;
        var chosen = await _app.Ask(new GetComingWaveQuery(OfficerId: _secondOfficer), Role.Auditor);
        Assert.That(mine.Officers.Single().Officer.Id, Is.EqualTo(chosen.Officers.Single().Officer.Id).And.EqualTo(_secondOfficer));
        Assert.That(mine.Weeks, Is.EqualTo(chosen.Weeks));
    }

    private Task<RequirementCalendar> WeekAsync(DateOnly day, Role role) => _app.Ask(new GetRequirementCalendarQuery(CalendarSpan.Week, day), role);

    private async Task<int> ListedAsync(DateOnly from, DateOnly to, long? officer)
    {
        var page = await _app.Ask(new SearchRequirementsQuery { From = from, To = to, OfficerId = officer }, Role.Director);
        Assert.That(page.Rows, Has.Count.EqualTo(page.Total));
        return page.Total;
    }

    private async Task<string> SignedAsync(Action<AwardBuilder> describe)
    {
        var fain = await _app.Given.Award(a =>
        {
            describe(a);
            a.Ready();
        });
        await _app.Ask(new SignAwardCommand(fain, 0), Role.GrantsOfficer);
        return fain;
    }
}
