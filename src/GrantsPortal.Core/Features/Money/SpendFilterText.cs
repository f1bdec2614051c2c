using System.Globalization;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Money;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Features.Money;

/// <summary>The filter as people and programs write it, in addresses and on the command line: ISO dates and lower-case words.</summary>
public sealed record SpendFilterText
{
    /// <summary>expended when left out.</summary>
    public string? Measure { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }

    /// <summary>A moment with its offset or Z; without one it is Eastern Time; a day alone means its end there. Left out: now.</summary>
    public string? AsOf { get; init; }
    public string? Program { get; init; }
    public string? Bureau { get; init; }
    public string? Compact { get; init; }

    public Outcome<SpendFilter> Parse(OfficeClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        List<Error> errors = [];
        var measure = ReadMeasure(errors);
        var from = ReadDate(nameof(From), From, errors);
        var to = ReadDate(nameof(To), To, errors);
        var asOf = ReadMoment(clock, errors);
        return errors.Count == 0
            ? Outcome<SpendFilter>.Ok(new SpendFilter(measure, from, to, asOf, Blank(Program), Blank(Bureau), Blank(Compact)))
            : Outcome<SpendFilter>.Refused(errors);
    }

    public static string Write(SpendMeasure measure) => measure.ToString().ToLowerInvariant();

    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>All digits that there are, so that a report run again with it sees the same lines.</summary>
    public static string Write(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private SpendMeasure ReadMeasure(List<Error> errors)
    {
        if (Blank(Measure) is not { } text)
        {
            return SpendMeasure.Expended;
        }
        // By name only: Enum.TryParse would take numbers too.
        foreach (var measure in Enum.GetValues<SpendMeasure>())
        {
            if (measure.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return measure;
            }
        }
        errors.AddRange(MoneyErrors.MeasureUnknown(text).Errors);
        return default;
    }

    private static DateOnly ReadDate(string field, string? typed, List<Error> errors)
    {
        if (Blank(typed) is not { } text)
        {
            errors.AddRange(MoneyErrors.DateMissing(field).Errors);
            return default;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }
        errors.AddRange(MoneyErrors.DateMalformed(field, text).Errors);
        return default;
    }

    private DateTime? ReadMoment(OfficeClock clock, List<Error> errors)
    {
        if (Blank(AsOf) is not { } text)
        {
            return null;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            // The end of today has not come yet; what is known now is all there is.
            var end = ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), clock).AddTicks(-1);
            return day == clock.Today ? clock.UtcNow : end;
        }
        string[] local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];
        if (DateTime.TryParseExact(text, local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
        {
            return ToUtc(wall, clock);
        }
        string[] exact = [.. local.Select(format => format + "K")];
        if (DateTime.TryParseExact(text, exact, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment) && moment.Kind == DateTimeKind.Utc)
        {
            return moment;
        }
        errors.AddRange(MoneyErrors.MomentMalformed(text).Errors);
        return null;
    }

    // An hour that the clocks skip in spring is taken as the hour after it.
    private static DateTime ToUtc(DateTime wall, OfficeClock clock) =>
        TimeZoneInfo.ConvertTimeToUtc(clock.Zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall, clock.Zone);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
