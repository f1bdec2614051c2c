using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Notifications;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Features.Notifications;

/// <summary>
/// Four hundred days of an office with 300 awards: days and weeks without the portal, runs that die half done and are repeated, dates
/// that move, reports handed in or waived, awards suspended, and three changes of the clocks. The test keeps its own account of which step was
/// due when, and compares it with every reminder and every message that the portal wrote.
/// </summary>
public sealed class ReminderSimulationTests
{
    private const int Awards = 300;
    private const int Days = 400;

    private static readonly DateOnly First = new(2026, 2, 11);

    // The ladder as the product promises it, written down again.
    private static readonly int[] Ladder = [-30, -14, -7, -1, 0, 1, 7, 14, 30];

    // Minutes of the office's day, close to both midnights, where a wrong zone would count another day.
    private static readonly int[] Moments = [5, 6 * 60, 12 * 60, (18 * 60) + 59, (19 * 60) + 1, (23 * 60) + 55];

    private readonly DyingClock _clock = new();
    private readonly Dictionary<long, SimulatedRequirement> _requirements = [];
    private readonly HashSet<long> _suspended = [];
    private readonly Random _dice = new(20261122);
    private (int Runs, int Killed, int DownDays, int Moved, int Submitted, int Waived, int Suspensions) _told;

    [TestCase(TestName = "FourHundredDays_EachStepIsDeliveredOnceOrSupersededForAReason")]
    public async Task FourHundredDays()
    {
        _clock.UtcNow = At(First.AddDays(-1), 12 * 60);
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<TimeProvider>(_clock));
        await AwardsAsync(app);

        var downUntil = First;
        for (var day = First; day < First.AddDays(Days); day = day.AddDays(1))
        {
            await LiveAsync(app, day);
            if (day >= downUntil && _dice.Next(25) == 0)
            {
                downUntil = day.AddDays(_dice.Next(8) switch { < 5 => 1 + _dice.Next(3), < 7 => 7, _ => 31 });
            }
            if (day < downUntil)
            {
                _told.DownDays++;
                continue;
            }
            foreach (var minute in _dice.GetItems(Moments, 1 + _dice.Next(3)).Order())
            {
                _clock.UtcNow = At(day, minute);
                await SweepAsync(app);
            }
            foreach (var requirement in _requirements.Values.Where(r => !r.IsSettled && !_suspended.Contains(r.AwardId)))
            {
                requirement.Swept(day);
            }
        }

        await CompareAsync(app);
    }

    private static DateTime At(DateOnly day, int minute) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute), TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

    // Some runs die at a random point and are repeated, as the job runner does; all end with nothing left to find.
    private async Task SweepAsync(TestApp app)
    {
        for (var found = SweepRemindersCommand.Batch; found == SweepRemindersCommand.Batch;)
        {
            _told.Runs++;
            _clock.DieAfter(_dice.Next(3) == 0 ? _dice.Next(30) : null);
            try
            {
                var outcome = await app.Services.GetRequiredService<Dispatcher>().Send(new SweepRemindersCommand(SweepRemindersCommand.Batch), CurrentUser.System);
                Assert.That(outcome.Errors.Select(e => e.Code), Is.Empty);
                found = outcome.Value.Requirements;
            }
            catch (DyingClock.ProcessDied)
            {
                _told.Killed++;
            }
            _clock.DieAfter(null);
        }
    }

    private Task LiveAsync(TestApp app, DateOnly day) => app.Change(async db =>
    {
        _clock.UtcNow = At(day, 60);
        var (officer, signer, certifier, now) = (app.As(Role.ProgramOfficer), app.As(Role.GrantsOfficer), app.As(Role.GranteeCertifier), _clock.UtcNow);
        var near = _requirements.Values.Where(r => !r.IsSettled && Math.Abs(r.Due.DayNumber - day.DayNumber) < 45).OrderBy(r => r.Id).ToList();
        var chosen = near.Where(_ => _dice.Next(60) == 0).ToDictionary(r => r.Id);
        foreach (var requirement in await db.Requirements.Include(r => r.History).AsSplitQuery().Where(r => chosen.Keys.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync())
        {
            switch (_dice.Next(10))
            {
                case < 4 when !_suspended.Contains(requirement.AwardId):
                    var later = (requirement.EffectiveDue > day ? requirement.EffectiveDue : day).AddDays(1 + _dice.Next(60));
                    requirement.Extend(later, "Flood", day, now, officer);
                    chosen[requirement.Id].MoveTo(later, day);
                    _told.Moved++;
                    break;
                case < 9:
                    requirement.Submit(day, now, certifier);
                    chosen[requirement.Id].Settle();
                    _told.Submitted++;
                    break;
                default:
                    requirement.Waive("Not needed", day, now, officer);
                    chosen[requirement.Id].Settle();
                    _told.Waived++;
                    break;
            }
        }
        if (_dice.Next(6) == 0)
        {
            var awards = await db.Awards.OrderBy(a => a.Id).Skip(_dice.Next(Awards)).Take(1).ToListAsync();
            foreach (var award in awards)
            {
                if (_suspended.Add(award.Id))
                {
                    award.Suspend("Audit is open", "Letter", day, now, signer);
                    _told.Suspensions++;
                }
                else
                {
                    award.Resume("Audit is closed", now, signer);
                    _suspended.Remove(award.Id);
                }
            }
        }
    });

    private async Task AwardsAsync(TestApp app)
    {
        for (var i = 0; i < Awards; i++)
        {
            var start = First.AddDays(-_dice.Next(300));
            await app.Given.Award(a => a.From(start, start.AddDays(500 + _dice.Next(700))).Active());
        }
        await app.Change(async db =>
        {
            var calendar = await GenerateRequirements.CalendarAsync(db, CancellationToken.None);
            foreach (var award in await db.Awards.Include(a => a.Splits).ToListAsync())
            {
                // Whatever was due before the simulation begins was settled before it.
                var open = GenerateRequirements.For(award, calendar, [], _clock.UtcNow).Where(r => r.EffectiveDue > First.AddDays(31));
                db.Requirements.AddRange(open);
            }
        });
        foreach (var requirement in await app.Read(db => db.Requirements.AsNoTracking().Select(r => new { r.Id, r.AwardId, r.EffectiveDue }).ToListAsync()))
        {
            _requirements.Add(requirement.Id, new SimulatedRequirement(requirement.Id, requirement.AwardId, requirement.EffectiveDue));
        }
    }

    private async Task CompareAsync(TestApp app)
    {
        var written = (await app.Read(db => db.Reminders.AsNoTracking().ToListAsync())).ToDictionary(r => (r.RequirementId, r.DueDate, r.Step));
        var messages = (await app.Read(db => db.OutboxMessages.Select(m => m.Cause).ToListAsync())).CountBy(c => c[..c.LastIndexOf('/')]).ToDictionary();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        List<string> wrong = [];
        foreach (var requirement in _requirements.Values)
        {
            foreach (var (spell, isLast) in requirement.Spells.Select((s, i) => (s, i == requirement.Spells.Count - 1)))
            {
                foreach (var step in Ladder)
                {
                    var expected = spell.Expected(step, Ladder);
                    var was = written.GetValueOrDefault((requirement.Id, spell.Due, step));
                    var late = expected is null ? 0 : spell.SettledBy(step)!.Value.DayNumber - spell.Due.AddDays(step).DayNumber;
                    if (was?.Outcome != expected || (was is not null && was.DaysLate != late))
                    {
                        wrong.Add($"{requirement.Id} due {spell.Due:O} step {step}: {was?.Outcome.ToString() ?? "nothing"} {was?.DaysLate} instead of {expected?.ToString() ?? "nothing"} {late}");
                    }
                    // Preparer and certifier; then the officer; then two grants officers; the directors wait for their digest.
                    var readers = expected != ReminderOutcome.Sent ? 0 : step switch { <= 0 => 2, < 14 => 3, _ => 5 };
                    if (messages.GetValueOrDefault($"reminder/{requirement.Id}/{spell.Due:yyyy-MM-dd}/{step}") != readers)
                    {
                        wrong.Add($"{requirement.Id} due {spell.Due:O} step {step}: not {readers} messages");
                    }
                    var what = expected switch
                    {
                        ReminderOutcome.Sent => late == 0 ? "sent on its day" : "sent late, once",
                        ReminderOutcome.LaterStepDue => "superseded: a later step was due",
                        ReminderOutcome.DateMovedSince => "superseded: its day was over when the date moved here",
                        ReminderOutcome.TooLate => "superseded: more than two months late",
                        _ => !isLast ? "superseded: the date moved before it" : requirement.IsSettled ? "superseded: submitted or waived before it" : "still ahead, or its award is suspended",
                    };
                    counts[what] = counts.GetValueOrDefault(what) + 1;
                }
            }
        }
        await TestContext.Out.WriteLineAsync(
            $"{_requirements.Count:N0} requirements; {_told.Runs} runs, {_told.Killed} of them killed; {_told.DownDays} days down; {_told.Moved} dates moved, {_told.Submitted} submitted, {_told.Waived} waived, {_told.Suspensions} suspensions");
        await TestContext.Out.WriteLineAsync(string.Join(Environment.NewLine, counts.Select(c => $"{c.Value,7:N0} {c.Key}")));
        await TestContext.Out.WriteLineAsync($"{messages.Values.Sum(),7:N0} messages, {written.Count:N0} reminders");
        Assert.That(wrong.Take(20), Is.Empty);
        Assert.That(counts, Has.Count.GreaterThanOrEqualTo(7), "every way a step can end has happened");
        Assert.That(new[] { _told.Killed, _told.Moved, _told.DownDays }, Is.All.GreaterThan(20));
    }
}
