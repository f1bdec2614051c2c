using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Compacts;

/// <summary>Every compact with its term and its money, in the order of signature.</summary>
[Access(Roles.Office)]
public sealed record GetCompactsQuery : IQuery<CompactList>;

internal sealed class GetCompactsHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<GetCompactsQuery, CompactList>
{
    public async Task<CompactList> Handle(GetCompactsQuery query, CancellationToken cancellationToken)
    {
        var compacts = await (
            from compact in db.Compacts
            join country in db.Countries on compact.CountryCode equals country.Code
            orderby compact.SignedOn
            select new
            {
                compact.Id,
                compact.Code,
                compact.CountryCode,
                country.Name,
                compact.SignedOn,
                compact.EndsOn,
                compact.PlannedAmount,
                compact.FinalAmount,
                compact.Confidence,
            }).AsNoTracking().ToListAsync(cancellationToken);
        var money = await db.Awards.AsNoTracking().Where(a => a.CompactId != null && a.SignedOn != null).GroupBy(a => a.CompactId!.Value)
            .Select(g => new
            {
                g.Key,
                Awards = g.Count(),
                Active = g.Count(a => a.Status == AwardStatus.Active),
                Obligated = g.Sum(a => a.Balance.Obligated),
                Expended = g.Sum(a => a.Balance.Expended),
            }).ToDictionaryAsync(m => m.Key, cancellationToken);
        var today = clock.Today;
        return new CompactList([.. compacts.Select(c => new CompactRow(c.Code, c.CountryCode, c.Name.Here)
        {
            SignedOn = c.SignedOn,
            EndsOn = c.EndsOn,
            Term = CompactTerm.On(today, c.SignedOn, c.EndsOn),
            Planned = c.PlannedAmount,
            Final = c.FinalAmount,
            Confidence = c.Confidence,
            Awards = money.GetValueOrDefault(c.Id)?.Awards ?? 0,
            ActiveAwards = money.GetValueOrDefault(c.Id)?.Active ?? 0,
            Obligated = money.GetValueOrDefault(c.Id)?.Obligated ?? 0,
            Expended = money.GetValueOrDefault(c.Id)?.Expended ?? 0,
        })]);
    }
}

public sealed record CompactList(IReadOnlyList<CompactRow> Compacts)
{
    public int InForce => Compacts.Count(c => c.Term.State == CompactState.InForce);
    public decimal Planned => Compacts.Sum(c => c.Planned);
    public decimal Final => Compacts.Sum(c => c.Final);
    public decimal Obligated => Compacts.Sum(c => c.Obligated);
    public decimal Expended => Compacts.Sum(c => c.Expended);
    public int Awards => Compacts.Sum(c => c.Awards);
}

public sealed record CompactRow(string Code, string CountryCode, string Country)
{
    public required DateOnly SignedOn { get; init; }
    public required DateOnly EndsOn { get; init; }
    public required CompactTerm Term { get; init; }

    /// <summary>Announced at signing.</summary>
    public required decimal Planned { get; init; }

    /// <summary>As the best source has it.</summary>
    public required decimal Final { get; init; }
    public required string Confidence { get; init; }
    public required int Awards { get; init; }
    public required int ActiveAwards { get; init; }
    public required decimal Obligated { get; init; }
    public required decimal Expended { get; init; }
}

public enum CompactState { Upcoming, InForce, Ended }

/// <summary>Where a compact's term stands on a day: percent of its days gone, and which of its years it is (1 is the first).</summary>
public sealed record CompactTerm(CompactState State, decimal Gone, int Year, int Years)
{
    internal static CompactTerm On(DateOnly today, DateOnly signed, DateOnly ends)
    {
        var state = today < signed ? CompactState.Upcoming : today >= ends ? CompactState.Ended : CompactState.InForce;
        var gone = Burn.On(today, signed, ends.AddDays(-1), 0, 0).Time ?? 0;
        var years = YearsBetween(signed, ends);
        return new CompactTerm(state, gone, Math.Clamp(YearsBetween(signed, today) + 1, 1, years), years);
    }

    private static int YearsBetween(DateOnly from, DateOnly to) => to.Year - from.Year - (from.AddYears(to.Year - from.Year) > to ? 1 : 0);
}
