using GrantsPortal.Domain;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class SetReminderLadderTests
{
    private const string Program = "BILATERAL";

    private TestApp _app = null!;

    [SetUp]
    public async Task SetUp() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    private static LadderStep Step(int days, Role to = Roles.Grantees, string en = "") => new(days, to, en, "", "");

    private async Task<LadderOfProgram> ShownAsync() => (await _app.Ask(new GetReminderLaddersQuery(), Role.Administrator)).Single(l => l.ProgramCode == Program);

    [Test]
    public async Task Own_HoldsForItsProgram_UntilItFallsBack()
    {
        Assert.That((await ShownAsync()).Steps.Select(s => s.Days), Is.EqualTo(ReminderLadder.Standard.Steps.Select(s => s.Days)));
        await _app.Ask(new SetReminderLadderCommand(Program, null, [Step(-5, en: "Call us"), Step(3, Role.ProgramOfficer)]), Role.Administrator);
        var own = await ShownAsync();
        await _app.Ask(new SetReminderLadderCommand(Program, own.Version, [Step(-5, en: "Call us soon"), Step(-2)]), Role.Administrator);

        var changed = await ShownAsync();

        Assert.That(changed.Steps, Is.EqualTo(new[] { Step(-5, en: "Call us soon"), Step(-2) }));
        await _app.Ask(new RemoveReminderLadderCommand(Program, changed.Version!.Value), Role.Administrator);
        Assert.That((await ShownAsync()).Version, Is.Null);
        Assert.That(await _app.Read(db => db.AuditEntries.Where(e => e.Subject == nameof(ProgramLadder)).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync()),
            Is.EqualTo(new[] { "SetReminderLadder", "SetReminderLadder", "RemoveReminderLadder" }));
    }

    [Test]
    public async Task Saved_LooksAtOpenRequirementsOfTheProgramAnew()
    {
        var (ours, others) = (await _app.Given.Award(a => a.Active()), await _app.Given.Award(a => a.Under("EMERGENCY").Active()));
        await _app.Given.Requirements(ours);
        await _app.Given.Requirements(others);
        await _app.Change(async db => await db.Requirements.ExecuteUpdateAsync(s => s.SetProperty(r => r.RemindOn, (DateOnly?)null)));

        await _app.Ask(new SetReminderLadderCommand(Program, null, [Step(-5)]), Role.Administrator);

        var armed = await _app.Read(db => db.Requirements.Where(r => r.RemindOn != null).Select(r => new { r.AwardId, r.EffectiveDue, r.RemindOn }).ToListAsync());
        var award = await _app.Read(db => db.Awards.Where(a => a.Fain == ours).Select(a => a.Id).SingleAsync());
        Assert.That(armed, Is.Not.Empty);
        Assert.That(armed.Select(r => r.AwardId).Distinct(), Is.EqualTo(new[] { award }));
        Assert.That(armed.Select(r => r.RemindOn), Is.EqualTo(armed.Select(r => (DateOnly?)r.EffectiveDue.AddDays(-ReminderLadder.Reach))));
    }

    [Test]
    public async Task Stale_IsRefused()
    {
        await _app.Ask(new SetReminderLadderCommand(Program, null, [Step(-5)]), Role.Administrator);
        var shown = (await ShownAsync()).Version;
        await _app.Ask(new SetReminderLadderCommand(Program, shown, [Step(-6)]), Role.Administrator);

        Assert.That((await _app.Send(new SetReminderLadderCommand(Program, shown, [Step(-7)]), Role.Administrator)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Conflict));
        Assert.That((await _app.Send(new SetReminderLadderCommand(Program, null, [Step(-7)]), Role.Administrator)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Conflict));
        Assert.That((await ShownAsync()).Steps.Single().Days, Is.EqualTo(-6));
    }

    [Test]
    public async Task WrongSteps_AndUnknownPrograms_AreRefused()
    {
        async Task<string> Code(string program, params LadderStep[] steps) => (await _app.Send(new SetReminderLadderCommand(program, null, steps), Role.Administrator)).Errors[0].Code;

        Assert.That(await Code(Program), Is.EqualTo("reminder.steps-missing"));
        Assert.That(await Code(Program, Step(-91)), Is.EqualTo("reminder.step-out-of-reach"));
        Assert.That(await Code(Program, Step(1), Step(1)), Is.EqualTo("reminder.step-twice"));
        Assert.That(await Code(Program, Step(1, Role.Auditor)), Is.EqualTo("reminder.nobody-to-tell"));
        Assert.That(await Code(Program, Step(1, en: new string('x', 501))), Is.EqualTo("reminder.text-too-long"));
        Assert.That(await Code("NOPE", Step(1)), Is.EqualTo("reminder.program-not-found"));
        Assert.That((await _app.Send(new SetReminderLadderCommand(Program, null, [Step(1)]), Role.GrantsOfficer)).IsOk, Is.False);
    }
}
