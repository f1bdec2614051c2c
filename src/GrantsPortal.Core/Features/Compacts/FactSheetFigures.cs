using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Countries;
using GrantsPortal.Features.Countries;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Compacts;

/// <summary>
/// The fact sheet's figures, computed. It went to press in October 2016, before any Report revised the years it compares, so its
/// growth is counted on first prints (2015: 18,930 prosecutions, 6,609 convictions), not on what later Reports made of them.
/// </summary>
internal static class FactSheetFigures
{
    public static readonly DateOnly Since = new(2009, 1, 1);
    private const int FirstYear = 2009;
    private const int LastYear = 2015;

    /// <summary>By the claims' codes. A claim that is not here is shown as printed.</summary>
    public static async Task<IReadOnlyDictionary<string, decimal>> ComputeAsync(
        GrantsDbContext db, IReadOnlyCollection<CountryPart> parts, CancellationToken cancellationToken)
    {
        var active = db.Awards.Where(a => a.Status == AwardStatus.Active);
        var since = db.Awards.Where(a => a.SignedOn >= Since);
        var prints = await db.TipFigures.AsNoTracking()
            .Where(f => f.Revision == TipFigure.FirstPrint && f.Year >= FirstYear && f.Year <= LastYear).ToListAsync(cancellationToken);
        Dictionary<string, decimal> figures = new(StringComparer.Ordinal)
        {
            ["active-awards"] = await active.CountAsync(cancellationToken),
            ["active-countries"] = parts.Where(p => p.Status == AwardStatus.Active && p.Country is not null).Select(p => p.Country).Distinct().Count(),
            ["active-usd"] = await active.SumAsync(a => a.Balance.Obligated, cancellationToken),
            ["awards-since-2009"] = await since.CountAsync(cancellationToken),
            ["usd-since-2009"] = await since.SumAsync(a => a.Balance.Obligated, cancellationToken),
            ["new-laws"] = prints.Where(f => f.Measure == TipMeasure.NewLaws).Sum(f => f.Value),
        };
        AddGrowth("prosecutions-growth", TipMeasure.Prosecutions);
        AddGrowth("convictions-growth", TipMeasure.Convictions);
        AddGrowth("victims-growth", TipMeasure.VictimsIdentified);
        return figures;

        void AddGrowth(string code, TipMeasure measure)
        {
            var values = prints.Where(f => f.Measure == measure).ToDictionary(f => f.Year, f => f.Value);
            if (values.TryGetValue(FirstYear, out var first) && values.TryGetValue(LastYear, out var last) && first > 0)
            {
                figures.Add(code, 100m * (last - first) / first);
            }
        }
    }
}
