namespace GrantsPortal.Features.Reporting.Workbooks;

internal enum RawKind { Text, Number, Boolean, Day, Error, NoResult }

/// <summary>A cell as a file holds it, before anybody asks what it means. Of a formula it is the last result.</summary>
internal sealed record RawCell(int Row, int Column, RawKind Kind, string Value, bool IsFormula)
{
    public string Address => CellAddress.Of(Row, Column);
}
