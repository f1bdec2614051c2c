using System.Globalization;
using System.Text;
using GrantsPortal.Domain.Money;

namespace GrantsPortal.Domain.Reporting.Reports;

public enum FieldType { Text, Money, Number, Percent, Date, Choice }

/// <summary>
/// One thing that a form asks for. Its <see cref="Key"/> is the same on the page, in the spreadsheet, in the stored draft and in the frozen
/// version; its value is one text in invariant form (<c>1234.50</c>, <c>2026-03-31</c>), and blank is never zero.
/// </summary>
public sealed record ReportField(string Key, ReportSection Section, FieldType Type, int MaxLength = ReportField.ShortText, IReadOnlyList<string>? Choices = null)
{
    public const int ShortText = 200;
    public const int LongText = 20_000;
    public const int KeyMaxLength = 120;

    /// <summary>Far above any award; more is a slip of the keyboard.</summary>
    private const decimal Limit = 999_999_999_999.99m;

    /// <summary>The value in the one form in which it is stored; blank becomes the empty text. Anything malformed is refused.</summary>
    public string Normalize(string? raw)
    {
        var text = raw ?? "";
        if (text.Length > MaxLength)
        {
            throw ReportErrors.FieldTooLong(Key, text.Length, MaxLength);
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }
        return Type switch
        {
            FieldType.Text => Clean(text),
            FieldType.Choice => Choices!.FirstOrDefault(c => c == text.Trim()) ?? throw Malformed(),
            FieldType.Date => DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : throw Malformed(),
            _ => Number(text.Trim()),
        };
    }

    public static decimal? Amount(string? stored) =>
        string.IsNullOrEmpty(stored) ? null : decimal.Parse(stored, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public static DateOnly? Day(string? stored) =>
        string.IsNullOrEmpty(stored) ? null : DateOnly.ParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Write(decimal? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";

    // Negotiated indirect rates have up to four decimals.
    private int Decimals => Type == FieldType.Percent ? 4 : Amounts.Decimals;

    private string Number(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || Math.Abs(value) > Limit || decimal.Round(value, Decimals, MidpointRounding.ToZero) != value)
        {
            throw Malformed();
        }
        value = value == 0 ? 0 : value; // "-0" is a zero with a sign
        return Type == FieldType.Money ? Write(value) : value.ToString("0.####", CultureInfo.InvariantCulture);
    }

    private ValidationFailed Malformed() => ReportErrors.FieldMalformed(Key, Type);

    // One line ending, no control characters: they are invisible in a form and break spreadsheets and print.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        // Half of a surrogate pair becomes U+FFFD here, as it would in the store.
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune))
            {
                clean.Append(rune);
            }
        }
        return clean.ToString().Trim();
    }
}
