using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Money;

/// <summary>The lines behind one cell, latest first: a country by its code, or <see cref="Unallocated"/>; of one award when a FAIN is given.</summary>
[Access(Roles.Office)]
public sealed record GetSpendLinesQuery(SpendFilter Filter, string Country, string? Fain = null, int Page = 1, int PageSize = 8) : IQuery<SpendLines>
{
    public const string Unallocated = "unallocated";
    public const int MaxPageSize = 20_000;
}

internal sealed class GetSpendLinesValidator : AbstractValidator<GetSpendLinesQuery>
{
    public GetSpendLinesValidator(OfficeClock clock)
    {
        RuleFor(q => q.Filter).SetValidator(new SpendFilterValidator(clock));
        RuleFor(q => q.Country).NotEmpty().WithError(code => MoneyErrors.CountryUnknown(code ?? ""));
        RuleFor(q => q.Page).InclusiveBetween(1, 1_000_000);
        RuleFor(q => q.PageSize).InclusiveBetween(1, GetSpendLinesQuery.MaxPageSize);
    }
}

internal sealed class GetSpendLinesHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<GetSpendLinesQuery, SpendLines>
{
    public async Task<SpendLines> Handle(GetSpendLinesQuery query, CancellationToken cancellationToken)
    {
        var scope = await SpendScope.ResolveAsync(db, query.Filter with { Bureau = null }, clock, cancellationToken);
        var code = query.Country.Equals(GetSpendLinesQuery.Unallocated, StringComparison.OrdinalIgnoreCase) ? null : query.Country.ToUpperInvariant();
        var country = await db.Countries.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, cancellationToken);
        if (code is not null && country is null)
        {
            throw MoneyErrors.CountryUnknown(query.Country);
        }
        var splits = await SplitsInForce.LoadAsync(db, scope.AsOf, cancellationToken);
        var candidates = Candidates(db.LinesOf(scope), splits, code);
        var only = (code is null ? [] : new[] { code }).ToHashSet(StringComparer.Ordinal);
        var cells = (await SpendCells.ReadAsync(candidates, scope, splits, only, cancellationToken)).All.Where(c => c.Country == code).ToList();
        var awards = await AwardsAsync(cells, cancellationToken);
        if (query.Fain is { } fain)
        {
            var award = awards.FirstOrDefault(a => a.Fain.Equals(fain.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
                ?? throw AwardErrors.NotFound(fain);
            (awards, candidates) = ([award], candidates.Where(l => l.AwardId == award.Id));
        }
        return new SpendLines
        {
            Country = code,
            Name = country?.Name.Here,
            Amount = awards.Sum(a => a.Amount),
            Count = awards.Sum(a => a.Lines),
            Awards = awards,
            Lines = await PageAsync(Behind(candidates, scope, code), splits, awards, query, code, cancellationToken),
        };
    }

    // Cheap and a little too wide: what can be in the cell at all.
    private static IQueryable<SourceLine> Candidates(IQueryable<SourceLine> lines, SplitsInForce splits, string? code)
    {
        if (code is null)
        {
            return lines.Where(l => l.Country == null);
        }
        var awards = splits.AwardsWith(code);
        return lines.Where(l => l.Country == code || (l.Country == null && EF.Parameter(awards).Contains(l.AwardId)));
    }

    // Exactly the cell's lines, each with the split in force on its day; the same rule as SplitsInForce, in SQL so that it can page.
    private IQueryable<BackedLine> Behind(IQueryable<SourceLine> candidates, SpendScope scope, string? code)
    {
        var asOf = scope.AsOf;
        var backed = candidates.Select(l => new BackedLine
        {
            Line = l,
            SplitId = l.Country != null ? null : db.CountrySplits.Where(s => s.AwardId == l.AwardId && s.EffectiveFrom <= l.Date && s.RecordedAt <= asOf)
                .OrderByDescending(s => s.EffectiveFrom).ThenByDescending(s => s.RecordedAt).Select(s => (long?)s.Id).FirstOrDefault(),
        });
        return code is null
            ? backed.Where(b => b.SplitId == null)
            : backed.Where(b => b.Line.Country == code || db.Set<CountryShare>().Any(s => s.CountrySplitId == b.SplitId && s.CountryCode == code));
    }

    private async Task<List<SpendAward>> AwardsAsync(List<SpendCell> cells, CancellationToken cancellationToken)
    {
        var ids = cells.Select(c => c.AwardId).ToList();
        var names = await db.Awards.Where(a => EF.Parameter(ids).Contains(a.Id))
            .Select(a => new { a.Id, a.Fain, a.Title, Recipient = a.Recipient.Name }).ToDictionaryAsync(a => a.Id, cancellationToken);
        return [.. cells.Select(c => new SpendAward(c.AwardId, names[c.AwardId].Fain, names[c.AwardId].Title, names[c.AwardId].Recipient, Amounts.FromCents(c.Cents), c.Lines))
            .OrderByDescending(a => a.Amount).ThenBy(a => a.Fain, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<SpendLine>> PageAsync(
        IQueryable<BackedLine> behind, SplitsInForce splits, IReadOnlyList<SpendAward> awards, GetSpendLinesQuery query, string? code, CancellationToken cancellationToken)
    {
        var page = await behind.OrderByDescending(b => b.Line.Date).ThenByDescending(b => b.Line.Id)
            .Skip((query.Page - 1) * query.PageSize).Take(query.PageSize).ToListAsync(cancellationToken);
        var fains = awards.ToDictionary(a => a.Id, a => a.Fain);
        return [.. page.Select(b =>
        {
            var split = b.SplitId is { } id ? splits.Of(b.Line.AwardId, id) : null;
            return new SpendLine(b.Line.Date, fains[b.Line.AwardId], b.Line.Text, b.Line.Amount)
            {
                Number = b.Line.Number,
                Obligation = b.Line.Obligation,
                Percent = split?.PercentOf(code!),
                Part = split?.PartOf(b.Line.Amount, code!) ?? b.Line.Amount,
            };
        })];
    }

    private sealed class BackedLine
    {
        public required SourceLine Line { get; init; }
        public long? SplitId { get; init; }
    }
}

/// <summary>One cell opened: its awards, and one page of its lines.</summary>
public sealed record SpendLines
{
    /// <summary>Null: unallocated.</summary>
    public required string? Country { get; init; }
    public required string? Name { get; init; }
    public required decimal Amount { get; init; }

    /// <summary>All lines of the cell, on every page.</summary>
    public required long Count { get; init; }
    public required IReadOnlyList<SpendAward> Awards { get; init; }
    public required IReadOnlyList<SpendLine> Lines { get; init; }
}

public sealed record SpendAward(long Id, string Fain, string Title, string Recipient, decimal Amount, long Lines);

/// <summary>A line and what of it counts in the cell: all of it, or the <see cref="Percent"/> of the split in force on its date.</summary>
public sealed record SpendLine(DateOnly Date, string Fain, string Text, decimal Amount)
{
    public int? Number { get; init; }
    public ObligationKind? Obligation { get; init; }
    public decimal? Percent { get; init; }
    public required decimal Part { get; init; }
}
