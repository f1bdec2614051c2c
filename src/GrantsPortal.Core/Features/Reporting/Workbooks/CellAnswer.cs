using System.Globalization;
using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>What a cell says about its field, in the form in which the portal stores it. What is not clear is refused, never guessed.</summary>
internal static class CellAnswer
{
    // Days between the two calendars that workbooks count in.
    private const int From1904 = 1_462;
    private const int LastDay = 2_958_465;
    private const double Largest = 1e14;

    public static string Of(ReportField field, RawCell? cell, bool is1904, WorkbookWords words)
    {
        var raw = cell switch
        {
            null => "",
            { Kind: RawKind.Error } => throw WorkbookErrors.ErrorValue(),
            { Kind: RawKind.NoResult } => throw WorkbookErrors.NoResult(),
            _ => field.Type switch
            {
                FieldType.Text => cell.Value,
                FieldType.Choice => WorkbookWords.Stored(field, cell.Value.Trim()) ?? throw WorkbookErrors.UnknownChoice(string.Join(", ", field.Choices!.Select(words.Choice))),
                FieldType.Date => Day(cell, is1904),
                _ => Number(cell, field.Type),
            },
        };
        return field.Normalize(raw);
    }

    // A number that was written as text is refused: 1.234 is one thing in Madrid and another in Washington.
    private static string Number(RawCell cell, FieldType type)
    {
        if (cell.Kind != RawKind.Number || Exact(cell.Value) is not { } number)
        {
            throw WorkbookErrors.NotANumber();
        }
        var (value, decimals) = type == FieldType.Percent ? (number * 100m, 4) : (number, 2);
        return decimal.Round(value, decimals, MidpointRounding.ToZero) == value ? value.ToString(CultureInfo.InvariantCulture) : throw WorkbookErrors.TooManyDecimals(decimals);
    }

    private static string Day(RawCell cell, bool is1904)
    {
        if (cell.Kind is RawKind.Text or RawKind.Day)
        {
            var text = cell.Value.Trim();
            return DateOnly.TryParseExact(cell.Kind == RawKind.Day && text.Length > 10 ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var said)
                ? said.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : throw WorkbookErrors.NotADate();
        }
        var serial = cell.Kind == RawKind.Number && Exact(cell.Value) is { } number ? number + (is1904 ? From1904 : 0) : 0;
        return serial is >= 1 and <= LastDay && serial == decimal.Truncate(serial)
            ? DateOnly.FromDateTime(DateTime.FromOADate((double)serial)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : throw WorkbookErrors.NotADate();
    }

    // Spreadsheets count in binary fractions and show fifteen digits: 0.1 + 0.2 is stored as 0.30000000000000004 and means 0.3.
    private static decimal? Exact(string stored) =>
        double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < Largest
            ? decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
            : null;
}
