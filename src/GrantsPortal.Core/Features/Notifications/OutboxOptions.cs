namespace GrantsPortal.Features.Notifications;

/// <summary>Section <c>Outbox</c> of the settings.</summary>
public sealed class OutboxOptions
{
    /// <summary>How long a sender holds a message. Longer than any attempt, or a slow one is sent twice.</summary>
    public int ClaimSeconds { get; set; } = 180;

    /// <summary>After so many messages in a row that no server took, a run ends: the others keep all their attempts.</summary>
    public int SilentServerAfter { get; set; } = 3;

    /// <summary>A message that waits for so long, though it was to be sent, is told of.</summary>
    public int SlowAfterMinutes { get; set; } = 60;

    public TimeSpan ClaimFor => TimeSpan.FromSeconds(ClaimSeconds);
}
