using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Reporting.Workbooks;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Reporting.Workbooks;

/// <summary>A workbook in the hands of its writer: cells are found by sheet and address, and written as spreadsheet programs write them.</summary>
internal sealed class Book(byte[] content)
{
    public const string Lines = "SF-425", Indirect = "Indirect costs", Narrative = "Narrative", Indicators = "Indicators";

    public byte[] Content { get; private set; } = content;

    public static async Task<Book> Of(TestApp app, string number, string language = "en") =>
        new((await app.Ask(new GetReportWorkbookQuery(number, language), Role.GranteePreparer)).Content);

    public Book Number(string sheet, string address, decimal value) => Number(sheet, address, value.ToString(CultureInfo.InvariantCulture));

    public Book Number(string sheet, string address, string stored) => Set(sheet, address, cell => (cell.DataType, cell.CellValue) = (CellValues.Number, new CellValue(stored)));

    public Book Day(string sheet, string address, DateOnly day) => Number(sheet, address, (decimal)day.ToDateTime(default).ToOADate());

    public Book Text(string sheet, string address, string text) =>
        Set(sheet, address, cell => (cell.DataType, cell.InlineString) = (CellValues.InlineString, new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })));

    public Book Formula(string sheet, string address, string formula, string? result) =>
        Set(sheet, address, cell => (cell.CellFormula, cell.CellValue, cell.DataType) = (new CellFormula(formula), result is null ? null : new CellValue(result), CellValues.Number));

    public Book Fault(string sheet, string address, string fault) => Set(sheet, address, cell => (cell.DataType, cell.CellValue) = (CellValues.Error, new CellValue(fault)));

    public Book Clear(string sheet, string address) => Set(sheet, address, _ => { });

    public Book Change(Action<WorkbookPart> change)
    {
        using var memory = new MemoryStream();
        memory.Write(Content);
        using (var file = SpreadsheetDocument.Open(memory, isEditable: true))
        {
            change(file.WorkbookPart!);
        }
        Content = memory.ToArray();
        return this;
    }

    public T Look<T>(Func<WorkbookPart, T> look)
    {
        using var memory = new MemoryStream(Content);
        using var file = SpreadsheetDocument.Open(memory, isEditable: false);
        return look(file.WorkbookPart!);
    }

    public IReadOnlyList<string> Sheets => Look(book => book.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!).ToList());

    public string Words(string sheet, string address) => Look(book => CellText.Decode(Find(book, sheet, address).InnerText));

    public string? FormulaOf(string sheet, string address) => Look(book => Find(book, sheet, address).CellFormula?.Text);

    /// <summary>The address of the cell of a field, from the layout that the portal itself would use.</summary>
    public static Worksheet Page(WorkbookPart book, string sheet) =>
        ((WorksheetPart)book.GetPartById(book.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name == sheet).Id!.Value!)).Worksheet;

    private Book Set(string sheet, string address, Action<Cell> set) => Change(book =>
    {
        var cell = Find(book, sheet, address);
        (cell.DataType, cell.CellValue, cell.InlineString, cell.CellFormula) = (null, null, null, null);
        set(cell);
    });

    private static Cell Find(WorkbookPart book, string sheet, string address)
    {
        var data = Page(book, sheet).GetFirstChild<SheetData>()!;
        var (row, column) = CellAddress.Parse(address)!.Value;
        var line = data.Elements<Row>().FirstOrDefault(r => r.RowIndex!.Value == row);
        if (line is null)
        {
            line = new Row { RowIndex = (uint)row };
            data.InsertAfter(line, data.Elements<Row>().LastOrDefault(r => r.RowIndex!.Value < row));
        }
        var cell = line.Elements<Cell>().FirstOrDefault(c => c.CellReference == address);
        if (cell is null)
        {
            cell = new Cell { CellReference = address };
            line.InsertAfter(cell, line.Elements<Cell>().LastOrDefault(c => CellAddress.Parse(c.CellReference)!.Value.Column < column));
        }
        return cell;
    }
}
