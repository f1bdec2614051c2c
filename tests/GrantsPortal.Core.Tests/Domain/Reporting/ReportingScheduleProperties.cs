using FsCheck;
using FsCheck.Fluent;
using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Core.Tests.Domain.Reporting;

#pragma warning disable NUnit1027 // FsCheck supplies the arguments.

/// <summary>What holds for every award, whatever its dates and terms.</summary>
[TestFixture]
public sealed class ReportingScheduleProperties
{
    private static readonly FederalCalendar Calendar = new([new DateOnly(2024, 12, 24), new DateOnly(2025, 1, 9)]);

    private static readonly int[] QuarterEndMonths = [3, 6, 9, 12];

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Awards)], MaxTest = 500)]
    public bool Periods_CoverTheAwardOnceWithoutAGap(AwardDates dates)
    {
        var reports = dates.Build(keepInterim: false);
        return reports[0].PeriodStart == dates.Start
            && reports[^1].PeriodEnd == dates.End
            && reports.All(report => report.PeriodStart <= report.PeriodEnd)
            && reports.Zip(reports.Skip(1)).All(pair => pair.First.PeriodEnd.AddDays(1) == pair.Second.PeriodStart);
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Awards)], MaxTest = 500)]
    public bool OnlyTheLast_IsFinal(AwardDates dates)
    {
        var reports = dates.Build(keepInterim: false);
        return reports[^1].Kind == ReportKind.Final && reports.SkipLast(1).All(report => report.Kind == ReportKind.Interim);
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Awards)], MaxTest = 500)]
    public bool Interims_EndOnTheLastDayOfAQuarter(AwardDates dates) =>
        dates.Build(keepInterim: true).Where(report => report.Kind == ReportKind.Interim).All(report =>
            QuarterEndMonths.Contains(report.PeriodEnd.Month) && report.PeriodEnd.AddDays(1).Day == 1);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Awards)], MaxTest = 500)]
    public bool EffectiveDue_IsTheFirstBusinessDayFromTheStatutoryOne(AwardDates dates) =>
        dates.Build(keepInterim: true).All(report =>
            Calendar.IsBusinessDay(report.EffectiveDue)
            && Enumerable.Range(report.StatutoryDue.DayNumber, report.EffectiveDue.DayNumber - report.StatutoryDue.DayNumber)
                .All(day => !Calendar.IsBusinessDay(DateOnly.FromDayNumber(day))));

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Awards)], MaxTest = 500)]
    public bool KeepingTheInterim_AddsAtMostOne(AwardDates dates)
    {
        var (without, with) = (dates.Build(keepInterim: false), dates.Build(keepInterim: true));
        return without.All(with.Contains)
            && with.Except(without).All(report => report.Kind == ReportKind.Interim && report.PeriodEnd == dates.End)
            && with.Count - without.Count is 0 or 1;
    }

    public sealed record AwardDates(DateOnly Start, DateOnly End, ReportingFrequency Frequency, ReportingYear Year, RecipientKind Recipient)
    {
        public IReadOnlyList<ScheduledReport> Build(bool keepInterim) => ReportingSchedule.Build(
            Start, End, new ReportingTerms(Frequency, Year, Recipient, KeepInterimEndingWithAward: keepInterim), Calendar);
    }

    public static class Awards
    {
        public static Arbitrary<AwardDates> Dates() => (
            from start in Gen.Choose(new DateOnly(2008, 1, 1).DayNumber, new DateOnly(2035, 12, 31).DayNumber)
            from days in Gen.Choose(0, 2000)
            from frequency in Gen.Elements(Enum.GetValues<ReportingFrequency>())
            from year in Gen.Elements(Enum.GetValues<ReportingYear>())
            from recipient in Gen.Elements(Enum.GetValues<RecipientKind>())
            select new AwardDates(DateOnly.FromDayNumber(start), DateOnly.FromDayNumber(start + days), frequency, year, recipient)).ToArbitrary();
    }
}
