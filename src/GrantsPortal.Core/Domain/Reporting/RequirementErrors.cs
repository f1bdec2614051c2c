namespace GrantsPortal.Domain.Reporting;

public static class RequirementErrors
{
    public static NotFound NotFound() =>
        new("requirement.not-found", "There is no such requirement, or you may not see it.");

    public static RuleBroken NotInThisStatus(RequirementAction action, RequirementStatus status) =>
        new("requirement.not-in-this-status", "This requirement is {1}: {0} is not possible. Reload the page to see what is.", action, status);

    public static ValidationFailed ReasonMissing() =>
        new("Reason", "requirement.reason-missing", "Say why, in at most {0} characters. The reason is kept with the requirement.", Requirement.ReasonMaxLength);

    public static RuleBroken NotAStatement() =>
        new("requirement.not-a-statement", "This requirement is a report. Write it on its own form.");

    public static ValidationFailed StatementMissing() =>
        new("Statement", "requirement.statement-missing", "Write the statement, in at most {0} characters.", Requirement.TextMaxLength);

    public static ValidationFailed NotCertified() =>
        new("Certified", "requirement.not-certified", "Tick that you certify the statement.");

    public static RuleBroken AskedAlready(RequestKind kind) =>
        new("requirement.asked-already", "{0} has been asked for already and waits for the officer's decision.", kind);

    public static RuleBroken NothingAsked() =>
        new("requirement.nothing-asked", "There is no open request of this kind. Reload the page.");

    public static ValidationFailed DatePassed() =>
        new("Due", "requirement.date-passed", "This day has passed. Choose today or a later one.");

    public static ValidationFailed DateNotLater(DateOnly due) =>
        new("Due", "requirement.date-not-later", "The due date is {0:yyyy-MM-dd} already. Choose a later day.", due);

    public static ValidationFailed DateTooFar(DateOnly latest) =>
        new("Due", "requirement.date-too-far", "A due date can be moved to {0:yyyy-MM-dd} at the latest.", latest);

    public static ValidationFailed TitleMissing() =>
        new("Title", "requirement.title-missing", "Say what you ask for, in at most {0} characters.", Requirement.TitleMaxLength);

    public static ValidationFailed TextMissing() =>
        new("Text", "requirement.text-missing", "Describe what the grantee is to send, in at most {0} characters.", Requirement.TextMaxLength);

    public static ValidationFailed DueMissing() =>
        new("Due", "requirement.due-missing", "Choose the due date.");

    public static ValidationFailed CursorMalformed() =>
        new("cursor", "requirement.cursor-malformed", "This is not a cursor of the list. Take the next of the page before.");

    public static RuleBroken AwardNotRunning() =>
        new("requirement.award-not-running", "Something can be asked for only while the award runs or its closeout is open.");
}
