using System.Text;
using System.Text.Unicode;
using CsvHelper;
using GrantsPortal.Domain;

namespace GrantsPortal.Features.Imports;

/// <summary>
/// A CSV file read for import, with everything that is wrong with it as a table: names of columns, number of cells, quotation marks, encoding,
/// formulas, size. It never reads past its limits, whatever the file is.
/// </summary>
internal sealed class CsvTable
{
    private const int MaxRecordBytes = 1 << 20;

    private readonly List<ImportFinding> _findings = [];
    private readonly List<CsvRow> _rows = [];
    private readonly IReadOnlyList<ImportColumn> _columns;
    private string[] _header = [];
    private readonly HashSet<long> _broken = [];

    private CsvTable(IReadOnlyList<ImportColumn> columns) => _columns = columns;

    public IReadOnlyList<CsvRow> Rows => _rows;
    public IReadOnlyList<ImportFinding> Findings => _findings;

    public static CsvTable Read(byte[] content, IReadOnlyList<ImportColumn> columns)
    {
        var table = new CsvTable(columns);
        table.Read(content);
        return table;
    }

    private void Read(byte[] content)
    {
        if (content.Length > ImportLimits.MaxBytes)
        {
            Find(0, "", "", ImportErrors.TooLarge(ImportLimits.MaxMegabytes));
            return;
        }
        // A zero byte is in no text; UTF-16 is full of them.
        if (content.Contains((byte)0))
        {
            Find(0, "", "", ImportErrors.NotText());
            return;
        }
        var start = content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        using var text = new StreamReader(new MemoryStream(content, start, content.Length - start), Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        using var csv = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = SeparatorOf(content.AsSpan(start)),
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = MaxRecordBytes,
            OnMalformedRecord = record => _broken.Add(record.RecordNumber),
        });
        var number = 0;
        try
        {
            while (_findings.Count < ImportLimits.MaxFindings && csv.Read())
            {
                number++;
                if (number == 1 ? !Header(Cells(csv, number)) : !Row(Cells(csv, number), number))
                {
                    return;
                }
            }
        }
        catch (CsvFormatException)
        {
            Find(number + 1, "", "", ImportErrors.RowTooLong());
            return;
        }
        if (number == 0)
        {
            Find(1, "", "", ImportErrors.NoHeader());
        }
        else if (_rows.Count == 0 && _findings.Count == 0)
        {
            Find(2, "", "", ImportErrors.NoRows());
        }
    }

    // Bytes come through Latin-1 unchanged, so that each cell can be judged by itself: the finding names the very cell.
    private string[] Cells(CsvReader csv, int number)
    {
        var cells = new string[csv.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            var raw = csv.GetString(i);
            var bytes = Encoding.Latin1.GetBytes(raw);
            if (Utf8.IsValid(bytes))
            {
                cells[i] = Encoding.UTF8.GetString(bytes).Trim();
            }
            else
            {
                cells[i] = raw.Trim();
                Find(number, number > 1 && i < _header.Length ? _header[i] : "", raw, ImportErrors.NotUtf8());
            }
        }
        return cells;
    }

    private bool Header(string[] names)
    {
        _header = [.. names.Select(n => n.ToLowerInvariant())];
        if (_header.All(n => n.Length == 0))
        {
            Find(1, "", "", ImportErrors.NoHeader());
            return false;
        }
        var known = string.Join(", ", _columns.Select(c => c.Name));
        foreach (var name in _header.Where(n => _columns.All(c => c.Name != n)).Distinct().Take(ImportLimits.MaxFindings))
        {
            Find(1, Clipped.Text(name), name, ImportErrors.ColumnUnknown(name, known));
        }
        foreach (var twice in _header.GroupBy(n => n).Where(g => g.Count() > 1 && g.Key.Length > 0).Take(ImportLimits.MaxFindings))
        {
            Find(1, Clipped.Text(twice.Key), twice.Key, ImportErrors.ColumnTwice(Clipped.Text(twice.Key)));
        }
        foreach (var missing in _columns.Where(c => c.Required && !_header.Contains(c.Name)))
        {
            Find(1, missing.Name, "", ImportErrors.ColumnMissing(missing.Name));
        }
        return _findings.All(f => f.Code == "import.not-utf8");
    }

    private bool Row(string[] cells, int number)
    {
        if (cells.All(c => c.Length == 0))
        {
            return true;
        }
        if (_rows.Count == ImportLimits.MaxRows)
        {
            _rows.Clear();
            Find(number, "", "", ImportErrors.TooManyRows(ImportLimits.MaxRows));
            return false;
        }
        if (_broken.Contains(number))
        {
            Find(number, "", cells[0], ImportErrors.Quotes());
        }
        else if (cells.Length != _header.Length)
        {
            Find(number, "", cells[0], ImportErrors.CellCount(cells.Length, _header.Length));
        }
        foreach (var (cell, i) in cells.Select((c, i) => (c, i)).Where(c => IsFormula(c.c)))
        {
            Find(number, i < _header.Length ? _header[i] : "", cell, ImportErrors.Formula());
        }
        _rows.Add(new CsvRow(number, _header, cells));
        return true;
    }

    // What a spreadsheet would run. A signed number is a number.
    private static bool IsFormula(string cell) => cell.Length > 0
        && (cell[0] is '=' or '@' or '\t' or '\r' || (cell[0] is '+' or '-' && !cell[1..].All(c => char.IsAsciiDigit(c) || c is '.' or ',')));

    private static char SeparatorOf(ReadOnlySpan<byte> content)
    {
        var end = content.IndexOfAny((byte)'\n', (byte)'\r');
        var line = end < 0 ? content : content[..end];
        return !line.Contains((byte)',') && line.Contains((byte)';') ? ';' : ',';
    }

    private void Find(int row, string column, string value, Error error) => _findings.Add(new ImportFinding(row, column, Clipped.Text(value), error));
}

/// <summary>One row of a <see cref="CsvTable"/>; a column that the file does not have is null.</summary>
internal sealed class CsvRow(int number, string[] header, string[] cells)
{
    public int Number => number;

    public string? this[string column] => Array.IndexOf(header, column) is >= 0 and var at ? at < cells.Length ? cells[at] : "" : null;
}
