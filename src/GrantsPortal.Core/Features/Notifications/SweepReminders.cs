using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>
/// Settles the steps of the reminder ladder that are due by today, for so many requirements at most; sent again until it finds none. Finding
/// them is a seek in the index of <see cref="Requirement.RemindOn"/>, so the work grows with what is due and not with what is open.
/// </summary>
[Access(Role.Administrator)]
public sealed record SweepRemindersCommand(int Most) : ICommand<ReminderSweep>
{
    public const int Batch = 250;
}

/// <param name="Requirements">How many were looked at; fewer than asked for means that none is left.</param>
public sealed record ReminderSweep(int Requirements, int Sent, int Superseded);

internal sealed class SweepRemindersValidator : AbstractValidator<SweepRemindersCommand>
{
    public SweepRemindersValidator() => RuleFor(c => c.Most).InclusiveBetween(1, 1_000);
}

internal sealed class SweepRemindersHandler(GrantsDbContext db, OfficeClock clock, Notifier notifier, ReminderRecipients recipients) : IRequestHandler<SweepRemindersCommand, ReminderSweep>
{
    // A suspended award waits: what it missed is caught up, once, when it resumes.
    private static readonly AwardStatus[] Reminded = [AwardStatus.Active, AwardStatus.Expired, AwardStatus.Terminated];

    public async Task<ReminderSweep> Handle(SweepRemindersCommand command, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var due = await Due(db, today, command.Most).ToListAsync(cancellationToken);
        if (due.Count == 0)
        {
            return new ReminderSweep(0, 0, 0);
        }
        long[] ids = [.. due.Select(d => d.RequirementId)];
        var ladders = (await db.ProgramLadders.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(l => l.ProgramCode, l => new ReminderLadder(l.Steps));
        var settled = (await db.Reminders.Where(r => ids.Contains(r.RequirementId)).Select(r => new { r.RequirementId, r.DueDate, r.Step }).ToListAsync(cancellationToken))
            .ToLookup(r => (r.RequirementId, r.DueDate), r => r.Step);
        var moved = (await db.Set<RequirementEvent>().Where(e => ids.Contains(e.RequirementId) && e.DueTo != null).Select(e => new { e.RequirementId, e.DueTo, e.At }).ToListAsync(cancellationToken))
            .ToLookup(e => (e.RequirementId, e.DueTo!.Value), e => e.At);
        var turns = due.ConvertAll(d => (Requirement: d, Turn: ladders.GetValueOrDefault(d.ProgramCode, ReminderLadder.Standard).On(
            today, d.Due, [.. settled[(d.RequirementId, d.Due)]], moved[(d.RequirementId, d.Due)].Select(at => (DateOnly?)clock.DayOf(at)).Max())));
        foreach (var next in turns.GroupBy(t => t.Turn.Next, t => t.Requirement))
        {
            await MoveOnAsync(next.Key, [.. next], today, cancellationToken);
        }
        db.Reminders.AddRange(turns.SelectMany(t => t.Turn.Settled.Select(step => Reminder.Settle(t.Requirement.RequirementId, step, t.Requirement.Due, clock.UtcNow))));
        var sends = turns.FindAll(t => t.Turn.Send is not null);
        await notifier.TellAsync(await recipients.NoticesAsync([.. sends.Select(t => (t.Requirement, t.Turn))], cancellationToken), cancellationToken);
        return new ReminderSweep(due.Count, sends.Count, turns.Sum(t => t.Turn.Settled.Count) - sends.Count);
    }

    internal static IQueryable<DueRequirement> Due(GrantsDbContext db, DateOnly today, int most) => DueRequirement
        .Of(db, db.Requirements.IgnoreAutoIncludes().Where(r => r.RemindOn <= today).OrderBy(r => r.RemindOn).ThenBy(r => r.Id))
        .Where(d => Reminded.Contains(d.AwardStatus)).Take(most);

    // Whoever moved a date or handed in a report meanwhile set the day anew: then nothing of this stands, and the run tries again.
    private async Task MoveOnAsync(DateOnly? next, List<DueRequirement> requirements, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var sameDue in requirements.GroupBy(r => r.Due, r => r.RequirementId))
        {
            long[] ids = [.. sameDue];
            var moved = await db.Requirements.Where(r => ids.Contains(r.Id) && r.EffectiveDue == sameDue.Key && r.RemindOn <= today)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.RemindOn, next), cancellationToken);
            if (moved < ids.Length)
            {
                throw DataErrors.ChangedMeanwhile();
            }
        }
    }
}
