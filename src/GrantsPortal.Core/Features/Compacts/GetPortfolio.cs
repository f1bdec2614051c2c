using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Compacts;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Countries;
using GrantsPortal.Features.Money;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Compacts;

/// <summary>The portfolio on one page: the fact sheet's claims beside what the data give, dollars by program and bureau, awards over the years.</summary>
[Access(Roles.Office)]
public sealed record GetPortfolioQuery : IQuery<Portfolio>;

internal sealed class GetPortfolioHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<GetPortfolioQuery, Portfolio>
{
    public async Task<Portfolio> Handle(GetPortfolioQuery query, CancellationToken cancellationToken)
    {
        var splits = await SplitsInForce.LoadAsync(db, clock.UtcNow, cancellationToken);
        var parts = await CountryParts.ReadAsync(db, splits, clock.Today, only: null, cancellationToken);
        var figures = await FactSheetFigures.ComputeAsync(db, parts, cancellationToken);
        var claims = await db.FactSheetClaims.AsNoTracking().ToListAsync(cancellationToken);
        return new Portfolio
        {
            Claims = [.. claims.OrderBy(c => Place(figures, c.Code)).Select(c => Claim(c, figures))],
            Programs = await ProgramsAsync(cancellationToken),
            Bureaus = await BureausAsync(parts, cancellationToken),
            Years = await YearsAsync(cancellationToken),
            Initiatives = [.. (await db.Initiatives.AsNoTracking().ToListAsync(cancellationToken)).OrderBy(i => i.Year ?? int.MaxValue).ThenBy(i => i.Code, StringComparer.Ordinal)
                .Select(i => new PortfolioInitiative(i.Kind, i.Name.Here, i.Text.Here, i.Partner, i.Year, i.Amount, i.Source))],
            Today = clock.Today,
        };
    }

    // The order of the figures, which is the fact sheet's; what is only printed comes last.
    private static int Place(IReadOnlyDictionary<string, decimal> figures, string code) =>
        figures.Keys.Index().Where(k => k.Item == code).Select(k => k.Index).DefaultIfEmpty(int.MaxValue).First();

    private static PortfolioClaim Claim(FactSheetClaim claim, IReadOnlyDictionary<string, decimal> figures)
    {
        decimal? computed = figures.TryGetValue(claim.Code, out var figure) ? figure : null;
        return new PortfolioClaim(claim.Code, claim.Text.Here, claim.Value, claim.Unit, claim.Qualifier, claim.Source)
        {
            Computed = computed,
            Agrees = computed is { } known ? claim.AgreesWith(known) : null,
        };
    }

    private async Task<IReadOnlyList<PortfolioSlice>> ProgramsAsync(CancellationToken cancellationToken)
    {
        var programs = await db.Programs.AsNoTracking().OrderBy(p => p.SortOrder).ToListAsync(cancellationToken);
        var sums = await db.Awards.Where(a => a.SignedOn != null).GroupBy(a => new { a.ProgramCode, Active = a.Status == AwardStatus.Active })
            .Select(g => new { g.Key.ProgramCode, g.Key.Active, Awards = g.Count(), Obligated = g.Sum(a => a.Balance.Obligated) }).ToListAsync(cancellationToken);
        var byProgram = sums.ToLookup(s => s.ProgramCode, StringComparer.Ordinal);
        return [.. programs.Where(p => !p.IsRetired || byProgram.Contains(p.Code)).Select(p => new PortfolioSlice(
            p.Code, p.Name.Here, byProgram[p.Code].Where(s => s.Active).Sum(s => s.Awards), byProgram[p.Code].Where(s => s.Active).Sum(s => s.Obligated),
            byProgram[p.Code].Sum(s => s.Awards), byProgram[p.Code].Sum(s => s.Obligated)))];
    }

    private async Task<IReadOnlyList<PortfolioSlice>> BureausAsync(IReadOnlyList<CountryPart> parts, CancellationToken cancellationToken)
    {
        var bureauOf = await db.Countries.AsNoTracking().ToDictionaryAsync(c => c.Code, c => c.BureauCode, cancellationToken);
        var bureaus = await db.Bureaus.AsNoTracking().OrderBy(b => b.Code).ToListAsync(cancellationToken);
        var byBureau = parts.ToLookup(p => p.Country is null ? null : bureauOf[p.Country], StringComparer.Ordinal);
        var rows = bureaus.Select(b => Slice(b.Code, b.Name.Here, [.. byBureau[b.Code]]));
        return [.. byBureau.Contains(null) ? rows.Append(Slice(null, "", [.. byBureau[null]])) : rows];
    }

    // An award in two bureaus counts in both, so that awards of the bureaus may add up to more than there are; dollars do not.
    private static PortfolioSlice Slice(string? code, string name, CountryPart[] parts)
    {
        var active = parts.Where(p => p.Status == AwardStatus.Active).ToList();
        return new PortfolioSlice(code, name, active.DistinctBy(p => p.AwardId).Count(), active.Sum(p => p.Obligated),
            parts.DistinctBy(p => p.AwardId).Count(), parts.Sum(p => p.Obligated));
    }

    private async Task<IReadOnlyList<PortfolioYear>> YearsAsync(CancellationToken cancellationToken)
    {
        var periods = await db.Awards.Where(a => a.SignedOn != null).Select(a => new { a.Start, a.End }).ToListAsync(cancellationToken);
        var obligated = await db.Obligations.Where(o => o.Date >= FactSheetFigures.Since && o.Date <= clock.Today).GroupBy(o => o.Date.Year)
            .Select(g => new { Year = g.Key, Amount = g.Sum(o => o.Amount) }).ToDictionaryAsync(y => y.Year, y => y.Amount, cancellationToken);
        return [.. Enumerable.Range(FactSheetFigures.Since.Year, Math.Max(0, clock.Today.Year - FactSheetFigures.Since.Year + 1)).Select(year =>
        {
            var day = year == clock.Today.Year ? clock.Today : new DateOnly(year, 12, 31);
            return new PortfolioYear(year, day, periods.Count(p => p.Start <= day && p.End >= day), obligated.GetValueOrDefault(year));
        })];
    }
}

/// <summary>The portfolio page.</summary>
public sealed record Portfolio
{
    public required IReadOnlyList<PortfolioClaim> Claims { get; init; }
    public required IReadOnlyList<PortfolioSlice> Programs { get; init; }
    public required IReadOnlyList<PortfolioSlice> Bureaus { get; init; }
    public required IReadOnlyList<PortfolioYear> Years { get; init; }
    public required IReadOnlyList<PortfolioInitiative> Initiatives { get; init; }
    public required DateOnly Today { get; init; }

    public decimal? Computed(string claim) => Claims.FirstOrDefault(c => c.Code == claim)?.Computed;
}

/// <summary>A claim of the fact sheet. Without a computed figure it stands as printed and agrees with nothing.</summary>
public sealed record PortfolioClaim(string Code, string Text, decimal Value, string Unit, string Qualifier, string Source)
{
    public decimal? Computed { get; init; }
    public bool? Agrees { get; init; }
}

/// <summary>A program, or a bureau by the splits in force (no code: countries of no bureau). Signed awards only.</summary>
public sealed record PortfolioSlice(string? Code, string Name, int ActiveAwards, decimal ActiveObligated, int Awards, decimal Obligated);

/// <summary>Awards within their period on the year's last day (today for the current one), and dollars obligated in the year.</summary>
public sealed record PortfolioYear(int Year, DateOnly On, int Awards, decimal Obligated);

/// <summary>A partnership or challenge. No amount: it has no money of its own, or none was published.</summary>
public sealed record PortfolioInitiative(string Kind, string Name, string Text, string Partner, int? Year, decimal? Amount, string Source);
