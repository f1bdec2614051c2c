using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>How a cell looks; those that begin with Input are unlocked.</summary>
internal enum Look
{
    Plain, Title, Sub, Section, Head, Label, Text, Money, Number, Percent, Date, TotalMoney,
    InputText, InputMoney, InputNumber, InputPercent, InputDate, InputChoice,
}

/// <summary>
/// One cell: words, a number, a date or nothing in <see cref="Value"/>, what computes it in <see cref="Formula"/>, and the
/// <see cref="Field"/> of the form that is read from it, which <see cref="Says"/> names to a reader. A label says what its row or column is and must still be there on reading.
/// </summary>
internal sealed record SheetCell(int Row, int Column, Look Look, object? Value = null, string? Formula = null, ReportField? Field = null, bool IsLabel = false, string Says = "")
{
    public string Address => CellAddress.Of(Row, Column);

    public bool IsInput => Look >= Look.InputText;
}

/// <summary>One sheet in the making.</summary>
internal sealed class WorkbookSheet(string name, params double[] widths)
{
    private readonly Dictionary<(int Row, int Column), SheetCell> _cells = [];

    public string Name { get; } = name;
    public IReadOnlyList<double> Widths { get; } = widths;
    public bool IsWide { get; init; }

    /// <summary>Rows that stay in sight and stand on every printed page.</summary>
    public int HeadRows { get; set; }
    public int FrozenColumns { get; set; }
    public Dictionary<int, double> Heights { get; } = [];
    public List<(int Row, int From, int To)> Merges { get; } = [];
    public IEnumerable<SheetCell> Cells => _cells.Values;

    public SheetCell? At(int row, int column) => _cells.GetValueOrDefault((row, column));

    public void Put(SheetCell cell) => _cells[(cell.Row, cell.Column)] = cell;

    public void Put(int row, int column, Look look, object? value = null) => Put(new SheetCell(row, column, look, value));

    public void Label(int row, int column, string text, Look look = Look.Label) => Put(new SheetCell(row, column, look, text, IsLabel: true));

    public void Formula(int row, int column, Look look, string formula, decimal? now) => Put(new SheetCell(row, column, look, now, formula));

    /// <summary>One cell over several columns; the others only carry its frame.</summary>
    public void Across(int row, int from, int to)
    {
        var first = _cells[(row, from)];
        Merges.Add((row, from, to));
        for (var column = from + 1; column <= to; column++)
        {
            Put(new SheetCell(row, column, first.Look));
        }
    }
}
