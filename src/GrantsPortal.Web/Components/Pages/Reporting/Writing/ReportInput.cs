using System.Globalization;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Web.Components.Shared;

namespace GrantsPortal.Web.Components.Pages.Reporting.Writing;

/// <summary>Between a report's stored values, which are invariant, and its boxes, which follow the reader's language.</summary>
public static class ReportInput
{
    private const string DateFormat = "yyyy-MM-dd";
    private const int RateDecimals = 4;

    /// <summary>False for what cannot be a value of the field; blank is a value and stays blank.</summary>
    public static bool TryRead(ReportField field, string typed, out string stored)
    {
        stored = typed;
        if (field.Type == FieldType.Text || string.IsNullOrWhiteSpace(typed))
        {
            return true;
        }
        stored = typed.Trim();
        switch (field.Type)
        {
            case FieldType.Choice:
                return field.Choices!.Contains(stored, StringComparer.Ordinal);
            case FieldType.Date:
                return DateOnly.TryParseExact(stored, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
            case FieldType.Percent:
                stored = string.Concat(stored.Where(c => !char.IsWhiteSpace(c) && c != '%')).Replace(',', '.');
                return decimal.TryParse(stored, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
                    && decimal.Round(rate, RateDecimals, MidpointRounding.ToZero) == rate;
            default:
                var isAmount = AmountText.TryParse(stored, CultureInfo.CurrentCulture, out var amount);
                stored = amount.ToString(CultureInfo.InvariantCulture);
                return isAmount;
        }
    }

    /// <summary>What the box shows.</summary>
    public static string Show(ReportField field, string stored) => stored.Length == 0 ? "" : field.Type switch
    {
        FieldType.Money => Fmt.Amount(ReportField.Amount(stored)!.Value),
        FieldType.Number => Number(ReportField.Amount(stored)!.Value),
        FieldType.Percent => Rate(ReportField.Amount(stored)!.Value),
        _ => stored,
    };

    /// <summary>A count, or a measure with its decimals.</summary>
    public static string Number(decimal number) => Fmt.Number(number, number == decimal.Truncate(number) ? 0 : Amounts.Decimals);

    private static string Rate(decimal rate)
    {
        var text = rate.ToString("0.00##", CultureInfo.InvariantCulture);
        return CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "fr" ? text.Replace('.', ',') : text;
    }
}
