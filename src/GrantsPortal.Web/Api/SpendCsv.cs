using GrantsPortal.Features.Exports;
using GrantsPortal.Features.Money;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Api;

/// <summary>Spend by country as CSV: the rows as shown, unallocated, total, and as the last record what the figures stand for.</summary>
internal static class SpendCsv
{
    public static async Task WriteAsync(
        Stream stream, SpendByCountry report, IReadOnlyList<SpendRow> rows, IStringLocalizer<MoneyText> text, CancellationToken cancellationToken)
    {
        await using var sheet = CsvSheet.To(stream);
        string[] head = [text["Code"], text["Country"], text[$"Measure.{report.Filter.Measure}"], text["ShareOfTotal"], text["OwnCountry"], text["BySplit"], text["Awards"], text["Lines"]];
        await sheet.RowAsync(head, cancellationToken);
        foreach (var row in rows)
        {
            sheet.Text(row.Country).Text(row.Name).Amount(row.Amount).Percent(row.Share).Amount(row.Own).Amount(row.Split).Count(row.Awards).Count(row.Lines);
            await sheet.EndRowAsync(cancellationToken);
        }
        sheet.Text("").Text(text["Unallocated"]).Amount(report.Unallocated).Percent(Share(report.Unallocated, report.Total))
            .Text("").Text("").Count(report.UnallocatedAwards).Count(report.UnallocatedLines);
        await sheet.EndRowAsync(cancellationToken);
        sheet.Text("").Text(text["Total"]).Amount(report.Total).Percent(Share(report.Total, report.Total))
            .Amount(report.Own).Amount(report.Split).Count(report.Awards).Count(report.Lines);
        await sheet.EndRowAsync(cancellationToken);
        await sheet.RowAsync([text.FilterLine(report), .. head.Skip(1).Select(_ => "")], cancellationToken);
    }

    private static decimal? Share(decimal part, decimal whole) => whole == 0 ? null : 100m * part / whole;
}
