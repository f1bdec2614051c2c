using GrantsPortal.Domain.Notifications;

namespace GrantsPortal.Core.Tests.Features.Notifications;

/// <summary>What a test remembers of one requirement, apart from the portal: which date held from when, and on which days it could be reminded.</summary>
internal sealed class SimulatedRequirement(long id, long awardId, DateOnly due)
{
    private readonly List<Spell> _spells = [new(due, null)];

    public long Id => id;

    public long AwardId => awardId;

    public DateOnly Due => _spells[^1].Due;

    public bool IsSettled { get; private set; }

    public IReadOnlyList<Spell> Spells => _spells;

    public void MoveTo(DateOnly later, DateOnly on) => _spells.Add(new Spell(later, on));

    public void Settle() => IsSettled = true;

    /// <summary>A sweep that came through on this day, while the requirement waited and its award was not suspended.</summary>
    public void Swept(DateOnly day) => _spells[^1].Sweeps.Add(day);

    /// <summary>One due date while it held.</summary>
    internal sealed record Spell(DateOnly Due, DateOnly? Since)
    {
        public SortedSet<DateOnly> Sweeps { get; } = [];

        /// <summary>The day that must settle the step: the first sweep on or after it; null when there was none while the date held.</summary>
        public DateOnly? SettledBy(int step) => Sweeps.Where(day => day >= Due.AddDays(step)).Select(day => (DateOnly?)day).FirstOrDefault();

        /// <summary>What must have become of the step: of all that one sweep settles only the latest is sent.</summary>
        public ReminderOutcome? Expected(int step, IReadOnlyList<int> ladder)
        {
            if (SettledBy(step) is not { } day)
            {
                return null;
            }
            return Due.AddDays(step) < Since ? ReminderOutcome.DateMovedSince
                : ladder.Any(later => later > step && Due.AddDays(later) <= day) ? ReminderOutcome.LaterStepDue
                : day.DayNumber - Due.AddDays(step).DayNumber > ReminderLadder.MaxDaysLate ? ReminderOutcome.TooLate : ReminderOutcome.Sent;
        }
    }
}
