using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GrantsPortal.Features.Audit;

namespace GrantsPortal.Web.Api;

/// <summary>A page of the trail as programs read it; <see cref="Next"/> is the cursor of the page after, null on the last.</summary>
internal sealed record AuditJson(IReadOnlyList<AuditJsonEntry> Entries, string? Next)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static AuditJson Of(AuditEntryPage page) => new(
        [.. page.Entries.Select(AuditJsonEntry.Of)], page.Older?.ToString(CultureInfo.InvariantCulture));

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Readable);
}

/// <summary>One entry. Keys are texts, since JSON numbers lose digits; <c>before</c> and <c>after</c> hold the fields that changed.</summary>
internal sealed record AuditJsonEntry(
    long Sequence, string At, string UserId, string User, string Action, string Operation, string Subject, string SubjectKey, string? Award,
    JsonNode? Before, JsonNode? After, string? Why, string PreviousHash, string Hash)
{
    public static AuditJsonEntry Of(AuditEntryRow entry) => new(
        entry.Sequence,
        entry.At.ToString("yyyy-MM-ddTHH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        entry.UserId.ToString(CultureInfo.InvariantCulture),
        entry.UserName, entry.Action, JsonNamingPolicy.CamelCase.ConvertName(entry.Operation.ToString()), entry.Subject, entry.SubjectKey, entry.Fain,
        Node(entry.Before), Node(entry.After), entry.Why, entry.PreviousHash, entry.Hash);

    private static JsonNode? Node(string? json) => json is null ? null : JsonNode.Parse(json);
}
