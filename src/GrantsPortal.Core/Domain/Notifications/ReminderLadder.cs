using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Notifications;

/// <summary>
/// When a requirement is called to mind: on which days before and after its due date. A run that was missed catches up with the latest
/// step only; the steps before it are superseded. Whatever runs, runs twice or not at all, each step is settled once for each due date.
/// </summary>
public sealed class ReminderLadder
{
    /// <summary>No step is further from the due date than this, before or after.</summary>
    public const int Reach = 90;

    /// <summary>A reminder later than this helps nobody: the portal was down for months, or an old requirement came in by import.</summary>
    public const int MaxDaysLate = 60;

    private const Role Late = Roles.Grantees | Role.ProgramOfficer;
    private const Role VeryLate = Late | Role.GrantsOfficer;

    /// <summary>What holds where a program has no ladder of its own.</summary>
    public static readonly ReminderLadder Standard = new(
    [
        new(-30, Roles.Grantees), new(-14, Roles.Grantees), new(-7, Roles.Grantees), new(-1, Roles.Grantees), new(0, Roles.Grantees),
        new(1, Late), new(7, Late), new(14, VeryLate), new(30, VeryLate | Role.Director),
    ]);

    public ReminderLadder(IEnumerable<ReminderStep> steps) => Steps = [.. steps.OrderBy(s => s.Days)];

    public IReadOnlyList<ReminderStep> Steps { get; }

    /// <summary>What there is to do on a day for a due date of which these steps are settled already.</summary>
    /// <param name="since">The day on which the date moved to where it is: steps before that day were never missed.</param>
    public ReminderTurn On(DateOnly today, DateOnly due, IReadOnlyCollection<int> settled, DateOnly? since = null)
    {
        var last = settled.Count > 0 ? settled.Max() : int.MinValue;
        var reached = Steps.Where(s => due.AddDays(s.Days) <= today && !settled.Contains(s.Days)).ToList();
        // What comes before a step that was settled is late for another reason: the ladder was changed meanwhile.
        var latest = reached.LastOrDefault(s => s.Days > last);
        var settles = reached.ConvertAll(s =>
        {
            var late = today.DayNumber - due.AddDays(s.Days).DayNumber;
            return new SettledStep(s.Days, due.AddDays(s.Days) < since ? ReminderOutcome.DateMovedSince : s != latest ? ReminderOutcome.LaterStepDue : late > MaxDaysLate ? ReminderOutcome.TooLate : ReminderOutcome.Sent, late);
        });
        var next = Steps.FirstOrDefault(s => due.AddDays(s.Days) > today);
        return new ReminderTurn(settles, settles.Exists(s => s.Outcome == ReminderOutcome.Sent) ? latest : null, next is null ? null : due.AddDays(next.Days));
    }
}

public sealed record SettledStep(int Days, ReminderOutcome Outcome, int DaysLate);

/// <param name="Settled">The steps that this turn settles, the one that is sent among them.</param>
/// <param name="Send">The one step that is sent; null when there is nothing to say.</param>
/// <param name="Next">The day of the step after this; null at the ladder's end.</param>
public sealed record ReminderTurn(IReadOnlyList<SettledStep> Settled, ReminderStep? Send, DateOnly? Next)
{
    public int DaysLate => Settled.FirstOrDefault(s => s.Outcome == ReminderOutcome.Sent)?.DaysLate ?? 0;
}
