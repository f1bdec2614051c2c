using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class SweepRemindersTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task SetUp() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    // 31 March 2026 is the first quarter's end; its two reports are due on 30 April.
    private async Task<string> AwardAsync(Action<AwardBuilder>? more = null)
    {
        var fain = await _app.Given.Award(a =>
        {
            a.From(new DateOnly(2026, 2, 1), new DateOnly(2027, 1, 31)).Active();
            more?.Invoke(a);
        });
        await _app.Given.Requirements(fain);
        return fain;
    }

    private static readonly DateOnly Due = new(2026, 4, 30);

    private async Task<ReminderSweep> SweepOn(DateOnly day)
    {
        _app.Clock.UtcNow = day.ToDateTime(new TimeOnly(15, 0), DateTimeKind.Utc);
        return await _app.Ask(new SweepRemindersCommand(SweepRemindersCommand.Batch), Role.Administrator);
    }

    private Task<List<Reminder>> Reminders() => _app.Read(db => db.Reminders.AsNoTracking().OrderBy(r => r.Step).ToListAsync());

    private Task<List<string>> Told() => _app.Read(db => (
        from message in db.OutboxMessages
        join user in db.Users on message.UserId equals user.Id
        orderby user.Role.ToString()
        select user.Role.ToString()).ToListAsync());

    [Test]
    public async Task OnTheStepsDay_TellsPreparerAndCertifier_OncePerReport()
    {
        await AwardAsync();

        var sweep = await SweepOn(Due.AddDays(-30));

        Assert.That(sweep.Sent, Is.EqualTo(2));
        Assert.That(await Told(), Is.EqualTo(new[] { "GranteeCertifier", "GranteeCertifier", "GranteePreparer", "GranteePreparer" }));
        var told = await _app.Read(db => db.Notifications.AsNoTracking().FirstAsync());
        Assert.That(NotificationFacts.FromJson(told.Facts), Has.Property("Step").EqualTo(-30).And.Property("DaysLate").Null.And.Property("Due").EqualTo(Due));
    }

    [Test]
    public async Task Again_DoublesNothing()
    {
        await AwardAsync();
        await SweepOn(Due.AddDays(-30));

        var again = await SweepOn(Due.AddDays(-30));

        Assert.That(again, Is.EqualTo(new ReminderSweep(0, 0, 0)));
        Assert.That(await Told(), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task AMonthOfDowntime_CatchesUpOnceAndSaysHowLate()
    {
        await AwardAsync();
        await SweepOn(Due.AddDays(-30));

        var sweep = await SweepOn(Due.AddDays(4));

        Assert.That(sweep, Has.Property("Sent").EqualTo(2).And.Property("Superseded").EqualTo(8));
        var settled = (await Reminders()).Where(r => r.Step > -30).GroupBy(r => r.RequirementId).First();
        Assert.That(settled.Select(r => (r.Step, r.Outcome)), Is.EqualTo(new[]
        {
            (-14, ReminderOutcome.LaterStepDue), (-7, ReminderOutcome.LaterStepDue), (-1, ReminderOutcome.LaterStepDue), (0, ReminderOutcome.LaterStepDue), (1, ReminderOutcome.Sent),
        }));
        Assert.That(settled.Last().DaysLate, Is.EqualTo(3));
        Assert.That(await Told(), Is.EquivalentTo(new[]
        {
            "GranteeCertifier", "GranteeCertifier", "GranteePreparer", "GranteePreparer",
            "GranteeCertifier", "GranteeCertifier", "GranteePreparer", "GranteePreparer", "ProgramOfficer", "ProgramOfficer",
        }));
    }

    [Test]
    public async Task MovedDate_ArmsAnew()
    {
        var fain = await AwardAsync();
        await SweepOn(Due.AddDays(-7));
        await MoveAsync(fain, Due.AddDays(30));

        Assert.That((await SweepOn(Due)).Sent, Is.EqualTo(2));
        var moved = (await Reminders()).Where(r => r.DueDate == Due.AddDays(30)).ToList();
        Assert.That(moved.Select(r => (r.Step, r.Outcome)), Is.EqualTo(new[] { (-30, ReminderOutcome.Sent), (-30, ReminderOutcome.Sent) }));
    }

    [Test]
    public async Task SubmittedOrWaived_StaysQuiet()
    {
        var fain = await AwardAsync();
        await _app.Change(async db =>
        {
            var both = await db.Requirements.Include(r => r.History).Where(r => r.EffectiveDue == Due && db.Awards.Any(a => a.Id == r.AwardId && a.Fain == fain)).ToListAsync();
            both[0].Waive("Not needed", _app.Today, _app.Clock.UtcNow, _app.As(Role.ProgramOfficer));
            both[1].Submit(_app.Today, _app.Clock.UtcNow, _app.As(Role.GranteeCertifier));
        });

        Assert.That(await SweepOn(Due), Is.EqualTo(new ReminderSweep(0, 0, 0)));
    }

    [Test]
    public async Task SuspendedAward_WaitsAndCatchesUpWhenItResumes()
    {
        var fain = await AwardAsync();
        await OnAward(fain, a => a.Suspend("Audit is open", "Letter", _app.Today, _app.Clock.UtcNow, _app.As(Role.GrantsOfficer)));
        Assert.That((await SweepOn(Due.AddDays(-5))).Requirements, Is.Zero);

        await OnAward(fain, a => a.Resume("Audit is closed", _app.Clock.UtcNow, _app.As(Role.GrantsOfficer)));

        Assert.That((await SweepOn(Due.AddDays(-5))).Sent, Is.EqualTo(2));
        Assert.That((await Reminders()).Single(r => r.Outcome == ReminderOutcome.Sent && r.RequirementId == _first), Has.Property("Step").EqualTo(-7).And.Property("DaysLate").EqualTo(2));
    }

    private long _first;

    [Test]
    public async Task NobodyAtTheOrganization_TheOfficerIsTold()
    {
        await AwardAsync();
        await _app.Change(async db =>
        {
            foreach (var user in await db.Users.Where(u => u.OrganizationId != null).ToListAsync())
            {
                user.DeactivatedAt = _app.Clock.UtcNow;
            }
        });

        await SweepOn(Due.AddDays(-30));

        Assert.That(await Told(), Is.EqualTo(new[] { "ProgramOfficer", "ProgramOfficer" }));
        Assert.That(await _app.Read(db => db.Notifications.Select(n => n.Facts).ToListAsync()), Is.All.Contains("\"unreachable\":true"));
    }

    [Test]
    public async Task SensitiveAward_SaysTheFainOnly()
    {
        await AwardAsync(a => a.Sensitive().Titled("Shelter by the river"));

        await SweepOn(Due.AddDays(-30));

        Assert.That(await _app.Read(db => db.OutboxMessages.Select(m => m.Content).ToListAsync()), Is.Not.Empty.And.All.Not.Contains("river").And.All.Not.Contains("Ours"));
    }

    [Test]
    public async Task WeeklyReader_IsGatheredForMonday()
    {
        await AwardAsync();
        await _app.Change(db =>
        {
            db.NotificationPreferences.Add(new NotificationPreference(_app.As(Role.GranteePreparer).Id, NotificationKind.DueSoon, Delivery.Weekly));
            return Task.CompletedTask;
        });

        // 31 March 2026 is a Tuesday.
        await SweepOn(Due.AddDays(-30));

        Assert.That(await Told(), Is.All.EqualTo("GranteeCertifier"));
        Assert.That(await _app.Read(db => db.Notifications.Where(n => n.DigestOn != null).Select(n => n.DigestOn).Distinct().SingleAsync()), Is.EqualTo(new DateOnly(2026, 4, 6)));
    }

    [Test]
    public async Task TheStoreItself_RefusesAStepTwice()
    {
        await AwardAsync();
        await SweepOn(Due.AddDays(-30));
        var known = (await Reminders())[0];

        Assert.ThrowsAsync<DbUpdateException>(() => _app.Change(db =>
        {
            db.Reminders.Add(Reminder.Settle(known.RequirementId, new SettledStep(known.Step, ReminderOutcome.Sent, 0), known.DueDate, _app.Clock.UtcNow));
            return Task.CompletedTask;
        }));
    }

    [Test]
    public async Task ProgramsOwnLadder_Holds()
    {
        await AwardAsync();
        await _app.Change(db =>
        {
            db.ProgramLadders.Add(ProgramLadder.For("BILATERAL", [new(-3, Role.GranteeCertifier, new("Call us.", "", ""))], _app.Clock.UtcNow));
            return Task.CompletedTask;
        });

        Assert.That((await SweepOn(Due.AddDays(-7))).Sent, Is.Zero);
        Assert.That((await SweepOn(Due.AddDays(-3))).Sent, Is.EqualTo(2));
        Assert.That(await Told(), Is.EqualTo(new[] { "GranteeCertifier", "GranteeCertifier" }));
    }

    [Test]
    public async Task OnlyAnAdministrator_MaySweep() =>
        Assert.That((await _app.Send(new SweepRemindersCommand(10), Role.GrantsOfficer)).Errors.Single().Code, Is.EqualTo("people.not-for-your-role"));

    private async Task OnAward(string fain, Action<Award> verb)
    {
        await _app.Change(async db => verb(await db.Awards.Include(a => a.Recipient).SingleAsync(a => a.Fain == fain)));
        _first = await _app.Read(db => db.Requirements.Where(r => r.EffectiveDue == Due).OrderBy(r => r.Id).Select(r => r.Id).FirstAsync());
    }

    private Task MoveAsync(string fain, DateOnly to) => _app.Change(async db =>
    {
        var officer = _app.As(Role.ProgramOfficer);
        foreach (var requirement in await db.Requirements.Include(r => r.History).Where(r => r.EffectiveDue == Due && db.Awards.Any(a => a.Id == r.AwardId && a.Fain == fain)).ToListAsync())
        {
            requirement.Extend(to, "Flood", _app.Today, _app.Clock.UtcNow, officer);
        }
    });
}
