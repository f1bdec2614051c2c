using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Countries;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Money;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Countries;

/// <summary>Countries with their awards and dollars. <paramref name="Search"/> is any words of a name in the three languages, or a code.</summary>
[Access(Roles.Office)]
public sealed record GetCountriesQuery(string? Search = null, string? Bureau = null, bool? WithAwards = null) : IQuery<CountryList>;

internal sealed class GetCountriesHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<GetCountriesQuery, CountryList>
{
    public async Task<CountryList> Handle(GetCountriesQuery query, CancellationToken cancellationToken)
    {
        var countries = await db.Countries.AsNoTracking().ToListAsync(cancellationToken);
        var bureaus = await db.Bureaus.AsNoTracking().OrderBy(b => b.Code).ToListAsync(cancellationToken);
        var splits = await SplitsInForce.LoadAsync(db, clock.UtcNow, cancellationToken);
        var parts = await CountryParts.ReadAsync(db, splits, clock.Today, only: null, cancellationToken);
        var byCountry = parts.Where(p => p.Country is not null).ToLookup(p => p.Country!, StringComparer.Ordinal);
        var asked = countries.Where(c => Matches(c, query)).Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        var rows = countries.Select(c => Row(c, [.. byCountry[c.Code]])).ToLookup(r => asked.Contains(r.Code) && (query.WithAwards is not { } with || r.Awards > 0 == with));
        return new CountryList
        {
            Rows = [.. rows[true].OrderByDescending(r => r.Obligated).ThenBy(r => r.Name, StringComparer.CurrentCulture)],
            Elsewhere = [.. rows[false]],
            Bureaus = [.. bureaus.Select(b => new BureauName(b.Code, b.Name.Here))],
            ActiveAwards = parts.Where(p => p.Status == AwardStatus.Active).Select(p => p.AwardId).Distinct().Count(),
            Awards = parts.Select(p => p.AwardId).Distinct().Count(),
            ActiveCountries = byCountry.Count(c => c.Any(p => p.Status == AwardStatus.Active)),
            Countries = byCountry.Count,
            Unallocated = parts.Where(p => p.Country is null).Sum(p => p.Obligated),
            Total = parts.Sum(p => p.Obligated),
        };
    }

    private static bool Matches(Country country, GetCountriesQuery query)
    {
        var words = Folding.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (string.IsNullOrEmpty(query.Bureau) || country.BureauCode == query.Bureau)
            && words.All(word => country.NameFolded.Contains(word, StringComparison.Ordinal) || country.Code.Equals(word, StringComparison.OrdinalIgnoreCase)
                || country.Alpha3.Equals(word, StringComparison.OrdinalIgnoreCase));
    }

    private static CountryRow Row(Country country, CountryPart[] parts) => new(country.Code, country.Name.Here, country.BureauCode)
    {
        ActiveAwards = parts.Count(p => p.Status == AwardStatus.Active),
        Awards = parts.Length,
        Obligated = parts.Sum(p => p.Obligated),
        MapX = country.MapX,
        MapY = country.MapY,
        IsSmall = country.IsSmall,
    };
}

/// <summary>The countries asked for, most dollars first, and the whole portfolio's totals whatever was asked for.</summary>
public sealed record CountryList
{
    public required IReadOnlyList<CountryRow> Rows { get; init; }

    /// <summary>The rest of the world, for the map's outlines.</summary>
    public required IReadOnlyList<CountryRow> Elsewhere { get; init; }
    public required IReadOnlyList<BureauName> Bureaus { get; init; }
    public required int ActiveAwards { get; init; }
    public required int Awards { get; init; }
    public required int ActiveCountries { get; init; }
    public required int Countries { get; init; }

    /// <summary>Obligated on awards without a split.</summary>
    public required decimal Unallocated { get; init; }

    /// <summary>All countries and what is unallocated.</summary>
    public required decimal Total { get; init; }
}

public sealed record BureauName(string Code, string Name);

/// <summary>One country: signed awards with a share there, and their obligated dollars by the split in force.</summary>
public sealed record CountryRow(string Code, string Name, string? Bureau)
{
    public int ActiveAwards { get; init; }
    public int Awards { get; init; }
    public decimal Obligated { get; init; }
    public double MapX { get; init; }
    public double MapY { get; init; }
    public bool IsSmall { get; init; }
}
