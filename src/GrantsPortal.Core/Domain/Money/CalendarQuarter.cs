using System.Globalization;

namespace GrantsPortal.Domain.Money;

/// <summary>A calendar quarter, written <c>2025-Q3</c>; reports and filters of the ledger go by it.</summary>
public readonly record struct CalendarQuarter(int Year, int Number)
{
    public DateOnly Start => new(Year, Number * 3 - 2, 1);
    public DateOnly End => new(Year, Number * 3, DateTime.DaysInMonth(Year, Number * 3));

    public static CalendarQuarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    public static bool TryParse(string? text, out CalendarQuarter quarter)
    {
        quarter = default;
        if (text?.Length != 7 || text[4..6] != "-Q" || text[6] is < '1' or > '4'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year == 0)
        {
            return false;
        }
        quarter = new CalendarQuarter(year, text[6] - '0');
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}");
}
