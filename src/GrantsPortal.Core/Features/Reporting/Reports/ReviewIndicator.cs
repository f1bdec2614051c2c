using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Results;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>One category of a breakdown, now and in the last accepted period.</summary>
public sealed record ReviewPart(string Dimension, string Category, decimal? Now, decimal? Before);

/// <summary>A period's value; the one under review does not count yet (rule 5).</summary>
public sealed record ReviewPoint(DateOnly PeriodEnd, decimal Value, bool Counts);

/// <summary>
/// An indicator of a performance report under review: this period beside the last one, the year and the award's life to date by the indicator's
/// own method, and their targets. Ratios are in percent, their two counts are parts. <paramref name="Missed"/> is the target that this report had to reach.
/// </summary>
public sealed record ReviewIndicator(
    TemplateIndicator Indicator, decimal? Now, decimal? Before, decimal? Year, decimal? YearTarget, decimal? Life, decimal? LifeTarget, decimal? Missed,
    IReadOnlyList<ReviewPart> Parts, string Explanation, IReadOnlyList<ReviewPoint> Points);

internal static class ReviewIndicators
{
    public static IEnumerable<ReviewIndicator> Of(ReportContext context, ReportDocument document) => document.Indicators.Select(indicator =>
    {
        var (method, key, end) = (indicator.Method, indicator.Key, document.PeriodEnd);
        var now = Figure(indicator, end, document);
        List<PeriodActual> earlier = [.. context.Earlier[key].OrderBy(a => a.PeriodEnd)];
        var year = Aggregation.Of(method, earlier.Where(a => a.PeriodEnd.Year == end.Year).Append(now));
        var life = Aggregation.Of(method, earlier.Append(now));
        var isFinal = document.Phase == ReportKind.Final;
        return new ReviewIndicator(
            indicator, Aggregation.Of(method, [now]), context.Previous is { } last ? Aggregation.Of(method, [Figure(indicator, last.PeriodEnd, last)]) : null,
            year, indicator.Targets.TryGetValue(end.Year, out var target) ? target : null, life, indicator.LifeTarget,
            PerformanceCheck.Missed(indicator, end, isFinal, isFinal ? life : year),
            [.. Parts(indicator, document, context.Previous)], document.Answer(indicator.ExplanationKey),
            [.. earlier.Select(a => (a, true)).Append((a: now, false)).Select(p => (p.a.PeriodEnd, Value: Aggregation.Of(method, [p.a]), Counts: p.Item2))
                .Where(p => p.Value is not null).Select(p => new ReviewPoint(p.PeriodEnd, p.Value!.Value, p.Counts))]);
    });

    private static PeriodActual Figure(TemplateIndicator indicator, DateOnly end, ReportDocument document) => new(
        end, ReportField.Amount(document.Answer(indicator.Key)), ReportField.Amount(document.Answer($"{indicator.Key}/numerator")), ReportField.Amount(document.Answer($"{indicator.Key}/denominator")));

    private static IEnumerable<ReviewPart> Parts(TemplateIndicator indicator, ReportDocument document, ReportDocument? last)
    {
        (string Dimension, string Category)[] all = indicator.IsRatio
            ? [("", ReportedActual.Numerator), ("", ReportedActual.Denominator)]
            : [.. indicator.Dimensions.SelectMany(d => Disaggregation.CategoriesOf(d).Select(c => (d, c)))];
        return from part in all
               let key = part.Dimension.Length == 0 ? $"{indicator.Key}/{part.Category}" : $"{indicator.Key}/{part.Dimension}/{part.Category}"
               let shown = new ReviewPart(part.Dimension, part.Category, ReportField.Amount(document.Answer(key)), ReportField.Amount(last?.Answer(key)))
               where shown.Now is not null || shown.Before is not null
               select shown;
    }
}
