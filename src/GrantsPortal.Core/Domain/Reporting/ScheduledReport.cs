namespace GrantsPortal.Domain.Reporting;

/// <summary>
/// One report that will be due. The statutory date is what the regulation gives; the effective date is the one
/// lateness counts from (2 CFR 200.328, .329 and .344 know no roll-forward, so the two are kept apart).
/// </summary>
public sealed record ScheduledReport(
    ReportKind Kind,
    DateOnly PeriodStart,
    DateOnly PeriodEnd,
    DateOnly StatutoryDue,
    DateOnly EffectiveDue);
