using System.Text.Json;
using System.Text.Json.Serialization;

namespace GrantsPortal.Domain.Notifications;

/// <summary>What a message tells: one notification, or the many of a digest.</summary>
public sealed record MessageContent(IReadOnlyList<MessageItem> Items)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static MessageContent FromJson(string json) => JsonSerializer.Deserialize<MessageContent>(json, Json) ?? new MessageContent([]);
}

public sealed record MessageItem(NotificationKind Kind, NotificationFacts Facts, string Link, DateTime At);
