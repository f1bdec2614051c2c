namespace GrantsPortal.Domain.Reporting.Reports;

/// <summary>One number of an accepted performance report: an indicator's value, or one part of it. Blank is no row, zero is a row.</summary>
public sealed class ReportedActual : Entity
{
    /// <summary>The indicator's own value; other parts are numerator, denominator and the categories (<c>Sex/Female</c>).</summary>
    public const string Whole = "";
    public const string Numerator = "numerator";
    public const string Denominator = "denominator";

    private ReportedActual() { }

    public ReportedActual(long awardId, long reportId, DateOnly periodStart, DateOnly periodEnd, int objective, string indicatorCode, string part, decimal value, DateTime acceptedAt) =>
        (AwardId, ReportId, PeriodStart, PeriodEnd, Objective, IndicatorCode, Part, Value, AcceptedAt) =
        (awardId, reportId, periodStart, periodEnd, objective, indicatorCode, part, value, acceptedAt);

    public long AwardId { get; private set; }
    public long ReportId { get; private set; }
    public DateOnly PeriodStart { get; private set; }
    public DateOnly PeriodEnd { get; private set; }
    public int Objective { get; private set; }
    public string IndicatorCode { get; private set; } = "";
    public string Part { get; private set; } = "";
    public decimal Value { get; private set; }
    public DateTime AcceptedAt { get; private set; }

    /// <summary>When a correction replaced it.</summary>
    public DateTime? SupersededAt { get; private set; }

    internal void Supersede(DateTime at) => SupersededAt = at;
}
