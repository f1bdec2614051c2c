using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Features.Reporting.Closures;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Closures;

public sealed class AddClosureTests : ClosureCommandTests
{
    [Test]
    public async Task DueOnTheDay_MovesToTheNextWorkingDayAndTellsWhy()
    {
        var preview = await App.Ask(new PreviewClosureQuery(Thursday), Role.Administrator);
        var moved = await CloseAsync(Thursday, preview.Total);
        var after = await DueAsync(Thursday);
        var step = after[0].History.Single();
        Assert.Multiple(() =>
        {
            Assert.That((preview.Total, preview.To, preview.Rows.Select(r => (r.Fain, r.From, r.To)).Distinct().Single()), Is.EqualTo((2, Friday, (Fain, Thursday, Friday))));
            Assert.That((moved, after.Select(r => r.EffectiveDue).Distinct().Single(), after[0].Version), Is.EqualTo((2, Friday, 1)));
            Assert.That((step.Action, step.Cause, step.DueFrom, step.DueTo, step.Why, step.ByName),
                Is.EqualTo((RequirementAction.RollForward, (ScheduleCause?)ScheduleCause.ClosureAdded, (DateOnly?)Thursday, (DateOnly?)Friday, "Order of the President", App.As(Role.Administrator).Name)));
        });
    }

    [Test]
    public async Task WhatMoved_StaysFindable()
    {
        await CloseAsync(Thursday);
        var closure = await App.Ask(new GetClosureQuery(Thursday), Role.Auditor);
        var one = await App.Ask(new GetRequirementQuery(Fain, closure.Moved[0].Number), Role.GranteePreparer);
        var row = (await App.Ask(new GetHolidaysQuery(2026), Role.Director)).InForce.Single();
        var trail = await App.Read(db => db.AuditEntries.Where(e => e.Action == "AddClosure").ToListAsync());
        Assert.Multiple(() =>
        {
            Assert.That((closure.Total, closure.StillOpen, closure.MayRemove, closure.Steps.Single().Moved), Is.EqualTo((2, 2, false, 2)));
            Assert.That(closure.Moved.Select(m => (m.Fain, m.From, m.To)), Is.All.EqualTo((Fain, Thursday, Friday)));
            Assert.That((one.Steps[0].Cause, one.DueReason), Is.EqualTo((ScheduleCause.ClosureAdded, DueReason.BusinessDay)));
            Assert.That((row.Date, row.Moved, row.Name.Fr), Is.EqualTo((Thursday, 2, "Journée de deuil national")));
            Assert.That(trail.Select(e => e.Subject).Order(), Is.EqualTo(new[] { "ClosureChange", "Requirement", "Requirement" }));
            Assert.That(trail.Select(e => e.Why), Is.All.EqualTo("Order of the President"));
        });
    }

    [Test]
    public async Task StatutoryDayOnTheWeekendBefore_RollsOnOverTheClosure()
    {
        Assert.That(await CloseAsync(Monday), Is.EqualTo(2));
        var after = await DueAsync(new DateOnly(2027, 1, 30));
        Assert.That(after.Select(r => r.EffectiveDue), Is.All.EqualTo(Monday.AddDays(1)));
    }

    [Test]
    public async Task NeighbouringClosures_RollOnFromOneToTheOther()
    {
        await CloseAsync(Friday, 0);
        await CloseAsync(Thursday);
        Assert.That((await DueAsync(Thursday)).Select(r => r.EffectiveDue), Is.All.EqualTo(new DateOnly(2026, 5, 4)));
        await CloseAsync(new DateOnly(2026, 5, 4));
        Assert.That((await DueAsync(Thursday)).Select(r => (r.EffectiveDue, r.History.Count)), Is.All.EqualTo((new DateOnly(2026, 5, 5), 2)));
    }

    [Test]
    public async Task SubmittedAndWaived_StayReturnedMoves()
    {
        var due = await DueAsync(Thursday);
        await ChangeAsync(Thursday, r =>
        {
            r.Submit(App.Today, App.Clock.UtcNow, CurrentUser.System);
            if (r.Number == due[0].Number)
            {
                r.Return("Figures are missing", App.Today, App.Clock.UtcNow, CurrentUser.System);
            }
        });
        await CloseAsync(Thursday, 1);
        Assert.That((await DueAsync(Thursday)).Select(r => (r.Status, r.EffectiveDue)), Is.EqualTo(new[] { (RequirementStatus.Returned, Friday), (RequirementStatus.Submitted, Thursday) }));
    }

    [Test]
    public async Task ExtendedDate_IsNeverMovedEarlierAndStandsAsGranted()
    {
        var granted = new DateOnly(2026, 5, 12);
        await ChangeAsync(Thursday, r => r.Extend(granted, "Flood", App.Today, App.Clock.UtcNow, CurrentUser.System));
        Assert.That(await CloseAsync(Thursday, 0), Is.Zero);
        var preview = await App.Ask(new PreviewClosureQuery(granted), Role.Administrator);
        Assert.That((preview.Total, preview.Granted), Is.EqualTo((0, 2)));
        await CloseAsync(granted, 0);
        Assert.That((await DueAsync(Thursday)).Select(r => r.EffectiveDue), Is.All.EqualTo(granted));
    }

    [Test]
    public async Task ExtendedByLessThanTheRoll_TakesTheLaterDay()
    {
        // Granted for the Saturday; the closed Monday makes the statutory day roll to Tuesday.
        await ChangeAsync(new DateOnly(2026, 7, 30), r => r.Extend(new DateOnly(2026, 8, 1), "Flood", App.Today, App.Clock.UtcNow, CurrentUser.System));
        await CloseAsync(new DateOnly(2026, 7, 31), 0);
        Assert.That(await CloseAsync(new DateOnly(2026, 7, 30)), Is.EqualTo(2));
        Assert.That((await DueAsync(new DateOnly(2026, 7, 30))).Select(r => r.EffectiveDue), Is.All.EqualTo(new DateOnly(2026, 8, 3)));
    }

    [Test]
    public async Task LaterAward_CountsTheClosure()
    {
        await CloseAsync(Thursday);
        var later = await App.Given.Award(a => a.Ready());
        await App.Ask(new SignAwardCommand(later, 0), Role.GrantsOfficer);
        Assert.That((await DueAsync(Thursday)).Select(r => r.EffectiveDue), Is.EqualTo(Enumerable.Repeat(Friday, 4)));
    }

    [TestCase("0001-01-01", "closure.date-out-of-range")]
    [TestCase("9999-12-31", "closure.date-out-of-range")]
    [TestCase("2026-05-02", "closure.closed-anyway", Description = "Saturday")]
    [TestCase("2026-12-25", "closure.closed-anyway")]
    [TestCase("2025-12-24", "closure.there-already", Description = "from the reference data")]
    public async Task DayThatCannotBe_IsRefused(string day, string code)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(await CodeAsync(Closing(date, 0)), Is.EqualTo(code));
        Assert.That(await CodeAsync(new PreviewClosureQuery(date)), Is.EqualTo(code));
    }

    [Test]
    public async Task FieldsThatAreMissingOrEndless_AreRefusedTogether()
    {
        var endless = new string('x', 10 * 1024 * 1024);
        var outcome = await App.Send(new AddClosureCommand { NameFr = endless, NameEs = endless, Source = endless, Reason = endless, Shown = int.MaxValue }, Role.Administrator);
        Assert.That(outcome.Errors.Select(e => e.Field), Is.EquivalentTo(new[] { "Date", "NameEn", "NameFr", "NameEs", "Source", "Reason", "Shown" }));
        Assert.That(await CodeAsync(new PreviewClosureQuery(null)), Is.EqualTo("closure.date-missing"));
    }

    [Test]
    public async Task OtherThanShown_IsAConflictAndMovesNothing()
    {
        var outcome = await App.Send(Closing(Thursday, 5), Role.Administrator);
        Assert.That((outcome.Errors.Single().Kind, outcome.Errors[0].Code), Is.EqualTo((ErrorKind.Conflict, "closure.moves-changed")));
        Assert.That((await DueAsync(Thursday)).Select(r => r.EffectiveDue), Is.All.EqualTo(Thursday));
        Assert.That(await App.Read(db => db.FederalClosures.AnyAsync(c => c.Date == Thursday)), Is.False);
    }

    [Test]
    public async Task TwoAdministratorsAtOnce_OneLands()
    {
        var outcomes = await Task.WhenAll(App.Send(Closing(Thursday), App.As(Role.Administrator)), App.Send(Closing(Thursday), App.AsSecond(Role.Administrator)));
        Assert.That(outcomes.Count(o => o.IsOk), Is.EqualTo(1), string.Join(", ", outcomes.SelectMany(o => o.Errors).Select(e => e.Message)));
        Assert.That((await DueAsync(Thursday)).Select(r => r.History.Count), Is.All.EqualTo(1));
    }

    [Test]
    public async Task EveryOtherRole_IsForbidden()
    {
        foreach (var role in Roles.All.Where(r => r != Role.Administrator))
        {
            Assert.That((await App.Send(Closing(Thursday), role)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden), role.ToString());
            Assert.That((await App.Send(new PreviewClosureQuery(Thursday), role)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden), role.ToString());
        }
    }

    /// <summary>What moves is read by the index: a hundred thousand others cost nothing.</summary>
    [Test]
    public async Task Moving_IsFoundByItsIndex()
    {
        if (TestDatabase.SqlServer is not null)
        {
            Assert.Ignore("The plan is SQLite's.");
        }
        var plan = await App.Read(async db =>
        {
            await using var command = db.Moving(ClosureMove.Of(Thursday, new FederalCalendar([Thursday]))).IgnoreAutoIncludes().CreateDbCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            await db.Database.OpenConnectionAsync();
            await using var reader = await command.ExecuteReaderAsync();
            List<string> steps = [];
            while (await reader.ReadAsync())
            {
                steps.Add(reader.GetString(3));
            }
            return steps;
        });
        Assert.That(plan, Has.Some.Contains("IX_Requirements_Status_EffectiveDue").And.Some.Contains("RequirementId"), string.Join("\n", plan));
        Assert.That(plan, Has.None.Contains("SCAN"), string.Join("\n", plan));
    }
}
