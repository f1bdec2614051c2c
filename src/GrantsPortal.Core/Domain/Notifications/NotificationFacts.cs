using System.Text.Json;
using System.Text.Json.Serialization;
using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Domain.Notifications;

/// <summary>
/// What a notification tells, as facts and not as a text: whoever reads it reads it in their own language. Only what its kind needs is set.
/// </summary>
public sealed record NotificationFacts
{
    /// <summary>How facts are kept, alone or in a message.</summary>
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public string? Fain { get; init; }
    public string? AwardTitle { get; init; }
    public string? Organization { get; init; }
    public int? RequirementNumber { get; init; }
    public RequirementKind? RequirementKind { get; init; }
    public ReportKind? Phase { get; init; }
    public DateOnly? PeriodStart { get; init; }
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>The day that counts: the effective due date, the award's end, the day a registration expires.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Where the date was before it moved.</summary>
    public DateOnly? MovedFrom { get; init; }

    /// <summary>Of the reminder ladder or of a notice: days after the date that counts, negative before it.</summary>
    public int? Step { get; init; }

    /// <summary>By so many days the reminder comes later than its step: the portal was down, or the award suspended.</summary>
    public int? DaysLate { get; init; }

    /// <summary>Nobody at the organization can be reached, so only the office was told.</summary>
    public bool? Unreachable { get; init; }

    public string? ReportNumber { get; init; }
    public string? Person { get; init; }

    /// <summary>What was asked for: a later date or a waiver.</summary>
    public RequestKind? Request { get; init; }

    /// <summary>The date that was wished for.</summary>
    public DateOnly? Wished { get; init; }

    /// <summary>Whether the officer granted what was asked; null where nobody asked.</summary>
    public bool? Granted { get; init; }

    /// <summary>What moved the schedule; null where an officer moved one date.</summary>
    public ScheduleCause? Because { get; init; }

    /// <summary>A reason or comment in the words of whoever wrote it.</summary>
    public string? Words { get; init; }

    /// <summary>The office's own words for this step of the ladder.</summary>
    public LocalizedText? Text { get; init; }

    public string? Name { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static NotificationFacts FromJson(string json) => JsonSerializer.Deserialize<NotificationFacts>(json, Json) ?? new NotificationFacts();
}
