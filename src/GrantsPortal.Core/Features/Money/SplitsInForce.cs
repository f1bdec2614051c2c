using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Money;

/// <summary>A country split as reports apply it: countries in code order (so that an equal remainder always goes the same way) and weights in hundredths of a percent.</summary>
internal sealed record AppliedSplit(long Id, DateOnly EffectiveFrom, IReadOnlyList<string> Countries, IReadOnlyList<long> Weights)
{
    public decimal PercentOf(string country) => Amounts.FromCents(Weights[Index(country)]);

    /// <summary>The part of one line that falls to a country (rule 3: largest remainder, line by line).</summary>
    public decimal PartOf(decimal amount, string country) => Amounts.FromCents(Apportionment.Split(Amounts.ToCents(amount), Weights)[Index(country)]);

    private int Index(string country) => Countries.Index().First(c => c.Item == country).Index;
}

/// <summary>
/// Every award's splits that were recorded by a moment. In force on a day is the one with the latest effective day up to it; of two
/// for the same day the one recorded later. A few thousand rows at most, read once per report.
/// </summary>
internal sealed class SplitsInForce
{
    // Per award, latest effective day first.
    private readonly Dictionary<long, AppliedSplit[]> _byAward;

    private SplitsInForce(Dictionary<long, AppliedSplit[]> byAward) => _byAward = byAward;

    public AppliedSplit? On(long awardId, DateOnly date) =>
        _byAward.TryGetValue(awardId, out var splits) ? Array.Find(splits, s => s.EffectiveFrom <= date) : null;

    /// <summary>The award's split of that day; of an award that begins later, its first.</summary>
    public AppliedSplit? InForce(long awardId, DateOnly today) => On(awardId, today) ?? (_byAward.TryGetValue(awardId, out var splits) ? splits[^1] : null);

    public AppliedSplit Of(long awardId, long splitId) => _byAward[awardId].First(s => s.Id == splitId);

    /// <summary>
    /// The awards that need more than a plain sum, in at most five groups: those whose split changes within the period, for which the
    /// day of a line decides, and those with several countries, by how fine their percentages are (whole percents, or finer). All
    /// others, with one country or none, are left out.
    /// </summary>
    public List<SplitClass> ClassesWithin(DateOnly from, DateOnly to) => [.. _byAward
        .Select(award => (Award: award.Key, ByDay: On(award.Key, from) != On(award.Key, to), Modulus: award.Value
            .Aggregate(1L, (common, split) => BulkApportionment.CommonModulus(common, BulkApportionment.Modulus(split.Weights)))))
        .Where(a => a.ByDay || a.Modulus > 1)
        .GroupBy(a => (a.ByDay, Size: a.Modulus switch { 1 => 0, <= 100 => 1, _ => 2 }))
        .Select(g => new SplitClass([.. g.Select(a => a.Award)], g.Key.ByDay, g.Aggregate(1L, (common, a) => BulkApportionment.CommonModulus(common, a.Modulus))))];

    /// <summary>Awards that ever gave the country a share.</summary>
    public List<long> AwardsWith(string country) => [.. _byAward.Where(a => a.Value.Any(s => s.Countries.Contains(country))).Select(a => a.Key)];

    /// <summary>Of every award, or of one alone.</summary>
    public static async Task<SplitsInForce> LoadAsync(GrantsDbContext db, DateTime asOf, CancellationToken cancellationToken, long? awardId = null)
    {
        var rows = await (
            from split in db.CountrySplits
            join share in db.Set<CountryShare>() on split.Id equals share.CountrySplitId
            where split.RecordedAt <= asOf && (awardId == null || split.AwardId == awardId)
            select new { split.Id, split.AwardId, split.EffectiveFrom, split.RecordedAt, share.CountryCode, share.Percent }).ToListAsync(cancellationToken);
        return new SplitsInForce(rows.GroupBy(r => r.AwardId).ToDictionary(award => award.Key, award => award
            .GroupBy(r => (r.Id, r.EffectiveFrom, r.RecordedAt))
            .OrderByDescending(s => s.Key.EffectiveFrom).ThenByDescending(s => s.Key.RecordedAt)
            .DistinctBy(s => s.Key.EffectiveFrom)
            .Select(s =>
            {
                var shares = s.OrderBy(r => r.CountryCode, StringComparer.Ordinal).ToList();
                return new AppliedSplit(s.Key.Id, s.Key.EffectiveFrom, [.. shares.Select(r => r.CountryCode)], [.. shares.Select(r => Amounts.ToCents(r.Percent))]);
            }).ToArray()));
    }
}

/// <summary>Awards whose lines can be grouped alike: by day or not, and by the remainder of their cents over the modulus.</summary>
internal sealed record SplitClass(List<long> Awards, bool ByDay, long Modulus);
