using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;

namespace GrantsPortal.Core.Tests.Domain.Notifications;

public sealed class ReminderLadderTests
{
    private static readonly DateOnly Due = new(2026, 7, 30);

    private static readonly int[] Days = [-30, -14, -7, -1, 0, 1, 7, 14, 30];

    [Test]
    public void EachDayOfALife_SettlesEachStepOnItsDay()
    {
        List<int> settled = [];
        for (var day = Due.AddDays(-100); day <= Due.AddDays(100); day = day.AddDays(1))
        {
            var turn = ReminderLadder.Standard.On(day, Due, settled);
            Assert.That(turn.Settled.Select(s => Due.AddDays(s.Days)), Is.EqualTo(Days.Select(d => Due.AddDays(d)).Where(d => d == day)));
            Assert.That(turn.DaysLate, Is.Zero);
            settled.AddRange(turn.Settled.Select(s => s.Days));
        }
        Assert.That(settled, Is.EqualTo(Days));
    }

    [TestCase(-14, -14, 0)]
    [TestCase(-13, -14, 1)]
    [TestCase(-8, -14, 6)]
    [TestCase(20, 14, 6)]
    public void AfterDowntime_OnlyTheLatestStepIsSent(int today, int sent, int late)
    {
        var turn = ReminderLadder.Standard.On(Due.AddDays(today), Due, []);

        Assert.That(turn.Send!.Days, Is.EqualTo(sent));
        Assert.That(turn.DaysLate, Is.EqualTo(late));
        Assert.That(turn.Settled.Where(s => s.Days != sent).Select(s => s.Outcome), Is.All.EqualTo(ReminderOutcome.LaterStepDue));
        Assert.That(turn.Settled.Select(s => s.Days), Is.EqualTo(Days.Where(d => d <= today)));
    }

    [Test]
    public void Retry_FindsNothingToDo_AndTheNextDay()
    {
        var first = ReminderLadder.Standard.On(Due.AddDays(-7), Due, []);
        var again = ReminderLadder.Standard.On(Due.AddDays(-7), Due, [.. first.Settled.Select(s => s.Days)]);

        Assert.That(again.Settled, Is.Empty);
        Assert.That(again.Send, Is.Null);
        Assert.That(again.Next, Is.EqualTo(Due.AddDays(-1)));
    }

    [TestCase(90, ReminderOutcome.Sent)]
    [TestCase(91, ReminderOutcome.TooLate)]
    public void LastStep_IsSentUpToTwoMonthsLate(int today, ReminderOutcome outcome)
    {
        var turn = ReminderLadder.Standard.On(Due.AddDays(today), Due, []);

        Assert.That(turn.Settled[^1].Outcome, Is.EqualTo(outcome));
        Assert.That(turn.Send is not null, Is.EqualTo(outcome == ReminderOutcome.Sent));
        Assert.That(turn.Next, Is.Null);
    }

    [Test]
    public void StepsBeforeTheDayOfTheMove_WereNeverMissed()
    {
        var turn = ReminderLadder.Standard.On(Due.AddDays(-10), Due, [], since: Due.AddDays(-13));

        Assert.That(turn.Send, Is.Null);
        Assert.That(turn.Settled.Select(s => (s.Days, s.Outcome)), Is.EqualTo(new[] { (-30, ReminderOutcome.DateMovedSince), (-14, ReminderOutcome.DateMovedSince) }));
        Assert.That(turn.Next, Is.EqualTo(Due.AddDays(-7)));
    }

    [Test]
    public void StepOnTheDayOfTheMove_IsSent() =>
        Assert.That(ReminderLadder.Standard.On(Due.AddDays(-7), Due, [], since: Due.AddDays(-7)).Send!.Days, Is.EqualTo(-7));

    [Test]
    public void StepAddedBeforeASettledOne_IsSuperseded()
    {
        var changed = new ReminderLadder([new(-10, Role.GranteePreparer), new(-7, Role.GranteePreparer), new(0, Role.GranteePreparer)]);

        var turn = changed.On(Due.AddDays(-5), Due, [-7]);

        Assert.That(turn.Send, Is.Null);
        Assert.That(turn.Settled, Is.EqualTo(new[] { new SettledStep(-10, ReminderOutcome.LaterStepDue, 5) }));
        Assert.That(turn.Next, Is.EqualTo(Due));
    }

    [Test]
    public void Recipients_GrowWithLateness()
    {
        Role[] expected = [.. Enumerable.Repeat(Roles.Grantees, 5), .. Enumerable.Repeat(Roles.Grantees | Role.ProgramOfficer, 2), Roles.Grantees | Roles.Officers, Roles.Grantees | Roles.Officers | Role.Director];

        Assert.That(ReminderLadder.Standard.Steps.Select(s => s.Recipients), Is.EqualTo(expected));
        Assert.That(ReminderLadder.Standard.Steps.Select(s => s.Days), Is.EqualTo(Days));
    }
}
