using System.Globalization;

namespace GrantsPortal.Web.Components.Shared;

/// <summary>Numbers and dates as the reader's language writes them. Money is exact to the cent; dates are day first in every
/// language so that nobody swaps day and month; moments are told in the office's time zone.</summary>
public static class Fmt
{
    private const char Minus = '\u2212';
    private const char Narrow = '\u202F';
    private static readonly TimeZoneInfo Office = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private static string Language => CultureInfo.CurrentCulture.TwoLetterISOLanguageName;
    private static bool French => Language == "fr";

    private static NumberFormatInfo Numbers => French ? FrenchNumbers : EnglishNumbers;
    private static readonly NumberFormatInfo EnglishNumbers = Own(".", ",");
    private static readonly NumberFormatInfo FrenchNumbers = Own(",", Narrow.ToString());

    private static NumberFormatInfo Own(string point, string group) => new()
    {
        NumberDecimalSeparator = point,
        NumberGroupSeparator = group,
        NumberGroupSizes = [3],
        NegativeSign = Minus.ToString(),
        NumberNegativePattern = 1,
    };

    /// <summary>$1,786,412.37; in French 1 786 412,37 $US.</summary>
    public static string Money(decimal amount) => Dollars(amount, "N2");

    /// <summary>Rounded to the dollar, for work lists of obligations only.</summary>
    public static string MoneyWhole(decimal amount) => Dollars(amount, "N0");

    /// <summary>An amount in a column whose head already says dollars.</summary>
    public static string Amount(decimal amount) => amount.ToString("N2", Numbers);

    /// <summary>For charts only: $1.79M, 1,79 M $US, $1.79 M.</summary>
    public static string MoneyShort(decimal amount)
    {
        var size = Math.Abs(amount);
        var (divisor, unit) = size switch
        {
            >= 999_500m => (1_000_000m, Language switch { "fr" => $"{Narrow}M", "es" => $"{Narrow}M", _ => "M" }),
            >= 1_000m => (1_000m, Language switch { "fr" => $"{Narrow}k", "es" => $"{Narrow}mil", _ => "K" }),
            _ => (1m, ""),
        };
        var number = Math.Round(size / divisor, divisor == 1_000m ? 0 : 2, MidpointRounding.AwayFromZero).ToString("0.##", Numbers);
        var sign = amount < 0 ? Minus.ToString() : "";
        return French ? $"{sign}{number}{unit}{Narrow}$US" : $"{sign}${number}{unit}";
    }

    /// <summary>A percentage given in points: 55 reads 55.0%.</summary>
    public static string Percent(decimal points, int decimals = 1)
    {
        var number = Math.Round(points, decimals, MidpointRounding.AwayFromZero)
            .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Numbers);
        return French ? $"{number}{Narrow}%" : $"{number}%";
    }

    /// <summary>Part of a whole in percent, or a dash where there is no whole.</summary>
    public static string Share(decimal part, decimal whole, int decimals = 0) => whole == 0 ? "–" : Percent(100 * part / whole, decimals);

    public static string Count(long count) => count.ToString("N0", Numbers);

    /// <summary>A number with its sign, for differences: +30, −26.</summary>
    public static string Difference(decimal number) => (number > 0 ? "+" : "") + number.ToString("N0", Numbers);

    public static string Number(decimal number, int decimals = 0) =>
        number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Numbers);

    /// <summary>30 Oct 2025.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    public static string Date(DateOnly? date) => date is { } d ? Date(d) : "–";

    /// <summary>30 Oct, where the year is plain from its surroundings.</summary>
    public static string DayMonth(DateOnly date) => date.ToString("d MMM", CultureInfo.CurrentCulture);

    public static string Month(DateOnly date) => date.ToString("MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>Thursday, 16 October 2025.</summary>
    public static string LongDate(DateOnly date) => date.ToString(Language switch
    {
        "fr" => "dddd d MMMM yyyy",
        "es" => "dddd, d 'de' MMMM 'de' yyyy",
        _ => "dddd, d MMMM yyyy",
    }, CultureInfo.CurrentCulture);

    /// <summary>The text as a sentence begins: French and Spanish write days in small letters, but not there.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];

    /// <summary>A stored UTC moment in Eastern Time: 16 Oct 2025 09:30 ET.</summary>
    public static string Moment(DateTime utc)
    {
        var local = OfficeTime(utc);
        var zone = Language switch { "fr" => "(heure de l’Est)", "es" => "(hora del Este)", _ => "ET" };
        return $"{Date(DateOnly.FromDateTime(local))} {local.ToString("HH:mm", CultureInfo.InvariantCulture)} {zone}";
    }

    /// <summary>The same without the zone, for columns whose head names it.</summary>
    public static string MomentShort(DateTime utc)
    {
        var local = OfficeTime(utc);
        return $"{Date(DateOnly.FromDateTime(local))}, {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>The machine-readable form for a time element.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number for an SVG attribute: dot as point, no group.</summary>
    public static string Svg(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static DateTime OfficeTime(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Office);

    private static string Dollars(decimal amount, string format)
    {
        var number = Math.Abs(format == "N0" ? Math.Round(amount, 0, MidpointRounding.AwayFromZero) : amount).ToString(format, Numbers);
        var sign = amount < 0 ? Minus.ToString() : "";
        return French ? $"{sign}{number}{Narrow}$US" : $"{sign}${number}";
    }
}
