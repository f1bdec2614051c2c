using System.Globalization;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>Rows and columns from 1, written as a spreadsheet writes them: C5.</summary>
internal static class CellAddress
{
    private const int Letters = 26;
    private const int MaxColumn = 16_384;
    private const int MaxRow = 1_048_576;

    public static string Of(int row, int column) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Column(int column) => column <= Letters ? ((char)('A' + column - 1)).ToString() : Column((column - 1) / Letters) + Column(((column - 1) % Letters) + 1);

    /// <summary>Null for anything that is no cell of a sheet.</summary>
    public static (int Row, int Column)? Parse(string? address)
    {
        var (column, at) = (0, 0);
        for (; at < address?.Length && char.IsAsciiLetter(address[at]) && column <= MaxColumn; at++)
        {
            column = (column * Letters) + (char.ToUpperInvariant(address[at]) - 'A' + 1);
        }
        return column is > 0 and <= MaxColumn && int.TryParse(address.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= MaxRow
            ? (row, column) : null;
    }
}
