using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>Writes a layout as an Excel workbook: protected without a password, ready to print, with its stamp on a hidden sheet.</summary>
internal static class WorkbookWriter
{
    public static byte[] Write(WorkbookLayout layout, WorkbookStamp stamp, WorkbookWords words)
    {
        using var memory = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Sheet();
            var lists = WorkbookAsks.Lists(layout);
            var sheets = new Sheets();
            var names = new DefinedNames();
            foreach (var sheet in layout.Sheets)
            {
                Add(book, sheets, sheet.Name, Page(sheet, stamp, words, lists));
                if (sheet.HeadRows > 0)
                {
                    names.Append(new DefinedName($"'{sheet.Name}'!$1:${sheet.HeadRows}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)sheets.Count() - 1 });
                }
            }
            Add(book, sheets, WorkbookStamp.SheetName, Hidden(stamp, words, lists)).State = SheetStateValues.VeryHidden;
            book.Workbook = new Workbook(
                new WorkbookProtection { LockStructure = true },
                new BookViews(new WorkbookView { ActiveTab = 0 }),
                sheets, names, new CalculationProperties { FullCalculationOnLoad = true });
        }
        return memory.ToArray();
    }

    private static Sheet Add(WorkbookPart book, Sheets sheets, string name, Worksheet worksheet)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = worksheet;
        var sheet = new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name };
        sheets.Append(sheet);
        return sheet;
    }

    // The order of the parts is the schema's.
    private static Worksheet Page(WorkbookSheet sheet, WorkbookStamp stamp, WorkbookWords words, IReadOnlyList<IReadOnlyList<string>> lists)
    {
        var page = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            Views(sheet),
            new SheetFormatProperties { DefaultRowHeight = 18, CustomHeight = true },
            new Columns(sheet.Widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
            new SheetData(sheet.Cells.GroupBy(c => c.Row).OrderBy(r => r.Key).Select(r => Row(sheet, r.Key, r))),
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false });
        if (sheet.Merges.Count > 0)
        {
            page.Append(new MergeCells(sheet.Merges.Select(m => new MergeCell { Reference = $"{CellAddress.Of(m.Row, m.From)}:{CellAddress.Of(m.Row, m.To)}" })));
        }
        if (WorkbookAsks.Of(sheet, words, lists) is { } asks)
        {
            page.Append(asks);
        }
        page.Append(
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            new PageSetup { Orientation = sheet.IsWide ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter($"&L{stamp.Number}&R{words.Of("Print.Page", "&P", "&N")}")));
        return page;
    }

    private static SheetViews Views(WorkbookSheet sheet)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (sheet.HeadRows > 0)
        {
            var pane = new Pane
            {
                VerticalSplit = sheet.HeadRows,
                TopLeftCell = CellAddress.Of(sheet.HeadRows + 1, sheet.FrozenColumns + 1),
                State = PaneStateValues.Frozen,
                ActivePane = sheet.FrozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
            };
            if (sheet.FrozenColumns > 0)
            {
                pane.HorizontalSplit = sheet.FrozenColumns;
            }
            view.Append(pane);
        }
        return new SheetViews(view);
    }

    private static Row Row(WorkbookSheet sheet, int number, IEnumerable<SheetCell> cells)
    {
        var row = new Row(cells.OrderBy(c => c.Column).Select(Cell)) { RowIndex = (uint)number };
        if (sheet.Heights.TryGetValue(number, out var height))
        {
            (row.Height, row.CustomHeight) = (height, true);
        }
        return row;
    }

    private static Cell Cell(SheetCell said)
    {
        var cell = new Cell { CellReference = said.Address, StyleIndex = (uint)said.Look };
        if (said.Formula is not null)
        {
            cell.CellFormula = new CellFormula(said.Formula);
            cell.CellValue = new CellValue(said.Value is decimal now ? now.ToString(CultureInfo.InvariantCulture) : "");
            cell.DataType = said.Value is null ? CellValues.String : CellValues.Number;
            return cell;
        }
        switch (said.Value)
        {
            case decimal number:
                (cell.DataType, cell.CellValue) = (CellValues.Number, new CellValue(number.ToString(CultureInfo.InvariantCulture)));
                break;
            case DateOnly day:
                (cell.DataType, cell.CellValue) = (CellValues.Number, new CellValue(day.ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture)));
                break;
            case string text:
                (cell.DataType, cell.InlineString) = (CellValues.InlineString, Words(text));
                break;
            default:
                break;
        }
        return cell;
    }

    private static Worksheet Hidden(WorkbookStamp stamp, WorkbookWords words, IReadOnlyList<IReadOnlyList<string>> lists)
    {
        string[] lines = [.. stamp.ToLines()];
        var rows = Math.Max(lines.Length, lists.Select(l => l.Count).DefaultIfEmpty(0).Max());
        return new Worksheet(
            new SheetData(Enumerable.Range(1, rows).Select(row => new Row(
                lines.Skip(row - 1).Take(1).Select(line => Cell(new SheetCell(row, 1, Look.Plain, line)))
                    .Concat(lists.SelectMany((list, i) => list.Skip(row - 1).Take(1).Select(value => Cell(new SheetCell(row, WorkbookAsks.FirstList + i, Look.Plain, words.Choice(value)))))))
            { RowIndex = (uint)row })),
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true });
    }

    private static InlineString Words(string text) => new(new Text(CellText.Encode(text)) { Space = SpaceProcessingModeValues.Preserve });
}
