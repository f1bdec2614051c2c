using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GrantsPortal.Features.Audit;

/// <summary>How a field's value is to be written for the reader.</summary>
public enum FieldKind { Text, Number, Date, Moment, Flag }

/// <summary>One field of an audit entry before and after, in the machine's form; null where there was nothing.</summary>
public sealed record FieldChange(string Field, FieldKind Kind, string? Before, string? After)
{
    // The page stands on the award already, and keys are never shown to people (house.md section 4).
    private static readonly HashSet<string> Hidden = ["AwardId"];

    /// <summary>The changed fields in the order the trail wrote them; keys of people and organizations are read as their names.</summary>
    internal static IReadOnlyList<FieldChange> Between(string? before, string? after, IReadOnlyDictionary<(string Field, string Key), string> names)
    {
        var (old, now) = (Fields(before), Fields(after));
        return [.. old.Select(f => f.Key).Union(now.Select(f => f.Key)).Where(f => !Hidden.Contains(f))
            .Select(field => Of(field, old[field], now[field], names)).Where(c => c.Before is not null || c.After is not null)];
    }

    internal static JsonObject Fields(string? json) => json is null ? [] : JsonNode.Parse(json)!.AsObject();

    internal static string? Text(JsonNode? value) => value switch
    {
        null => null,
        JsonValue v when v.GetValueKind() == JsonValueKind.String => v.GetValue<string>(),
        // A part that is a list, such as the budget: one text, nothing where the list is empty.
        JsonArray { Count: 0 } => null,
        JsonArray list => string.Join("; ", list.Select(Text)),
        _ => value.ToJsonString(),
    };

    private static FieldChange Of(string field, JsonNode? before, JsonNode? after, IReadOnlyDictionary<(string Field, string Key), string> names)
    {
        var (old, now) = (Named(Text(before)), Named(Text(after)));
        return new FieldChange(field, KindOf(after ?? before, now ?? old), old, now);

        string? Named(string? key) => key is not null && names.TryGetValue((field, key), out var name) ? name : key;
    }

    private static FieldKind KindOf(JsonNode? value, string? text) => value?.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => FieldKind.Flag,
        JsonValueKind.Number when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) => FieldKind.Number,
        JsonValueKind.String when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => FieldKind.Date,
        JsonValueKind.String when text!.Contains('T', StringComparison.Ordinal) && DateTime.TryParse(text, CultureInfo.InvariantCulture, out _) => FieldKind.Moment,
        _ => FieldKind.Text,
    };
}
