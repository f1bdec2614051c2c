using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Countries;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Money;

/// <summary>Dollars by country for a period, as known at a moment. Rows and unallocated add up to the lines, to the cent.</summary>
[Access(Roles.Office)]
public sealed record GetSpendByCountryQuery(SpendFilter Filter) : IQuery<SpendByCountry>;

internal sealed class GetSpendByCountryValidator : AbstractValidator<GetSpendByCountryQuery>
{
    public GetSpendByCountryValidator(OfficeClock clock) => RuleFor(q => q.Filter).SetValidator(new SpendFilterValidator(clock));
}

internal sealed class GetSpendByCountryHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<GetSpendByCountryQuery, SpendByCountry>
{
    public async Task<SpendByCountry> Handle(GetSpendByCountryQuery query, CancellationToken cancellationToken)
    {
        var scope = await SpendScope.ResolveAsync(db, query.Filter, clock, cancellationToken);
        var countries = await db.Countries.AsNoTracking().ToListAsync(cancellationToken);
        var bureau = scope.Filter.Bureau;
        var only = bureau is null ? null : countries.Where(c => c.BureauCode == bureau).Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        var splits = await SplitsInForce.LoadAsync(db, scope.AsOf, cancellationToken);
        var cells = await SpendCells.ReadAsync(db.LinesOf(scope), scope, splits, only, cancellationToken);
        var lastSeen = await db.AuditEntries.Where(e => e.At <= scope.AsOf).OrderByDescending(e => e.Sequence)
            .Select(e => e.Sequence).FirstOrDefaultAsync(cancellationToken);
        return Report(scope, cells, countries, only, lastSeen);
    }

    private static SpendByCountry Report(SpendScope scope, SpendCells cells, List<Country> countries, HashSet<string>? only, long lastSeen)
    {
        var total = cells.All.Sum(c => c.Cents);
        var spent = cells.All.Where(c => c.Country is not null).ToLookup(c => c.Country!, StringComparer.Ordinal);
        var unallocated = cells.All.Where(c => c.Country is null).ToList();
        return new SpendByCountry
        {
            Filter = scope.Filter,
            AsOf = scope.AsOf,
            Program = scope.Program?.Here,
            Bureau = scope.Bureau?.Here,
            Rows = [.. countries.Where(c => spent.Contains(c.Code)).Select(c => Row(c, [.. spent[c.Code]], total))
                .OrderByDescending(r => r.Amount).ThenBy(r => r.Country, StringComparer.Ordinal)],
            Without = [.. countries.Where(c => !spent.Contains(c.Code)).Select(c => Row(c, [], total) with { IsOutside = only?.Contains(c.Code) == false })
                .OrderBy(r => r.Name, StringComparer.CurrentCulture)],
            Own = Amounts.FromCents(cells.All.Where(c => c.Country is not null).Sum(c => c.Own)),
            Split = Amounts.FromCents(cells.All.Sum(c => c.Split)),
            Unallocated = Amounts.FromCents(unallocated.Sum(c => c.Cents)),
            Total = Amounts.FromCents(total),
            OwnLines = cells.Tally.OwnLines,
            SplitLines = cells.Tally.SplitLines,
            UnallocatedLines = cells.Tally.UnallocatedLines,
            UnallocatedAwards = unallocated.Count,
            Awards = cells.All.Select(c => c.AwardId).Distinct().Count(),
            LastTrailEntry = lastSeen,
        };
    }

    private static SpendRow Row(Country country, IReadOnlyCollection<SpendCell> cells, long total) => new(country.Code, country.Name.Here)
    {
        Amount = Amounts.FromCents(cells.Sum(c => c.Cents)),
        Share = total == 0 ? null : 100m * cells.Sum(c => c.Cents) / total,
        Own = Amounts.FromCents(cells.Sum(c => c.Own)),
        Split = Amounts.FromCents(cells.Sum(c => c.Split)),
        Awards = cells.Count,
        Lines = cells.Sum(c => c.Lines),
        MapX = country.MapX,
        MapY = country.MapY,
        IsSmall = country.IsSmall,
    };
}

/// <summary>The report: a row per country with at least one line, largest first.</summary>
public sealed record SpendByCountry
{
    /// <summary>As asked, codes in upper case.</summary>
    public required SpendFilter Filter { get; init; }

    /// <summary>The moment the report stands for (UTC); asking again with it gives the same cents.</summary>
    public required DateTime AsOf { get; init; }
    public string? Program { get; init; }
    public string? Bureau { get; init; }
    public required IReadOnlyList<SpendRow> Rows { get; init; }

    /// <summary>Countries without a line, by name.</summary>
    public required IReadOnlyList<SpendRow> Without { get; init; }
    public required decimal Own { get; init; }
    public required decimal Split { get; init; }

    /// <summary>Neither an own country nor a split on the line's date. With a bureau chosen it stays apart: it belongs to no bureau.</summary>
    public required decimal Unallocated { get; init; }
    public required decimal Total { get; init; }
    public required long OwnLines { get; init; }
    public required long SplitLines { get; init; }
    public required long UnallocatedLines { get; init; }
    public required int UnallocatedAwards { get; init; }
    public required int Awards { get; init; }

    /// <summary>The latest entry of the audit trail at that moment.</summary>
    public required long LastTrailEntry { get; init; }
    public long Lines => OwnLines + SplitLines + UnallocatedLines;
}

/// <summary>One country. <see cref="Share"/> is percent of the total, null when the total is zero.</summary>
public sealed record SpendRow(string Country, string Name)
{
    public decimal Amount { get; init; }
    public decimal? Share { get; init; }
    public decimal Own { get; init; }
    public decimal Split { get; init; }
    public int Awards { get; init; }
    public long Lines { get; init; }

    /// <summary>Not of the chosen bureau.</summary>
    public bool IsOutside { get; init; }
    public double MapX { get; init; }
    public double MapY { get; init; }
    public bool IsSmall { get; init; }
}
