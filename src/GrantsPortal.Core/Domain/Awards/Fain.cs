using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GrantsPortal.Domain.Awards;

/// <summary>
/// A Federal Award Identification Number as the Department of State writes it: S, the office or post, the fiscal year,
/// the type of instrument and a serial number. Kept in upper case without dashes, so that the old dashed
/// form and the new one of the same award are equal.
/// </summary>
public sealed partial record Fain
{
    /// <summary>Characters without dashes.</summary>
    public const int Length = 14;

    private Fain(string value) => Value = value;

    /// <summary>Without dashes: SSJTIP24CA0012.</summary>
    public string Value { get; }

    /// <summary>Five characters: SJTIP, or a post such as MX530.</summary>
    public string Office => Value[1..6];

    /// <summary>Two digits: 24.</summary>
    public string FiscalYear => Value[6..8];

    /// <summary>Two letters: GR grant, CA cooperative agreement, and others.</summary>
    public string Type => Value[8..10];

    /// <summary>Four digits: 0012.</summary>
    public string Serial => Value[10..];

    /// <summary>The older way to write it: S-SJTIP-24-CA-0012.</summary>
    public string Dashed => $"S-{Office}-{FiscalYear}-{Type}-{Serial}";

    /// <summary>Reads a number in any case, with or without its dashes, with blanks around it.</summary>
    public static bool TryParse(string? text, out Fain? fain)
    {
        var candidate = text?.Trim() ?? "";
        fain = Ascii.IsValid(candidate) && Pattern().IsMatch(candidate) ? new Fain(Normalize(candidate)) : null;
        return fain is not null;
    }

    /// <summary>Upper case without dashes and blanks, for any part of a number: what a search compares.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kept = text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.DashPunctuation && !char.IsWhiteSpace(c));
        return string.Concat(kept).ToUpperInvariant();
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"\AS-?[A-Z0-9]{5}-?[0-9]{2}-?[A-Z]{2}-?[0-9]{4}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
