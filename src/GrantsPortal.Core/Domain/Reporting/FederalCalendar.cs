using System.Collections.Concurrent;

namespace GrantsPortal.Domain.Reporting;

/// <summary>
/// The days on which federal offices work: Monday to Friday but the holidays of 5 U.S.C. 6103(a), as they stand since
/// 1986 with Juneteenth since 2021, and the one-off closures given to it. A holiday on a Saturday is observed
/// the Friday before, on a Sunday the Monday after (5 U.S.C. 6103(b), Executive Order 11582).
/// Inauguration Day closes offices in the Washington area only and moves no deadline.
/// </summary>
public sealed class FederalCalendar(IEnumerable<DateOnly>? closures = null)
{
    /// <summary>Juneteenth became a holiday by Public Law 117-17.</summary>
    public const int JuneteenthSince = 2021;

    // Schedules are made by the thousand and ask for the same few years.
    private static readonly ConcurrentDictionary<int, IReadOnlyList<FederalHoliday>> Years = new();

    private readonly HashSet<DateOnly> closed = [.. closures ?? []];

    /// <summary>The one-off closures, by executive order, in order of date.</summary>
    public IReadOnlyList<DateOnly> Closures => [.. closed.Order()];

    /// <summary>The holidays observed in a year, in order: 2021 has New Year's Day twice, 2022 not at all.</summary>
    public static IReadOnlyList<FederalHoliday> Holidays(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, DateOnly.MinValue.Year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, DateOnly.MaxValue.Year);
        return Years.GetOrAdd(year, Compute);
    }

    public bool IsBusinessDay(DateOnly day) => !IsWeekend(day) && !closed.Contains(day) && !IsHoliday(day);

    /// <summary>The day itself when offices work on it, else the first one after it.</summary>
    public DateOnly NextBusinessDay(DateOnly day)
    {
        while (!IsBusinessDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>
    /// The day itself when offices work on it, else the last one before it. Deadlines of the form
    /// "at least N days before" never roll forward.
    /// </summary>
    public DateOnly PreviousBusinessDay(DateOnly day)
    {
        while (!IsBusinessDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>How many days of a period federal offices work on, its first and last day included; none when it is reversed.</summary>
    public int BusinessDays(DateOnly first, DateOnly last)
    {
        if (last < first)
        {
            return 0;
        }

        // Whole weeks hold five weekdays each; what is left over is counted. Observed holidays never fall on a weekend.
        var (weeks, rest) = Math.DivRem(last.DayNumber - first.DayNumber + 1, 7);
        var weekdays = (weeks * 5) + Enumerable.Range(0, rest).Count(day => !IsWeekend(first.AddDays(day)));
        var holidays = Enumerable.Range(first.Year, last.Year - first.Year + 1).SelectMany(Holidays).Select(holiday => holiday.Observed);
        return weekdays - holidays.Concat(closed.Where(day => !IsWeekend(day))).Distinct().Count(day => day >= first && day <= last);
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static bool IsHoliday(DateOnly day) => Holidays(day.Year).Any(holiday => holiday.Observed == day);

    private static FederalHoliday[] Compute(int year)
    {
        var holidays = Named(year);

        // Next New Year's Day, on a Saturday, is observed on this year's 31 December.
        if (year < DateOnly.MaxValue.Year)
        {
            holidays = holidays.Append(Fixed(FederalHolidayCodes.NewYear, year + 1, 1, 1));
        }

        return [.. holidays.Where(holiday => holiday.Observed.Year == year).OrderBy(holiday => holiday.Observed)];
    }

    private static IEnumerable<FederalHoliday> Named(int year)
    {
        yield return Fixed(FederalHolidayCodes.NewYear, year, 1, 1);
        yield return Nth(FederalHolidayCodes.MartinLutherKing, year, 1, DayOfWeek.Monday, 3);
        yield return Nth(FederalHolidayCodes.Washington, year, 2, DayOfWeek.Monday, 3);
        yield return LastMondayOfMay(year);
        if (year >= JuneteenthSince)
        {
            yield return Fixed(FederalHolidayCodes.Juneteenth, year, 6, 19);
        }

        yield return Fixed(FederalHolidayCodes.Independence, year, 7, 4);
        yield return Nth(FederalHolidayCodes.Labor, year, 9, DayOfWeek.Monday, 1);
        yield return Nth(FederalHolidayCodes.Columbus, year, 10, DayOfWeek.Monday, 2);
        yield return Fixed(FederalHolidayCodes.Veterans, year, 11, 11);
        yield return Nth(FederalHolidayCodes.Thanksgiving, year, 11, DayOfWeek.Thursday, 4);
        yield return Fixed(FederalHolidayCodes.Christmas, year, 12, 25);
    }

    private static FederalHoliday Fixed(string code, int year, int month, int day)
    {
        var date = new DateOnly(year, month, day);
        var shift = date.DayOfWeek switch
        {
            DayOfWeek.Saturday => -1,
            DayOfWeek.Sunday => 1,
            _ => 0,
        };
        return new FederalHoliday(code, date, date.AddDays(shift));
    }

    private static FederalHoliday Nth(string code, int year, int month, DayOfWeek weekday, int nth)
    {
        var first = new DateOnly(year, month, 1);
        var date = first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
        return new FederalHoliday(code, date, date);
    }

    private static FederalHoliday LastMondayOfMay(int year)
    {
        var last = new DateOnly(year, 5, 31);
        var date = last.AddDays(-(((int)last.DayOfWeek - (int)DayOfWeek.Monday + 7) % 7));
        return new FederalHoliday(FederalHolidayCodes.Memorial, date, date);
    }
}
