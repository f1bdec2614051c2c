namespace GrantsPortal.Domain.Notifications;

public static class ReminderErrors
{
    public static ValidationFailed StepsMissing(int max) =>
        new("Steps", "reminder.steps-missing", "A ladder has between one and {0} steps. To fall back on the standard ladder, remove this one.", max);

    public static ValidationFailed StepOutOfReach(int reach) =>
        new("Steps", "reminder.step-out-of-reach", "A step lies at most {0} days before or after the due date.", reach);

    public static ValidationFailed StepTwice() =>
        new("Steps", "reminder.step-twice", "Two steps lie on the same day. Give each its own day, or make them one.");

    public static ValidationFailed NobodyToTell() =>
        new("Steps", "reminder.nobody-to-tell", "Choose for each step who is told: grantee, officers or director.");

    public static ValidationFailed TextTooLong(int max) =>
        new("Steps", "reminder.text-too-long", "The words of a step have at most {0} characters in each language.", max);

    public static NotFound NotFound() => new("reminder.program-not-found", "There is no such program, or it is retired.");
}
