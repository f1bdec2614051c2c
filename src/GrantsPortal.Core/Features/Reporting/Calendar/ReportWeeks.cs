using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Features.Reporting.Calendar;

/// <summary>How many requirements of each kind are due on a day.</summary>
internal sealed record DueOnDay(DateOnly Due, RequirementKind Kind, int Count);

/// <summary>Days counted by the store, told by weeks from Monday to Sunday.</summary>
internal static class ReportWeeks
{
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Every week, also one in which nothing is due; days outside are left out.</summary>
    public static IReadOnlyList<WeekOfReports> Of(IReadOnlyCollection<DueOnDay> days, DateOnly monday, int weeks) =>
        [.. Enumerable.Range(0, weeks).Select(week => monday.AddDays(7 * week)).Select(from =>
        {
            var within = days.Where(d => d.Due >= from && d.Due < from.AddDays(7)).ToLookup(d => d.Kind, d => d.Count);
            var (financial, performance) = (within[RequirementKind.FinancialReport].Sum(), within[RequirementKind.PerformanceReport].Sum());
            return new WeekOfReports(from, financial, performance, within.Sum(k => k.Sum()) - financial - performance);
        })];
}
