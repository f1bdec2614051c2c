using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Results;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Results;

/// <summary>
/// What the accepted reports of an award say, period by period and rolled up by each indicator's own method (rule 6): as corrected, or as first
/// reported. What was certified and is not accepted yet stands apart (rule 5); a draft is its writer's and is not told.
/// </summary>
[Access(Roles.Everyone)]
public sealed record GetReportedResultsQuery(string Fain, bool AsFirstReported = false) : IQuery<ReportedResults>;

public sealed record ReportedResults(IReadOnlyList<IndicatorResult> Indicators, IReadOnlyList<PeriodSpending> Spending, bool HasCorrections);

/// <summary>One indicator of the award: the value of each accepted period, what they make together, and its target for the award's life.</summary>
public sealed record IndicatorResult(
    int Objective, string Code, LocalizedText Name, AggregationMethod Method, decimal? Total, decimal? LifeTarget, IReadOnlyList<PeriodResult> Periods);

/// <summary>
/// <paramref name="Other"/> is what the other view says where a correction made a difference. What is <paramref name="Pending"/> was certified,
/// not accepted, and is in no total.
/// </summary>
public sealed record PeriodResult(DateOnly PeriodEnd, decimal? Value, decimal? Other, decimal? Pending, string ReportNumber);

/// <summary>Line 10e, cumulative, beside the ledger at the same day.</summary>
public sealed record PeriodSpending(DateOnly PeriodEnd, decimal? Reported, decimal? Other, decimal? Pending, decimal Ledger, string ReportNumber);

internal sealed class GetReportedResultsHandler(GrantsDbContext db, AwardReader reader) : IRequestHandler<GetReportedResultsQuery, ReportedResults>
{
    private static readonly ReportStatus[] Pending = [ReportStatus.Submitted, ReportStatus.InReview, ReportStatus.SecondReview];
    private static readonly string[] Parts = [ReportedActual.Whole, ReportedActual.Numerator, ReportedActual.Denominator];

    public async Task<ReportedResults> Handle(GetReportedResultsQuery query, CancellationToken cancellationToken)
    {
        var awardId = await reader.OpenAsync(query.Fain, cancellationToken);
        var reports = await db.Reports.AsNoTracking().Where(r => r.AwardId == awardId).Select(r => new { r.Id, r.Number, r.CorrectsId }).ToDictionaryAsync(r => r.Id, cancellationToken);
        var pending = await PendingAsync(awardId, cancellationToken);
        bool IsFirst(long reportId) => reports[reportId].CorrectsId is null;
        bool Counts(long reportId, DateTime? superseded) => query.AsFirstReported ? IsFirst(reportId) : superseded is null;
        bool IsOther(long reportId, DateTime? superseded) => query.AsFirstReported ? superseded is null : IsFirst(reportId);

        var actuals = await db.ReportedActuals.AsNoTracking().Where(a => a.AwardId == awardId && Parts.Contains(a.Part)).ToListAsync(cancellationToken);
        List<IndicatorResult> indicators = [];
        foreach (var (objective, code, lifeTarget, name, method) in await IndicatorsAsync(awardId, cancellationToken))
        {
            var mine = actuals.Where(a => a.Objective == objective && a.IndicatorCode == code).ToList();
            var key = FormattableString.Invariant($"actual/{objective}/{code}");
            var ends = mine.Select(a => a.PeriodEnd).Concat(pending.Where(p => p.Document.Indicators.Any(i => i.Key == key)).Select(p => p.Document.PeriodEnd)).Distinct().Order();
            var periods = ends.Select(end =>
            {
                var (counted, others) = (mine.Where(a => a.PeriodEnd == end && Counts(a.ReportId, a.SupersededAt)).ToList(), mine.Where(a => a.PeriodEnd == end && IsOther(a.ReportId, a.SupersededAt)).ToList());
                var (value, other) = (Aggregation.Of(method, [Actual(end, counted)]), Aggregation.Of(method, [Actual(end, others)]));
                var waiting = pending.FirstOrDefault(p => p.Document.PeriodEnd == end && p.Document.Form == ReportForm.Performance);
                var number = counted.Count > 0 ? reports[counted[0].ReportId].Number : waiting.Number ?? (others.Count > 0 ? reports[others[0].ReportId].Number : "");
                return (Row: new PeriodResult(end, value, other == value ? null : other, waiting.Document is { } document ? Aggregation.Of(method, [Actual(end, document, key)]) : null, number), Actual: Actual(end, counted));
            }).ToList();
            indicators.Add(new IndicatorResult(objective, code, name, method, Aggregation.Of(method, periods.Select(p => p.Actual)), lifeTarget, [.. periods.Select(p => p.Row)]));
        }
        var spending = await SpendingAsync(awardId, Counts, IsOther, pending, id => reports[id].Number, cancellationToken);
        return new ReportedResults(indicators, spending, reports.Values.Any(r => r.CorrectsId is not null) && (actuals.Exists(a => a.SupersededAt is not null) || spending.Any(s => s.Other is not null)));
    }

    private async Task<IReadOnlyList<PeriodSpending>> SpendingAsync(
        long awardId, Func<long, DateTime?, bool> counts, Func<long, DateTime?, bool> isOther, IReadOnlyList<(string Number, ReportDocument Document)> pending, Func<long, string> number, CancellationToken cancellationToken)
    {
        var lines = await db.ReportedFinancials.AsNoTracking().Where(f => f.AwardId == awardId).ToListAsync(cancellationToken);
        var ledger = await db.LedgerEntries.AsNoTracking().Where(e => e.AwardId == awardId).GroupBy(e => e.Date).Select(g => new { g.Key, Amount = g.Sum(e => e.Amount) }).ToListAsync(cancellationToken);
        List<(string Number, ReportDocument Document)> waiting = [.. pending.Where(p => p.Document.Form == ReportForm.Financial)];
        return [.. lines.Select(l => l.PeriodEnd).Concat(waiting.Select(p => p.Document.PeriodEnd)).Distinct().Order().Select(end =>
        {
            var counted = lines.Find(l => l.PeriodEnd == end && counts(l.ReportId, l.SupersededAt));
            var other = lines.Find(l => l.PeriodEnd == end && isOther(l.ReportId, l.SupersededAt));
            var open = waiting.Find(p => p.Document.PeriodEnd == end);
            return new PeriodSpending(
                end, counted?.E, other?.E == counted?.E ? null : other?.E, open.Document?.Lines.GetValueOrDefault("e"), ledger.Where(l => l.Key <= end).Sum(l => l.Amount),
                counted is not null ? number(counted.ReportId) : open.Number);
        })];
    }

    private async Task<List<(string Number, ReportDocument Document)>> PendingAsync(long awardId, CancellationToken cancellationToken)
    {
        var contents = await (
            from report in db.Reports
            where report.AwardId == awardId && Pending.Contains(report.Status)
            from version in report.Versions
            where version.HiddenAt == null && version.Number == report.Versions.Max(v => v.Number)
            select new { report.Number, version.Content }).AsNoTracking().ToListAsync(cancellationToken);
        return [.. contents.Select(c => (c.Number, ReportDocument.FromJson(c.Content)))];
    }

    private async Task<IReadOnlyList<(int Objective, string Code, decimal? LifeTarget, LocalizedText Name, AggregationMethod Method)>> IndicatorsAsync(long awardId, CancellationToken cancellationToken)
    {
        var rows = await (
            from objective in db.Set<Objective>()
            where objective.AwardId == awardId
            from indicator in objective.Indicators
            join known in db.Indicators on indicator.IndicatorCode equals known.Code
            orderby objective.Number, indicator.IndicatorCode
            select new { objective.Number, indicator.IndicatorCode, indicator.LifeTarget, known.Name, known.Method }).AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(r => (r.Number, r.IndicatorCode, r.LifeTarget, r.Name, r.Method))];
    }

    private static PeriodActual Actual(DateOnly end, List<ReportedActual> parts)
    {
        decimal? Part(string part) => parts.Find(p => p.Part == part)?.Value;
        return new PeriodActual(end, Part(ReportedActual.Whole), Part(ReportedActual.Numerator), Part(ReportedActual.Denominator));
    }

    private static PeriodActual Actual(DateOnly end, ReportDocument document, string key) => new(
        end, ReportField.Amount(document.Answer(key)), ReportField.Amount(document.Answer($"{key}/numerator")), ReportField.Amount(document.Answer($"{key}/denominator")));
}
