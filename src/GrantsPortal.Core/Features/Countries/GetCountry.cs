using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Countries;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Money;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Countries;

/// <summary>One country by its two-letter code: its awards with their share there, and its compacts.</summary>
[Access(Roles.Office)]
public sealed record GetCountryQuery(string Code) : IQuery<CountryDetails>;

internal sealed class GetCountryHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<GetCountryQuery, CountryDetails>
{
    public async Task<CountryDetails> Handle(GetCountryQuery query, CancellationToken cancellationToken)
    {
        var code = query.Code.Trim().ToUpperInvariant();
        var country = await db.Countries.AsNoTracking().FirstOrDefaultAsync(c => c.Code == code, cancellationToken) ?? throw CountryErrors.NotFound(query.Code.Trim());
        var bureau = await db.Bureaus.AsNoTracking().FirstOrDefaultAsync(b => b.Code == country.BureauCode, cancellationToken);
        var compacts = await db.Compacts.AsNoTracking().Where(c => c.CountryCode == code).OrderByDescending(c => c.SignedOn)
            .Select(c => new CountryCompact(c.Code, c.SignedOn, c.EndsOn, c.PlannedAmount, c.FinalAmount)).ToListAsync(cancellationToken);
        return new CountryDetails(country.Code, country.Alpha3, country.Name.Here)
        {
            BureauCode = country.BureauCode,
            Bureau = bureau?.Name.Here,
            Compacts = compacts,
            Awards = await AwardsAsync(code, cancellationToken),
            Today = clock.Today,
        };
    }

    private async Task<IReadOnlyList<CountryAward>> AwardsAsync(string code, CancellationToken cancellationToken)
    {
        var everything = new SpendFilter(SpendMeasure.Expended, SpendFilter.Earliest, SpendFilter.Latest);
        var scope = await SpendScope.ResolveAsync(db, everything, clock, cancellationToken);
        var splits = await SplitsInForce.LoadAsync(db, scope.AsOf, cancellationToken);
        var sharing = splits.AwardsWith(code);
        var parts = (await CountryParts.ReadAsync(db, splits, clock.Today, sharing, cancellationToken))
            .Where(p => p.Country == code).ToDictionary(p => p.AwardId);
        // A line may name a country that its award's split does not.
        var lines = db.LinesOf(scope).Where(l => l.Country == code || (l.Country == null && EF.Parameter(sharing).Contains(l.AwardId)));
        var cells = await SpendCells.ReadAsync(lines, scope, splits, new HashSet<string>(StringComparer.Ordinal) { code }, cancellationToken);
        var spent = cells.All.Where(c => c.Country == code).ToDictionary(c => c.AwardId, c => Amounts.FromCents(c.Cents));
        List<long> ids = [.. parts.Keys.Union(spent.Keys)];
        var awards = await (
            from award in db.Awards.AsNoTracking()
            join program in db.Programs on award.ProgramCode equals program.Code
            where EF.Parameter(ids).Contains(award.Id)
            select new { award.Id, award.Fain, award.Title, Recipient = award.Recipient.Name, Program = program.ShortName, award.Status, award.Start, award.End })
            .ToListAsync(cancellationToken);
        return [.. awards.Select(a => new CountryAward(a.Fain, a.Title, a.Recipient, a.Program.Here, a.Status, a.Start, a.End)
        {
            Percent = parts.GetValueOrDefault(a.Id)?.Percent,
            Obligated = parts.GetValueOrDefault(a.Id)?.Obligated ?? 0,
            Expended = spent.GetValueOrDefault(a.Id),
        }).OrderBy(a => a.Status != AwardStatus.Active).ThenByDescending(a => a.Obligated).ThenBy(a => a.Fain, StringComparer.Ordinal)];
    }
}

/// <summary>A country's page. Dollars are the country's part of each award.</summary>
public sealed record CountryDetails(string Code, string Alpha3, string Name)
{
    public string? BureauCode { get; init; }
    public string? Bureau { get; init; }
    public required IReadOnlyList<CountryCompact> Compacts { get; init; }

    /// <summary>Active ones first, then by dollars.</summary>
    public required IReadOnlyList<CountryAward> Awards { get; init; }
    public required DateOnly Today { get; init; }
    public int ActiveAwards => Awards.Count(a => a.Status == AwardStatus.Active);
    public decimal Obligated => Awards.Sum(a => a.Obligated);
    public decimal Expended => Awards.Sum(a => a.Expended);
}

public sealed record CountryCompact(string Code, DateOnly SignedOn, DateOnly EndsOn, decimal Planned, decimal Final);

/// <summary>One award in one country. Expended goes by a line's own country, else by the split of the line's day (rule 4).</summary>
public sealed record CountryAward(string Fain, string Title, string Recipient, string Program, AwardStatus Status, DateOnly Start, DateOnly End)
{
    /// <summary>Null when only lines of the ledger name the country and the split in force does not.</summary>
    public decimal? Percent { get; init; }
    public decimal Obligated { get; init; }
    public decimal Expended { get; init; }
}
