using System.Globalization;
using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Core.Tests.Domain.Reporting;

[TestFixture]
public sealed class FederalCalendarTests
{
    private static readonly FederalCalendar Calendar = new();

    [TestCase("2025-07-01", "2025-09-30", 64)]
    [TestCase("2025-07-04", "2025-07-06", 0)]
    [TestCase("2024-12-23", "2024-12-27", 3)]
    [TestCase("2020-12-28", "2022-01-03", 254)]
    [TestCase("2025-07-02", "2025-07-01", 0)]
    public void BusinessDays_AreCountedAsTheyAreAnswered(string first, string last, int days)
    {
        var calendar = new FederalCalendar([new DateOnly(2024, 12, 24), new DateOnly(2024, 12, 25), new DateOnly(2025, 7, 5)]);
        var (from, to) = (DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture));
        var asked = Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Count(day => calendar.IsBusinessDay(from.AddDays(day)));

        Assert.That((calendar.BusinessDays(from, to), asked), Is.EqualTo((days, days)));
    }

    [Test]
    public void Year2025_HasTheElevenHolidaysOfTheLaw()
    {
        Expect(
            2025,
            "NewYear 2025-01-01", "MLK 2025-01-20", "Washington 2025-02-17", "Memorial 2025-05-26", "Juneteenth 2025-06-19", "Independence 2025-07-04",
            "Labor 2025-09-01", "Columbus 2025-10-13", "Veterans 2025-11-11", "Thanksgiving 2025-11-27", "Christmas 2025-12-25");
    }

    [Test]
    public void Year2021_ObservesTheNextNewYearOnItsLastDay()
    {
        Expect(
            2021,
            "NewYear 2021-01-01", "MLK 2021-01-18", "Washington 2021-02-15", "Memorial 2021-05-31", "Juneteenth 2021-06-18", "Independence 2021-07-05",
            "Labor 2021-09-06", "Columbus 2021-10-11", "Veterans 2021-11-11", "Thanksgiving 2021-11-25", "Christmas 2021-12-24", "NewYear 2021-12-31");
    }

    [Test]
    public void Year2022_HasNoNewYearOfItsOwn()
    {
        Assert.That(Lines(2022), Has.None.StartsWith("NewYear"));
        Assert.That(Lines(2022), Does.Contain("Juneteenth 2022-06-20").And.Contain("Christmas 2022-12-26"));
    }

    [Test]
    public void Year2027_ObservesTheNextNewYearOnItsLastDay() => Assert.That(Lines(2027)[^1], Is.EqualTo("NewYear 2027-12-31"));

    [Test]
    public void ObservedDay_KeepsTheDayTheLawNames()
    {
        var independence = FederalCalendar.Holidays(2026).Single(holiday => holiday.Date.Month == 7);

        Assert.That(independence, Is.EqualTo(new FederalHoliday(FederalHolidayCodes.Independence, Day("2026-07-04"), Day("2026-07-03"))));
    }

    [Test]
    public void Juneteenth_BeginsIn2021()
    {
        Assert.That(Calendar.IsBusinessDay(Day("2020-06-19")), Is.True);
        Assert.That(Calendar.IsBusinessDay(Day("2021-06-18")), Is.False);
        Assert.That(Calendar.IsBusinessDay(Day("2023-06-19")), Is.False);
    }

    [Test]
    public void InaugurationDay_IsAWorkingDay() => Assert.That(Calendar.IsBusinessDay(Day("2021-01-20")), Is.True);

    [TestCase("2025-11-11", false)]
    [TestCase("2025-11-28", true)]
    [TestCase("2025-11-29", false)]
    [TestCase("2025-11-30", false)]
    [TestCase("2021-12-31", false)]
    [TestCase("2022-12-26", false)]
    [TestCase("2024-12-24", true)]
    public void BusinessDay_IsNeitherWeekendNorHoliday(string day, bool expected) =>
        Assert.That(Calendar.IsBusinessDay(Day(day)), Is.EqualTo(expected));

    [Test]
    public void Closure_IsNotABusinessDay()
    {
        var closed = new FederalCalendar([Day("2025-01-09"), Day("2024-12-24"), Day("2024-12-24")]);

        Assert.That(closed.IsBusinessDay(Day("2024-12-24")), Is.False);
        Assert.That(closed.NextBusinessDay(Day("2024-12-24")), Is.EqualTo(Day("2024-12-26")));
        Assert.That(closed.Closures, Is.EqualTo(new[] { Day("2024-12-24"), Day("2025-01-09") }));
    }

    [TestCase("2025-10-10", "2025-10-10")]
    [TestCase("2025-10-11", "2025-10-14")]
    [TestCase("2021-12-31", "2022-01-03")]
    [TestCase("2027-12-31", "2028-01-03")]
    public void NextBusinessDay_IsTheDayItselfOrTheFirstAfter(string day, string expected) =>
        Assert.That(Calendar.NextBusinessDay(Day(day)), Is.EqualTo(Day(expected)));

    [TestCase("2025-10-14", "2025-10-14")]
    [TestCase("2025-10-13", "2025-10-10")]
    [TestCase("2022-01-02", "2021-12-30")]
    public void PreviousBusinessDay_IsTheDayItselfOrTheLastBefore(string day, string expected) =>
        Assert.That(Calendar.PreviousBusinessDay(Day(day)), Is.EqualTo(Day(expected)));

    [Test]
    public void EveryHoliday_IsObservedOnAWeekdayWithinADayOfItsDate()
    {
        var holidays = Enumerable.Range(1986, 200).SelectMany(FederalCalendar.Holidays).ToList();

        Assert.That(holidays, Has.All.Matches<FederalHoliday>(holiday => holiday.Observed.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)));
        Assert.That(holidays, Has.All.Matches<FederalHoliday>(holiday => Math.Abs(holiday.Observed.DayNumber - holiday.Date.DayNumber) <= 1));
        Assert.That(holidays.Select(holiday => holiday.Observed), Is.Unique.And.Ordered);
    }

    [TestCase(1)]
    [TestCase(9999)]
    public void FirstAndLastYear_AreComputed(int year) => Assert.That(FederalCalendar.Holidays(year), Has.Count.GreaterThanOrEqualTo(10));

    [Test]
    public void YearZero_IsRefused() => Assert.That(() => FederalCalendar.Holidays(0), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Expect(int year, params string[] lines) => Assert.That(Lines(year), Is.EqualTo(lines));

    private static string[] Lines(int year) => [.. FederalCalendar.Holidays(year).Select(holiday => $"{holiday.Code} {holiday.Observed:yyyy-MM-dd}")];
}
