using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using GrantsPortal.Domain.Reporting.Sf425;

namespace GrantsPortal.Domain.Reporting.Reports;

/// <summary>An attachment as a version lists it.</summary>
public sealed record DocumentAttachment(long Id, AttachmentKind Kind, string Name, string ContentType, long Size, string Sha256);

/// <summary>
/// A report as it is certified, complete in itself: who, which award and period, the form it answers, every answer, every computed line.
/// It is frozen as JSON; print, receipt and comparison read it back, whatever became of the award since.
/// </summary>
public sealed record ReportDocument(
    string Number, ReportForm Form, ReportKind Phase, string Fain, string AwardTitle, string Recipient, string? Uei, string Agency,
    DateOnly ProjectStart, DateOnly ProjectEnd, DateOnly PeriodStart, DateOnly PeriodEnd, ReportingFrequency Frequency,
    IReadOnlyList<TemplateObjective> Objectives, IReadOnlyList<TemplateIndicator> Indicators,
    IReadOnlyDictionary<string, string> Answers, IReadOnlyDictionary<string, decimal?> Lines, IReadOnlyDictionary<string, decimal?> IndirectTotals,
    IReadOnlyList<DocumentAttachment> Attachments)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public bool IsNil => Answers.GetValueOrDefault(ReportTemplate.Nil) == "true";

    /// <summary>The form as it was when this was certified, whatever the award asks today.</summary>
    public ReportTemplate Template() => Form == ReportForm.Financial ? ReportTemplate.Financial : ReportTemplate.Performance(Objectives, Indicators);

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    public static ReportDocument FromJson(string json) => JsonSerializer.Deserialize<ReportDocument>(json, Format)!;

    /// <summary>SHA-256 of the JSON's UTF-8 bytes, in lower-case hexadecimal digits.</summary>
    public static string Fingerprint(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    public string Answer(string key) => Answers.GetValueOrDefault(key, "");

    /// <summary>Line 11 as typed, without the empty rows; 11e follows from rate and base (<see cref="Sf425IndirectRow.ComputedAmount"/>).</summary>
    public IReadOnlyList<Sf425IndirectRow> IndirectRows() =>
        [.. Enumerable.Range(1, ReportTemplate.IndirectRows).Select(row =>
        {
            string Cell(string cell) => Answer(ReportTemplate.IndirectKey(row, cell));
            var typed = new Sf425IndirectRow(
                Enum.TryParse<IndirectRateType>(Cell("type"), out var type) ? type : null, ReportField.Amount(Cell("rate")),
                ReportField.Day(Cell("from")), ReportField.Day(Cell("to")), ReportField.Amount(Cell("base")), null, ReportField.Amount(Cell("federalShare")));
            return typed with { Amount = typed.ComputedAmount };
        }).Where(row => row != new Sf425IndirectRow(null, null, null, null, null, null, null))];
}
