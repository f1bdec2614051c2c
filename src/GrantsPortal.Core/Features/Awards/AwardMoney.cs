using GrantsPortal.Domain;
using GrantsPortal.Domain.Money;
using GrantsPortal.Features.Money;

namespace GrantsPortal.Features.Awards;

/// <summary>What the sums need of a ledger line.</summary>
internal sealed record AwardMoneyLine(DateOnly Date, decimal Amount, string? CountryCode);

/// <summary>One country of an award: its share today, and what was spent there by its own lines and its parts of the others.</summary>
public sealed record AwardCountrySpend(string Code, LocalizedText? Name, decimal? Percent, decimal Expended)
{
    /// <summary>Stands for lines that have neither a country nor a split in force on their day (rule 4).</summary>
    public const string Unallocated = "";

    /// <summary>What was spent by country code: the rule of the spend report, line by line.</summary>
    internal static Dictionary<string, decimal> Apportion(long awardId, SplitsInForce splits, IEnumerable<AwardMoneyLine> lines)
    {
        var expended = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.CountryCode is null && splits.On(awardId, line.Date) is { } split)
            {
                foreach (var (country, cents) in split.Countries.Zip(Apportionment.Split(Amounts.ToCents(line.Amount), split.Weights)))
                {
                    Add(country, Amounts.FromCents(cents));
                }
            }
            else
            {
                Add(line.CountryCode ?? Unallocated, line.Amount);
            }
        }
        return expended;

        void Add(string country, decimal amount) => expended[country] = expended.GetValueOrDefault(country) + amount;
    }
}

/// <summary>Cumulative money at the end of a day.</summary>
public sealed record AwardMoneyPoint(DateOnly On, decimal Obligated, decimal Paid, decimal Expended)
{
    private const int DaysOfShortAwards = 550;

    /// <summary>
    /// From the start to today (or to the last movement of an award that is over): at calendar quarter ends, for awards of up to
    /// eighteen months at month ends. Empty before anything is obligated.
    /// </summary>
    internal static IReadOnlyList<AwardMoneyPoint> Series(
        AwardHeader header, IReadOnlyCollection<AwardObligation> obligations, IReadOnlyCollection<AwardPayment> payments,
        IReadOnlyCollection<AwardMoneyLine> lines, DateOnly today)
    {
        if (obligations.Count == 0)
        {
            return [];
        }
        var paid = payments.Where(p => p.PaidOn is not null).Select(p => (On: p.PaidOn!.Value, p.Amount)).ToList();
        DateOnly[] moved = [.. obligations.Select(o => o.Date), .. paid.Select(p => p.On), .. lines.Select(l => l.Date), header.ClosedOn ?? header.End];
        var last = moved.Max() < today ? moved.Max() : today;
        var first = header.Start < obligations.Min(o => o.Date) ? header.Start : obligations.Min(o => o.Date);
        var step = header.End.DayNumber - header.Start.DayNumber <= DaysOfShortAwards ? 1 : 3;
        return [.. Days(first, last < first ? first : last, step).Select(day => new AwardMoneyPoint(
            day,
            obligations.Where(o => o.Date <= day).Sum(o => o.Amount),
            paid.Where(p => p.On <= day).Sum(p => p.Amount),
            lines.Where(l => l.Date <= day).Sum(l => l.Amount)))];
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last, int months)
    {
        yield return first;
        var month = new DateOnly(first.Year, (first.Month - 1) / months * months + 1, 1);
        for (var end = month.AddMonths(months).AddDays(-1); end < last; end = month.AddMonths(months).AddDays(-1))
        {
            if (end > first)
            {
                yield return end;
            }
            month = month.AddMonths(months);
        }
        if (last > first)
        {
            yield return last;
        }
    }
}
