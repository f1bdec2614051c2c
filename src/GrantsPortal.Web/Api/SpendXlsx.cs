using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GrantsPortal.Features.Money;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Api;

/// <summary>Spend by country as a workbook: what the figures stand for on top, numbers as numbers, texts that can never run as formulas.</summary>
internal static class SpendXlsx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint Plain = 0, Title = 1, Head = 2, Money = 3, Percent = 4, Whole = 5, BoldText = 6, BoldMoney = 7, BoldPercent = 8, BoldWhole = 9;

    public static void Write(Stream stream, SpendByCountry report, IReadOnlyList<SpendRow> rows, IStringLocalizer<MoneyText> text)
    {
        using var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = file.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = SpendXlsxStyles.Sheet();
        var part = book.AddNewPart<WorksheetPart>();
        var data = new SheetData(
            new Row(Text(text["Title"], Title)),
            new Row(Text(text.FilterLine(report))),
            new Row(),
            new Row(new[] { text["Code"], text["Country"], text[$"Measure.{report.Filter.Measure}"], text["ShareOfTotal"], text["OwnCountry"], text["BySplit"], text["Awards"], text["Lines"] }
                .Select(head => Text(head, Head))));
        foreach (var row in rows)
        {
            data.Append(new Row(
                Text(row.Country), Text(row.Name), Number(row.Amount, Money), Number(row.Share / 100m, Percent), Number(row.Own, Money), Number(row.Split, Money), Number(row.Awards, Whole), Number(row.Lines, Whole)));
        }
        data.Append(new Row(
            Text(""), Text(text["Unallocated"]), Number(report.Unallocated, Money), Number(Share(report.Unallocated, report.Total), Percent),
            Text(""), Text(""), Number(report.UnallocatedAwards, Whole), Number(report.UnallocatedLines, Whole)));
        data.Append(new Row(
            Text("", BoldText), Text(text["Total"], BoldText), Number(report.Total, BoldMoney), Number(Share(report.Total, report.Total), BoldPercent),
            Number(report.Own, BoldMoney), Number(report.Split, BoldMoney), Number(report.Awards, BoldWhole), Number(report.Lines, BoldWhole)));
        part.Worksheet = new Worksheet(Frozen(), Widths(8, 34, 20, 12, 20, 20, 10, 10), data);
        book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = SheetName(text["Title"]) }));
    }

    private static decimal? Share(decimal part, decimal whole) => whole == 0 ? null : part / whole;

    // Four rows stay in sight: title, filter line, space, heads.
    private static SheetViews Frozen() => new(new SheetView(
        new Pane { VerticalSplit = 4, TopLeftCell = "A5", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    { WorkbookViewId = 0 });

    private static Columns Widths(params double[] widths) =>
        new(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true }));

    private static Cell Text(string words, uint style = Plain) =>
        new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(words) { Space = SpaceProcessingModeValues.Preserve }), StyleIndex = style };

    // An empty cell where nothing is known.
    private static Cell Number(decimal? number, uint style) => number is { } known
        ? new() { DataType = CellValues.Number, CellValue = new CellValue(known.ToString(CultureInfo.InvariantCulture)), StyleIndex = style }
        : new() { StyleIndex = style };

    private static string SheetName(string title) => title.Length <= 31 ? title : title[..31];
}

/// <summary>Ten looks of a cell, in the order of the indexes above.</summary>
internal static class SpendXlsxStyles
{
    private const uint Dollars = 4, Hundredths = 164, Count = 3;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = Hundredths, FormatCode = "0.0%" }),
        new Fonts(new Font(new FontSize { Val = 11 }), new Font(new Bold(), new FontSize { Val = 14 }), new Font(new Bold(), new FontSize { Val = 11 })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Look(0, 0), Look(1, 0), Look(2, 0), Look(0, Dollars), Look(0, Hundredths), Look(0, Count), Look(2, 0), Look(2, Dollars), Look(2, Hundredths), Look(2, Count)));

    private static CellFormat Look(uint font, uint number) => new() { FontId = font, NumberFormatId = number, ApplyFont = true, ApplyNumberFormat = true };
}
