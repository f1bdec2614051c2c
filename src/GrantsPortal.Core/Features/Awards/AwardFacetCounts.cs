using System.Globalization;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>How many awards each choice would leave: one query a facet, which keeps all other filters and drops its own.</summary>
internal static class AwardFacetCounts
{
    public static async Task<AwardFacets> FacetsAsync(this AwardListing listing, CancellationToken cancellationToken) => new(
        await StatusesAsync(listing, cancellationToken),
        await ProgramsAsync(listing, cancellationToken),
        await CountriesAsync(listing, cancellationToken),
        await BureausAsync(listing, cancellationToken),
        await OfficersAsync(listing, cancellationToken),
        await RisksAsync(listing, cancellationToken),
        await PacesAsync(listing, cancellationToken),
        await DueAsync(listing, cancellationToken));

    private static async Task<IReadOnlyList<FacetOption>> StatusesAsync(AwardListing listing, CancellationToken cancellationToken) =>
        Words<AwardStatus>(await listing.Filtered(AwardFacet.Status).GroupBy(l => l.Award.Status)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken));

    private static async Task<IReadOnlyList<FacetOption>> RisksAsync(AwardListing listing, CancellationToken cancellationToken) =>
        Words<RiskLevel>(await listing.Filtered(AwardFacet.Risk).Where(l => l.Award.Risk != null).GroupBy(l => l.Award.Risk!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken));

    private static async Task<IReadOnlyList<FacetOption>> PacesAsync(AwardListing listing, CancellationToken cancellationToken) =>
        Words<Pace>(await listing.Filtered(AwardFacet.Pace).Where(AwardListing.Running)
            .Select(l => l.Spent - l.Time > AwardListing.Fast ? (int)Pace.Fast : l.Spent - l.Time < AwardListing.Slow ? (int)Pace.Slow : (int)Pace.OnPace)
            .GroupBy(pace => pace)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => (Pace)g.Key, g => g.Count, cancellationToken));

    private static async Task<IReadOnlyList<FacetOption>> DueAsync(AwardListing listing, CancellationToken cancellationToken) =>
        Words<DueBucket>(await listing.Filtered(AwardFacet.Due).Where(l => l.Due != null).GroupBy(l => l.Due!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => (DueBucket)g.Key, g => g.Count, cancellationToken));

    private static async Task<IReadOnlyList<FacetOption>> ProgramsAsync(AwardListing listing, CancellationToken cancellationToken)
    {
        var counts = await listing.Filtered(AwardFacet.Program).GroupBy(l => l.Award.ProgramCode)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var programs = await listing.Db.Programs.AsNoTracking().OrderBy(p => p.SortOrder).Select(p => new { p.Code, p.ShortName }).ToListAsync(cancellationToken);
        return [.. programs.Select(p => new FacetOption(p.Code, p.ShortName, counts.GetValueOrDefault(p.Code)))];
    }

    private static async Task<IReadOnlyList<FacetOption>> CountriesAsync(AwardListing listing, CancellationToken cancellationToken)
    {
        var counts = await (
            from share in listing.Db.CountriesOn(listing.Today)
            join listed in listing.Filtered(AwardFacet.Country) on share.AwardId equals listed.Award.Id
            group share by share.CountryCode into country
            select new { Code = country.Key, Count = country.Count() }).ToDictionaryAsync(c => c.Code, c => c.Count, cancellationToken);
        // A chosen one stays in the list when it leaves nothing, so that it has a name.
        List<string> codes = [.. counts.Keys.Union(listing.Query.Countries)];
        var names = await listing.Db.Countries.AsNoTracking().Where(c => codes.Contains(c.Code)).OrderBy(c => c.Code)
            .Select(c => new { c.Code, c.Name }).ToListAsync(cancellationToken);
        return [.. names.Select(c => new FacetOption(c.Code, c.Name, counts.GetValueOrDefault(c.Code)))];
    }

    private static async Task<IReadOnlyList<FacetOption>> BureausAsync(AwardListing listing, CancellationToken cancellationToken)
    {
        var pairs =
            from share in listing.Db.CountriesOn(listing.Today)
            join listed in listing.Filtered(AwardFacet.Bureau) on share.AwardId equals listed.Award.Id
            join country in listing.Db.Countries on share.CountryCode equals country.Code
            where country.BureauCode != null
            select new { country.BureauCode, share.AwardId };
        var counts = await pairs.Distinct().GroupBy(p => p.BureauCode).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key!, g => g.Count, cancellationToken);
        var bureaus = await listing.Db.Bureaus.AsNoTracking().OrderBy(b => b.SortOrder).Select(b => new { b.Code, b.Name }).ToListAsync(cancellationToken);
        return [.. bureaus.Select(b => new FacetOption(b.Code, b.Name, counts.GetValueOrDefault(b.Code)))];
    }

    private static async Task<IReadOnlyList<FacetOption>> OfficersAsync(AwardListing listing, CancellationToken cancellationToken)
    {
        var counts = await (
            from listed in listing.Filtered(AwardFacet.Officer)
            group listed by listed.Award.OfficerId into desk
            select new { Id = desk.Key, Count = desk.Count() }).ToDictionaryAsync(d => d.Id, d => d.Count, cancellationToken);
        List<long> ids = [.. counts.Keys.Union(listing.Query.Officers)];
        var names = await listing.Db.Users.AsNoTracking().Where(u => ids.Contains(u.Id) && listing.Visible.Any(a => a.OfficerId == u.Id)).OrderBy(u => u.DisplayName)
            .Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancellationToken);
        return [.. names.Select(u => new FacetOption(u.Id.ToString(CultureInfo.InvariantCulture), Plain(u.DisplayName), counts.GetValueOrDefault(u.Id)))];
    }

    private static IReadOnlyList<FacetOption> Words<T>(Dictionary<T, int> counts)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(word => new FacetOption(word.ToString(), null, counts.GetValueOrDefault(word)))];

    private static LocalizedText Plain(string name) => new(name, name, name);
}
