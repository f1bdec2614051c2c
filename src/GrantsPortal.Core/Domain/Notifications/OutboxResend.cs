namespace GrantsPortal.Domain.Notifications;

/// <summary>That an administrator had a message sent again, from which state and why; its entry in the trail names who.</summary>
public sealed class OutboxResend : Entity, IAudited
{
    public const int ReasonMaxLength = 500;

    private OutboxResend() { }

    public long MessageId { get; private set; }
    public string Cause { get; private set; } = "";
    public OutboxState From { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime At { get; private set; }

    public static OutboxResend Of(OutboxMessage message, string reason, DateTime now) => new()
    {
        MessageId = message.Id,
        Cause = message.Cause,
        From = message.State,
        Reason = reason,
        At = now,
    };
}
