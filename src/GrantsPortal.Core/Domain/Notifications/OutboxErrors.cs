namespace GrantsPortal.Domain.Notifications;

public static class OutboxErrors
{
    public static NotFound NoSuchMessage() =>
        new("outbox.no-such-message", "There is no such message in the outbox. Reload the page.");

    public static RuleBroken NotInThisState(OutboxState state) =>
        new("outbox.not-in-this-state", "This message is {0} by now, so this is not possible. Reload the page to see it as it is.", state);

    public static ValidationFailed ReasonMissing() =>
        new("Reason", "outbox.reason-missing", "Say why, in at most {0} characters. The reason is kept in the audit trail.", OutboxResend.ReasonMaxLength);

    public static RuleBroken NotDue() =>
        new("outbox.not-due", "This message is not to be sent now: it waits for a later moment, or somebody else is sending it.");

    public static Conflict TakenOver() =>
        new("outbox.taken-over", "Another sender has taken this message over meanwhile: what came of it here is not written down.");
}
