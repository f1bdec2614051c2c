using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Money;

/// <summary>What a report of spend can be narrowed to, and the period it starts with: the last fiscal year that is over.</summary>
[Access(Roles.Office)]
public sealed record GetSpendChoicesQuery : IQuery<SpendChoices>;

internal sealed class GetSpendChoicesHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<GetSpendChoicesQuery, SpendChoices>
{
    public async Task<SpendChoices> Handle(GetSpendChoicesQuery query, CancellationToken cancellationToken)
    {
        var programs = await db.Programs.AsNoTracking().OrderBy(p => p.SortOrder).ToListAsync(cancellationToken);
        var bureaus = await db.Bureaus.AsNoTracking().OrderBy(b => b.Code).ToListAsync(cancellationToken);
        var compacts = await (
            from compact in db.Compacts
            join country in db.Countries on compact.CountryCode equals country.Code
            orderby compact.SignedOn
            select new { compact.Code, country.Name, compact.SignedOn.Year }).AsNoTracking().ToListAsync(cancellationToken);
        var (from, to) = LastFiscalYear(clock.Today);
        return new SpendChoices(
            [.. programs.Select(p => new SpendChoice(p.Code, p.Name.Here))],
            [.. bureaus.Select(b => new SpendChoice(b.Code, b.Name.Here))],
            [.. compacts.Select(c => new SpendChoice(c.Code, $"{c.Name.Here} {c.Year}"))],
            from,
            to);
    }

    // The federal fiscal year ends on 30 September (31 USC 1102).
    internal static (DateOnly From, DateOnly To) LastFiscalYear(DateOnly today)
    {
        var end = new DateOnly(today.Month >= 10 ? today.Year : today.Year - 1, 9, 30);
        return (end.AddYears(-1).AddDays(1), end);
    }
}

public sealed record SpendChoices(
    IReadOnlyList<SpendChoice> Programs, IReadOnlyList<SpendChoice> Bureaus, IReadOnlyList<SpendChoice> Compacts, DateOnly From, DateOnly To);

public sealed record SpendChoice(string Code, string Name);
