using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GrantsPortal.Features.Money;

namespace GrantsPortal.Web.Api;

/// <summary>
/// Spend by country as programs read it, the same from the HTTP interface and from the command line: amounts are texts with two decimals, so that no
/// reader turns cents into binary fractions; rows and unallocated add up to the total.
/// </summary>
internal sealed record SpendJson(
    string Measure, string From, string To, string AsOf, IReadOnlyList<SpendJsonRow> Rows, string Unallocated, string Total)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static SpendJson Of(SpendByCountry report) => new(
        SpendFilterText.Write(report.Filter.Measure),
        SpendFilterText.Write(report.Filter.From),
        SpendFilterText.Write(report.Filter.To),
        SpendFilterText.Write(report.AsOf),
        [.. report.Rows.Select(r => new SpendJsonRow(r.Country, r.Name, Cents(r.Amount)))],
        Cents(report.Unallocated),
        Cents(report.Total));

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Readable);

    private static string Cents(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>One country: its two letters, its name in the reader's language, its dollars.</summary>
internal sealed record SpendJsonRow(string Country, string Name, string Amount);
