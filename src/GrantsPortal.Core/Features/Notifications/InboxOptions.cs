namespace GrantsPortal.Features.Notifications;

/// <summary>From the section <c>Inbox</c> of the settings.</summary>
public sealed class InboxOptions
{
    /// <summary>Lines that were read longer ago are removed.</summary>
    public int KeepReadDays { get; set; } = 180;
}
