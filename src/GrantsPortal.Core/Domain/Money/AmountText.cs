using System.Globalization;

namespace GrantsPortal.Domain.Money;

/// <summary>Reads an amount as people write it: 1234.50 and 1,234.50; in French 1 234,50 (and 1234.50, which cannot mean anything else).</summary>
public static class AmountText
{
    private const int MaxLength = 40;

    /// <summary>False for letters, a third decimal, groups that are not of three, and anything else that is not plainly an amount.</summary>
    public static bool TryParse(string? text, CultureInfo culture, out decimal amount)
    {
        ArgumentNullException.ThrowIfNull(culture);
        amount = 0;
        var plain = Plain(text);
        if (plain is null)
        {
            return false;
        }
        var french = culture.TwoLetterISOLanguageName == "fr";
        var (point, group) = french && !plain.Contains('.') ? (',', ' ') : ('.', french ? ' ' : ',');
        var negative = plain.StartsWith('-');
        var parts = (negative ? plain[1..] : plain).Split(point);
        if (parts.Length > 2 || (parts.Length == 2 && (parts[1].Length is 0 or > 2 || !parts[1].All(char.IsAsciiDigit))))
        {
            return false;
        }
        var groups = parts[0].Split(group);
        if (!groups.All(g => g.Length > 0 && g.All(char.IsAsciiDigit)) || (groups.Length > 1 && (groups[0].Length > 3 || groups.Skip(1).Any(g => g.Length != 3))))
        {
            return false;
        }
        var digits = (negative ? "-" : "") + string.Concat(groups) + (parts.Length == 2 ? "." + parts[1] : "");
        return decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }

    // Every blank that groups digits becomes the plain one, every minus the plain one; the dollar sign may stand at either end.
    private static string? Plain(string? text)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > MaxLength)
        {
            return null;
        }
        var kept = trimmed.Select(c => c switch { '\u00A0' or '\u202F' or '\u2009' => ' ', '\u2212' => '-', _ => c });
        var plain = string.Concat(kept).Replace("$US", "", StringComparison.Ordinal).Trim().Trim('$').Trim();
        return plain.Length == 0 ? null : plain;
    }
}
