using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Core.Tests.Domain.Reporting;

[TestFixture]
public sealed class ReportingScheduleTests
{
    private static readonly FederalCalendar Calendar = new();

    [Test]
    public void WorkedExample_GivesThreeInterimsAndAFinal()
    {
        Expect("2025-02-10", "2025-11-20", new(ReportingFrequency.Quarterly),
            "Interim 2025-02-10 2025-03-31 due 2025-04-30 2025-04-30",
            "Interim 2025-04-01 2025-06-30 due 2025-07-30 2025-07-30",
            "Interim 2025-07-01 2025-09-30 due 2025-10-30 2025-10-30",
            "Final 2025-10-01 2025-11-20 due 2026-03-20 2026-03-20");
    }

    [Test]
    public void DueOnAHoliday_RollsButKeepsItsStatutoryDate()
    {
        Expect("2025-02-01", "2025-02-19", new(ReportingFrequency.Quarterly),
            "Final 2025-02-01 2025-02-19 due 2025-06-19 2025-06-20");
    }

    [Test]
    public void DueOnASunday_RollsToMonday()
    {
        var report = Build("2027-07-01", "2028-06-30", new(ReportingFrequency.Quarterly))[1];

        Assert.That((report.StatutoryDue, report.EffectiveDue), Is.EqualTo((Day("2028-01-30"), Day("2028-01-31"))));
    }

    [Test]
    public void RollNone_LeavesTheStatutoryDate()
    {
        var reports = Build("2025-02-01", "2025-02-19", new(ReportingFrequency.Quarterly, Roll: RollPolicy.None));

        Assert.That(reports[0].EffectiveDue, Is.EqualTo(Day("2025-06-19")));
    }

    [Test]
    public void Closure_MovesTheEffectiveDateOnly()
    {
        var closed = new FederalCalendar([Day("2025-04-30"), Day("2025-05-01")]);
        var first = ReportingSchedule.Build(Day("2025-02-10"), Day("2025-11-20"), new(ReportingFrequency.Quarterly), closed)[0];

        Assert.That((first.StatutoryDue, first.EffectiveDue), Is.EqualTo((Day("2025-04-30"), Day("2025-05-02"))));
    }

    [Test]
    public void SemiAnnual_EndsInJuneAndDecember()
    {
        Expect("2024-05-15", "2025-05-14", new(ReportingFrequency.SemiAnnual),
            "Interim 2024-05-15 2024-06-30 due 2024-07-30 2024-07-30",
            "Interim 2024-07-01 2024-12-31 due 2025-01-30 2025-01-30",
            "Final 2025-01-01 2025-05-14 due 2025-09-11 2025-09-11");
    }

    [Test]
    public void SemiAnnualFiscal_EndsInMarchAndSeptember()
    {
        Expect("2024-05-15", "2025-05-14", new(ReportingFrequency.SemiAnnual, ReportingYear.Fiscal),
            "Interim 2024-05-15 2024-09-30 due 2024-10-30 2024-10-30",
            "Interim 2024-10-01 2025-03-31 due 2025-04-30 2025-04-30",
            "Final 2025-04-01 2025-05-14 due 2025-09-11 2025-09-11");
    }

    [Test]
    public void Annual_HasNinetyDays()
    {
        Expect("2023-10-01", "2025-09-30", new(ReportingFrequency.Annual),
            "Interim 2023-10-01 2023-12-31 due 2024-03-30 2024-04-01",
            "Interim 2024-01-01 2024-12-31 due 2025-03-31 2025-03-31",
            "Final 2025-01-01 2025-09-30 due 2026-01-28 2026-01-28");
    }

    [Test]
    public void AnnualFiscal_EndsInSeptemberAndTheLastYearIsTheFinal()
    {
        Expect("2023-10-01", "2025-09-30", new(ReportingFrequency.Annual, ReportingYear.Fiscal),
            "Interim 2023-10-01 2024-09-30 due 2024-12-29 2024-12-30",
            "Final 2024-10-01 2025-09-30 due 2026-01-28 2026-01-28");
    }

    [Test]
    public void Quarterly_IsTheSameInFiscalYears()
    {
        Assert.That(
            Lines("2024-05-15", "2026-05-14", new(ReportingFrequency.Quarterly, ReportingYear.Fiscal)),
            Is.EqualTo(Lines("2024-05-15", "2026-05-14", new(ReportingFrequency.Quarterly))));
    }

    [Test]
    public void Subrecipient_HasNinetyDaysForTheFinal()
    {
        var reports = Build("2025-02-10", "2025-11-20", new(ReportingFrequency.Quarterly, Recipient: RecipientKind.Subrecipient));

        Assert.That(reports[^1].StatutoryDue, Is.EqualTo(Day("2026-02-18")));
        Assert.That(reports[0].StatutoryDue, Is.EqualTo(Day("2025-04-30")));
    }

    [Test]
    public void EndOnAQuarterEnd_YieldsOnlyTheFinal()
    {
        Expect("2025-01-01", "2025-06-30", new(ReportingFrequency.Quarterly),
            "Interim 2025-01-01 2025-03-31 due 2025-04-30 2025-04-30",
            "Final 2025-04-01 2025-06-30 due 2025-10-28 2025-10-28");
    }

    [Test]
    public void EndOnAQuarterEnd_KeepsTheInterimWhenAsked()
    {
        Expect("2025-01-01", "2025-06-30", new(ReportingFrequency.Quarterly, KeepInterimEndingWithAward: true),
            "Interim 2025-01-01 2025-03-31 due 2025-04-30 2025-04-30",
            "Interim 2025-04-01 2025-06-30 due 2025-07-30 2025-07-30",
            "Final 2025-04-01 2025-06-30 due 2025-10-28 2025-10-28");
    }

    [Test]
    public void EndInsideAQuarter_HasNoInterimToKeep()
    {
        Assert.That(
            Lines("2025-02-10", "2025-11-20", new(ReportingFrequency.Quarterly, KeepInterimEndingWithAward: true)),
            Is.EqualTo(Lines("2025-02-10", "2025-11-20", new(ReportingFrequency.Quarterly))));
    }

    [Test]
    public void StartOnAQuarterEnd_ReportsOnThatOneDay()
    {
        Expect("2025-03-31", "2025-04-15", new(ReportingFrequency.Quarterly),
            "Interim 2025-03-31 2025-03-31 due 2025-04-30 2025-04-30",
            "Final 2025-04-01 2025-04-15 due 2025-08-13 2025-08-13");
    }

    [Test]
    public void EndTheDayAfterAQuarterEnd_HasAOneDayFinal()
    {
        Expect("2025-01-01", "2025-04-01", new(ReportingFrequency.Quarterly),
            "Interim 2025-01-01 2025-03-31 due 2025-04-30 2025-04-30",
            "Final 2025-04-01 2025-04-01 due 2025-07-30 2025-07-30");
    }

    [TestCase("2025-06-30")]
    [TestCase("2025-05-05")]
    [TestCase("2024-02-29")]
    public void OneDayAward_HasOnlyAFinal(string day)
    {
        var report = Build(day, day, new(ReportingFrequency.Quarterly)).Single();

        Assert.That((report.Kind, report.PeriodStart, report.PeriodEnd), Is.EqualTo((ReportKind.Final, Day(day), Day(day))));
    }

    [TestCase("2023-12-31", "2024-03-30")]
    [TestCase("2024-12-31", "2025-03-31")]
    public void LeapDay_IsCountedAsADay(string periodEnd, string due)
    {
        var actual = ReportingSchedule.StatutoryDue(ReportKind.Interim, Day(periodEnd), ReportingFrequency.Annual, RecipientKind.Recipient);

        Assert.That(actual, Is.EqualTo(Day(due)));
    }

    [TestCase("2025-03-31", "2025-04-30")]
    [TestCase("2025-06-30", "2025-07-30")]
    [TestCase("2025-09-30", "2025-10-30")]
    [TestCase("2025-12-31", "2026-01-30")]
    public void InterimDue_IsThirtyDaysNotTheMonthsEnd(string periodEnd, string due)
    {
        var actual = ReportingSchedule.StatutoryDue(ReportKind.Interim, Day(periodEnd), ReportingFrequency.Quarterly, RecipientKind.Recipient);

        Assert.That(actual, Is.EqualTo(Day(due)));
    }

    [Test]
    public void VeryLongAward_HasEveryQuarter()
    {
        var reports = Build("1950-01-01", "2149-12-31", new(ReportingFrequency.Quarterly));

        Assert.That(reports, Has.Count.EqualTo(800));
        Assert.That(reports.Count(report => report.Kind == ReportKind.Final), Is.EqualTo(1));
    }

    [Test]
    public void EndBeforeStart_IsRefused()
    {
        Assert.That(
            () => Build("2025-02-02", "2025-02-01", new(ReportingFrequency.Quarterly)),
            Throws.ArgumentException.With.Message.Contains("2025-02-01").And.Message.Contains("2025-02-02"));
    }

    [Test]
    public void EndAtTheEndOfTime_IsRefusedAndTheDayBeforeIsNot()
    {
        Assert.That(() => Build("9998-01-01", "9999-01-01", new(ReportingFrequency.Annual)), Throws.ArgumentException);
        Assert.That(Build("9998-01-01", "9998-12-31", new(ReportingFrequency.Annual, ReportingYear.Fiscal)), Has.Count.EqualTo(2));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<ScheduledReport> Build(string start, string end, ReportingTerms terms) =>
        ReportingSchedule.Build(Day(start), Day(end), terms, Calendar);

    private static void Expect(string start, string end, ReportingTerms terms, params string[] lines) =>
        Assert.That(Lines(start, end, terms), Is.EqualTo(lines));

    private static IEnumerable<string> Lines(string start, string end, ReportingTerms terms) => Build(start, end, terms).Select(report =>
        $"{report.Kind} {report.PeriodStart:yyyy-MM-dd} {report.PeriodEnd:yyyy-MM-dd} due {report.StatutoryDue:yyyy-MM-dd} {report.EffectiveDue:yyyy-MM-dd}");
}
