using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;

namespace GrantsPortal.Web.Api;

/// <summary>A page of requirements as programs read it; <see cref="Next"/> is the cursor of the page after, null on the last.</summary>
internal sealed record RequirementsJson(IReadOnlyList<RequirementJson> Requirements, string? Next)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static RequirementsJson Of(RequirementList list) => new([.. list.Rows.Select(RequirementJson.Of)], list.Next?.ToString());

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Readable);
}

/// <summary>One requirement. Dates are ISO; lateness counts from <c>effectiveDue</c>; <c>title</c> is what an officer asked for, null for what the schedule asks.</summary>
internal sealed record RequirementJson(
    string Award, int Number, string Recipient, RequirementKind Kind, ReportKind Phase, string? Title, DateOnly PeriodStart, DateOnly PeriodEnd,
    DateOnly StatutoryDue, DateOnly EffectiveDue, RequirementState State, bool AwardSuspended, DateOnly? SubmittedOn)
{
    public static RequirementJson Of(RequirementRow row) => new(
        row.Fain, row.Number, row.Recipient, row.Kind, row.Phase, row.Title, row.PeriodStart, row.PeriodEnd,
        row.StatutoryDue, row.EffectiveDue, row.State, row.IsSuspended, row.SubmittedOn);
}
