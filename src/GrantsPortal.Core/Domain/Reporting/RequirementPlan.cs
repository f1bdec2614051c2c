namespace GrantsPortal.Domain.Reporting;

public sealed record PlannedRequirement(RequirementKind Kind, ScheduledReport Report);

/// <summary>
/// What an award owes over its period of performance: for each period a performance report and a financial report, due together
/// (2 CFR 200.328, 200.329(c)(1)), and each year a certification where <paramref name="certifies"/>. Days that a report in or a waiver
/// covers are never asked for again; all others are.
/// </summary>
public sealed class RequirementPlan(DateOnly start, DateOnly end, ReportingTerms terms, bool certifies, FederalCalendar calendar)
{
    private static readonly RequirementKind[] Reports = [RequirementKind.PerformanceReport, RequirementKind.FinancialReport];

    /// <summary>In order of the periods; <paramref name="existing"/> are the award's requirements, none for a new award.</summary>
    public IEnumerable<PlannedRequirement> Owed(IReadOnlyCollection<Requirement> existing)
    {
        var kept = existing.Where(Covers).ToLookup(r => r.Kind);
        var reports = Reports.SelectMany(kind => Uncovered([.. kept[kind].OrderBy(r => r.PeriodStart).ThenBy(r => r.Phase)]).Select(report => new PlannedRequirement(kind, report)));
        var certified = kept[RequirementKind.Certification].Select(r => r.PeriodStart).ToHashSet();
        var certifications = Certifications().Where(r => !certified.Contains(r.PeriodStart)).Select(report => new PlannedRequirement(RequirementKind.Certification, report));
        return reports.Concat(certifications).OrderBy(p => p.Report.PeriodEnd).ThenBy(p => p.Report.Kind).ThenBy(p => p.Kind);
    }

    /// <summary>Submitted, returned or settled: the schedule leaves it alone.</summary>
    public static bool IsKept(Requirement requirement) => requirement.Status != RequirementStatus.NotYetDue && !requirement.FellAway;

    // What was waived beyond an end that came earlier covers nothing any more.
    private bool Covers(Requirement requirement) => IsKept(requirement) && (requirement.Status != RequirementStatus.Waived || requirement.PeriodEnd <= end);

    private IEnumerable<ScheduledReport> Uncovered(IReadOnlyList<Requirement> kept)
    {
        List<ScheduledReport> reports = [];
        var from = start;
        foreach (var period in kept)
        {
            if (period.PeriodStart > from)
            {
                reports.AddRange(ReportingSchedule.Interims(from, period.PeriodStart.AddDays(-1), terms, calendar));
            }
            from = period.PeriodEnd >= from ? period.PeriodEnd.AddDays(1) : from;
        }
        if (kept.Any(r => r.Phase == ReportKind.Final && r.PeriodEnd == end))
        {
            return reports;
        }
        // Every day is reported already: the final closes the last period once more, as where its interim is kept.
        return reports.Concat(from <= end
            ? ReportingSchedule.Build(from, end, terms, calendar)
            : [ReportingSchedule.Final(kept.Max(r => r.PeriodStart), end, terms, calendar)]);
    }

    /// <summary>Due on each anniversary within the award, for the year that ended the day before (22 USC 7104a: "annually").</summary>
    private IEnumerable<ScheduledReport> Certifications()
    {
        for (var year = 1; certifies && start.AddYears(year) <= end; year++)
        {
            var due = start.AddYears(year);
            yield return new ScheduledReport(ReportKind.Interim, start.AddYears(year - 1), due.AddDays(-1), due, ReportingSchedule.EffectiveDue(due, terms.Roll, calendar));
        }
    }
}
