namespace GrantsPortal.Domain.Reporting;

/// <summary>
/// The reports an award owes, from its period of performance alone. Interim periods end on fixed days of the year
/// whatever day the award starts (SF-425, line 9); the first is therefore short, and the final covers what is left.
/// </summary>
public static class ReportingSchedule
{
    /// <summary>Quarterly and semi-annual reports: 30 calendar days after the period (2 CFR 200.328, 200.329(c)(1)).</summary>
    public const int InterimDays = 30;

    /// <summary>Annual reports: 90 calendar days after the period (2 CFR 200.328, 200.329(c)(1)).</summary>
    public const int AnnualInterimDays = 90;

    /// <summary>A recipient's final reports: 120 calendar days after the award ends (2 CFR 200.344(b)).</summary>
    public const int RecipientFinalDays = 120;

    /// <summary>A subrecipient's final reports to its pass-through entity: 90 calendar days (2 CFR 200.344(b)).</summary>
    public const int SubrecipientFinalDays = 90;

    /// <summary>The last end that still leaves room in the calendar for the final's due date.</summary>
    public static readonly DateOnly LatestEnd = new(9998, 12, 31);

    /// <summary>
    /// Lists the reports in order, the final last. The award's first and last day both count.
    /// </summary>
    /// <exception cref="ArgumentException">The end is before the start, or after <see cref="LatestEnd"/>.</exception>
    public static IReadOnlyList<ScheduledReport> Build(DateOnly start, DateOnly end, ReportingTerms terms, FederalCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(calendar);
        if (end < start)
        {
            throw new ArgumentException($"The award ends ({end:yyyy-MM-dd}) before it starts ({start:yyyy-MM-dd}).", nameof(end));
        }

        if (end > LatestEnd)
        {
            throw new ArgumentException($"The award ends after {LatestEnd:yyyy-MM-dd}.", nameof(end));
        }

        var reports = new List<ScheduledReport>();
        var periodStart = start;
        for (var periodEnd = PeriodEndOnOrAfter(start, terms); periodEnd < end; periodEnd = PeriodEndOnOrAfter(periodStart, terms))
        {
            reports.Add(Report(ReportKind.Interim, periodStart, periodEnd, terms, calendar));
            periodStart = periodEnd.AddDays(1);
        }

        if (terms.KeepInterimEndingWithAward && PeriodEndOnOrAfter(periodStart, terms) == end)
        {
            reports.Add(Report(ReportKind.Interim, periodStart, end, terms, calendar));
        }

        reports.Add(Final(periodStart, end, terms, calendar));
        return reports;
    }

    /// <summary>Interims over some days of an award that another report follows: the last one ends with these days.</summary>
    public static IEnumerable<ScheduledReport> Interims(DateOnly start, DateOnly end, ReportingTerms terms, FederalCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(calendar);
        for (var from = start; from <= end;)
        {
            var periodEnd = PeriodEndOnOrAfter(from, terms);
            var to = periodEnd < end ? periodEnd : end;
            yield return Report(ReportKind.Interim, from, to, terms, calendar);
            from = to.AddDays(1);
        }
    }

    /// <summary>The report that closes the award.</summary>
    public static ScheduledReport Final(DateOnly start, DateOnly end, ReportingTerms terms, FederalCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(calendar);
        return Report(ReportKind.Final, start, end, terms, calendar);
    }

    /// <summary>The day a report on a period is due: the day after the period's end is day 1.</summary>
    public static DateOnly StatutoryDue(ReportKind kind, DateOnly periodEnd, ReportingFrequency frequency, RecipientKind recipient) =>
        periodEnd.AddDays((kind, recipient, frequency) switch
        {
            (ReportKind.Final, RecipientKind.Subrecipient, _) => SubrecipientFinalDays,
            (ReportKind.Final, _, _) => RecipientFinalDays,
            (_, _, ReportingFrequency.Annual) => AnnualInterimDays,
            _ => InterimDays,
        });

    /// <summary>The day lateness counts from.</summary>
    public static DateOnly EffectiveDue(DateOnly statutoryDue, RollPolicy roll, FederalCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return roll == RollPolicy.NextBusinessDay ? calendar.NextBusinessDay(statutoryDue) : statutoryDue;
    }

    private static ScheduledReport Report(ReportKind kind, DateOnly start, DateOnly end, ReportingTerms terms, FederalCalendar calendar)
    {
        var due = StatutoryDue(kind, end, terms.Frequency, terms.Recipient);
        return new ScheduledReport(kind, start, end, due, EffectiveDue(due, terms.Roll, calendar));
    }

    private static DateOnly PeriodEndOnOrAfter(DateOnly day, ReportingTerms terms)
    {
        var (months, lastMonth) = (terms.Frequency, terms.Year) switch
        {
            (ReportingFrequency.Quarterly, _) => (3, 12),
            (ReportingFrequency.SemiAnnual, ReportingYear.Calendar) => (6, 12),
            (ReportingFrequency.SemiAnnual, ReportingYear.Fiscal) => (6, 9),
            (ReportingFrequency.Annual, ReportingYear.Calendar) => (12, 12),
            (ReportingFrequency.Annual, ReportingYear.Fiscal) => (12, 9),
            _ => throw new ArgumentException($"Unknown frequency or year: {terms.Frequency}, {terms.Year}.", nameof(terms)),
        };

        // Months left until the next month in which a period of this length ends; 12 keeps the remainder positive.
        var ahead = (lastMonth - day.Month + 12) % months;
        return new DateOnly(day.Year, day.Month, 1).AddMonths(ahead + 1).AddDays(-1);
    }
}
