using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GrantsPortal.Domain;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>
/// An uploaded workbook, read cell by cell and never as a whole, each part only so far. Its package was measured and found free of macros
/// before it comes here.
/// </summary>
internal sealed class WorkbookFile : IDisposable
{
    private const int MaxCharactersInPart = 20_000_000;
    private const int MaxCells = 20_000;

    private readonly string _name;
    private readonly MemoryStream _stream;
    private readonly SpreadsheetDocument _document;
    private readonly List<string> _shared = [];

    private WorkbookFile(byte[] content, string name)
    {
        _name = name;
        _stream = new MemoryStream(content, writable: false);
        _document = SpreadsheetDocument.Open(_stream, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = MaxCharactersInPart });
    }

    /// <summary>Days are counted from 1904, as old workbooks of the Macintosh do.</summary>
    public bool Is1904 { get; private set; }

    private WorkbookPart Book => _document.WorkbookPart ?? throw WorkbookErrors.NotAWorkbook(_name);

    public static WorkbookFile Open(byte[] content, string name) => Guarded(name, () =>
    {
        var file = new WorkbookFile(content, name);
        file.Is1904 = file.Book.Workbook.WorkbookProperties?.Date1904?.Value == true;
        file.ReadShared();
        return file;
    });

    /// <summary>The cells of the sheet that hold anything; null when there is no such sheet.</summary>
    public IReadOnlyDictionary<(int Row, int Column), RawCell>? Sheet(string name) => Guarded(_name, () =>
        Book.Workbook.Sheets?.Elements<Sheet>().FirstOrDefault(s => s.Name == name)?.Id?.Value is { } id && Book.GetPartById(id) is WorksheetPart part ? Cells(part) : null);

    public void Dispose()
    {
        _document.Dispose();
        _stream.Dispose();
    }

    private Dictionary<(int Row, int Column), RawCell> Cells(WorksheetPart part)
    {
        Dictionary<(int, int), RawCell> cells = [];
        using var reader = OpenXmlReader.Create(part);
        var (row, column) = (0, 0);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
            {
                continue;
            }
            if (reader.ElementType == typeof(Row))
            {
                row = reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value is { } said && int.TryParse(said, out var number) ? number : row + 1;
                column = 0;
            }
            else if (reader.ElementType == typeof(Cell) && reader.LoadCurrentElement() is Cell cell)
            {
                var at = CellAddress.Parse(cell.CellReference?.Value) ?? (row, column + 1);
                column = at.Column;
                if (Raw(cell, at) is { } raw)
                {
                    cells[at] = raw;
                }
                if (cells.Count > MaxCells)
                {
                    throw WorkbookErrors.Unreadable(_name);
                }
            }
        }
        return cells;
    }

    private RawCell? Raw(Cell cell, (int Row, int Column) at)
    {
        var isFormula = cell.CellFormula is not null;
        var type = cell.DataType?.Value ?? CellValues.Number;
        var text = type switch
        {
            CellValues.InlineString => Words(cell.InlineString),
            CellValues.SharedString => int.TryParse(cell.CellValue?.Text, out var index) ? _shared.ElementAtOrDefault(index) : null,
            CellValues.String => cell.CellValue is { } result ? CellText.Decode(result.Text) : null,
            _ => cell.CellValue?.Text,
        };
        if (isFormula && cell.CellValue is null && cell.InlineString is null)
        {
            return new RawCell(at.Row, at.Column, RawKind.NoResult, "=" + cell.CellFormula!.Text, true);
        }
        var kind = type switch
        {
            CellValues.Number => RawKind.Number,
            CellValues.Boolean => RawKind.Boolean,
            CellValues.Date => RawKind.Day,
            CellValues.Error => RawKind.Error,
            _ => RawKind.Text,
        };
        return string.IsNullOrWhiteSpace(text) ? null : new RawCell(at.Row, at.Column, kind, text, isFormula);
    }

    private void ReadShared()
    {
        if (Book.SharedStringTablePart is not { } part)
        {
            return;
        }
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem) && reader.LoadCurrentElement() is SharedStringItem item)
            {
                _shared.Add(Words(item) ?? "");
            }
        }
    }

    // Runs of different looks are one text; phonetic hints beside them are none of it.
    private static string? Words(OpenXmlCompositeElement? text) => text is null ? null
        : CellText.Decode(string.Concat(text.Elements<Text>().Concat(text.Elements<Run>().Select(r => r.Text).OfType<Text>()).Select(t => t.Text)));

    private static T Guarded<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (PortalException)
        {
            throw;
        }
        catch (Exception damaged) when (damaged is OpenXmlPackageException or XmlException or InvalidDataException or FormatException or IOException or ArgumentException
            or InvalidOperationException or UriFormatException or NotSupportedException or KeyNotFoundException or OverflowException)
        {
            throw WorkbookErrors.Unreadable(name);
        }
    }
}
