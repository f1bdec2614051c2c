using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Features.Money;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Countries;

/// <summary>What one signed award gives one country (null: the award has no split): its percent and its part of the obligated dollars.</summary>
internal sealed record CountryPart(string? Country, long AwardId, AwardStatus Status, decimal Percent, decimal Obligated);

/// <summary>
/// The portfolio by country as it stands: each signed award's obligated dollars over its split in force today, with the largest remainder
/// (rule 3). The parts of an award add up to what it has obligated, so countries add up to the portfolio, to the cent. Reports of a
/// period are another matter: there each line falls under the split of its own day (<see cref="SpendCells"/>).
/// </summary>
internal static class CountryParts
{
    /// <param name="db">The database.</param>
    /// <param name="splits">Every award's splits.</param>
    /// <param name="today">The day whose split applies.</param>
    /// <param name="only">Reads these awards only; null reads all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<CountryPart>> ReadAsync(
        GrantsDbContext db, SplitsInForce splits, DateOnly today, List<long>? only, CancellationToken cancellationToken)
    {
        var signed = db.Awards.AsNoTracking().Where(a => a.SignedOn != null);
        if (only is not null)
        {
            signed = signed.Where(a => EF.Parameter(only).Contains(a.Id));
        }
        var awards = await signed.Select(a => new { a.Id, a.Status, a.Balance.Obligated }).ToListAsync(cancellationToken);
        return [.. awards.SelectMany(a => splits.InForce(a.Id, today) is { } split
            ? split.Countries.Select(country => new CountryPart(country, a.Id, a.Status, split.PercentOf(country), split.PartOf(a.Obligated, country)))
            : [new CountryPart(null, a.Id, a.Status, 100m, a.Obligated)])];
    }
}
