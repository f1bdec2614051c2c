namespace GrantsPortal.Domain.Notifications;

/// <summary>
/// That one step of the ladder was settled for one requirement and one due date: sent, or superseded for a reason. There is one for each
/// (requirement, step, due date), whatever was retried or restarted (rule 7).
/// </summary>
public sealed class Reminder : Entity
{
    private Reminder() { }

    public long RequirementId { get; private set; }

    /// <summary>Days after the due date; negative before it.</summary>
    public int Step { get; private set; }
    public DateOnly DueDate { get; private set; }
    public ReminderOutcome Outcome { get; private set; }

    /// <summary>By so many days it was settled after its own day.</summary>
    public int DaysLate { get; private set; }
    public DateTime At { get; private set; }

    public static Reminder Settle(long requirementId, SettledStep step, DateOnly dueDate, DateTime now) => new()
    {
        RequirementId = requirementId,
        Step = step.Days,
        DueDate = dueDate,
        Outcome = step.Outcome,
        DaysLate = step.DaysLate,
        At = now,
    };
}

/// <summary>
/// Sent; or superseded: a later step was due by then, the date moved only after the step's day (of which people are told as of a move),
/// or the reminder would have come more than two months late.
/// </summary>
public enum ReminderOutcome { Sent, LaterStepDue, DateMovedSince, TooLate }
