using System.Text.Json;

namespace GrantsPortal.Domain.Notifications;

/// <summary>What a message tells: one notification, the many of a digest, or an officer's list with headings.</summary>
public sealed record MessageContent(IReadOnlyList<MessageItem> Items)
{
    /// <summary>Only in an officer's list of the week: how many there are of which the items are the first.</summary>
    public IReadOnlyList<WeekCount>? Counts { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, NotificationFacts.Json);

    public static MessageContent FromJson(string json) => JsonSerializer.Deserialize<MessageContent>(json, NotificationFacts.Json) ?? new MessageContent([]);
}

public sealed record MessageItem(NotificationKind Kind, NotificationFacts Facts, string Link, DateTime At)
{
    /// <summary>Of a grantee's message: where its reader was when it was written.</summary>
    public long? OrganizationId { get; init; }

    /// <summary>The heading under which an officer's list has it.</summary>
    public WeekPart? Part { get; init; }
}

public sealed record WeekCount(WeekPart Part, int Count);

/// <summary>The headings of an officer's list of the week.</summary>
public enum WeekPart { ToReview, Overdue, DueThisWeek, AwardsEnding }
