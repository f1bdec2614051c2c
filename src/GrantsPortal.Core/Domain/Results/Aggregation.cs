namespace GrantsPortal.Domain.Results;

/// <summary>One period's value of an indicator; a ratio comes as its two counts.</summary>
public readonly record struct PeriodActual(DateOnly PeriodEnd, decimal? Value, decimal? Numerator = null, decimal? Denominator = null);

/// <summary>Values of several periods as one, by the indicator's own method (rule 6). Blank is no value, never zero.</summary>
public static class Aggregation
{
    /// <summary>Null when no period has a value. A ratio is in percent.</summary>
    public static decimal? Of(AggregationMethod method, IEnumerable<PeriodActual> actuals)
    {
        PeriodActual[] known = [.. actuals.Where(a => method == AggregationMethod.Ratio ? a is { Numerator: not null, Denominator: not null } : a.Value is not null).OrderBy(a => a.PeriodEnd)];
        if (known.Length == 0)
        {
            return null;
        }
        return method switch
        {
            AggregationMethod.Sum => known.Sum(a => a.Value),
            AggregationMethod.Average => known.Average(a => a.Value),
            AggregationMethod.Ratio => known.Sum(a => a.Denominator) is > 0 and var whole ? known.Sum(a => a.Numerator) * 100m / whole : null,
            // A unique count is reported to date: adding periods would count people twice.
            _ => known[^1].Value,
        };
    }
}
