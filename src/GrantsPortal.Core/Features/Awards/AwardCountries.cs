using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

internal sealed class AwardCountry
{
    public long AwardId { get; init; }
    public string CountryCode { get; init; } = "";
    public decimal Percent { get; init; }
}

internal static class AwardCountries
{
    /// <summary>
    /// Each award's countries by the split in force on a day: the latest effective one, of those the latest recorded. An award that
    /// has not begun shows the split of its first day.
    /// </summary>
    public static IQueryable<AwardCountry> CountriesOn(this GrantsDbContext db, DateOnly day) =>
        from split in db.CountrySplits
        join award in db.Awards on split.AwardId equals award.Id
        join share in db.Set<CountryShare>() on split.Id equals share.CountrySplitId
        where split.EffectiveFrom <= (award.Start > day ? award.Start : day)
            && !db.CountrySplits.Any(later => later.AwardId == split.AwardId
                && later.EffectiveFrom <= (award.Start > day ? award.Start : day)
                && (later.EffectiveFrom > split.EffectiveFrom || (later.EffectiveFrom == split.EffectiveFrom && later.RecordedAt > split.RecordedAt)))
        select new AwardCountry { AwardId = split.AwardId, CountryCode = share.CountryCode, Percent = share.Percent };
}
