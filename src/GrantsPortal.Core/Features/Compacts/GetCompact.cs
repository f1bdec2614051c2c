using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Compacts;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Compacts;

/// <summary>One compact by its code: money, promises, who carries it out, every published figure, its awards.</summary>
[Access(Roles.Office)]
public sealed record GetCompactQuery(string Code) : IQuery<CompactDetails>;

internal sealed class GetCompactHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<GetCompactQuery, CompactDetails>
{
    private const string Sub = "Sub";

    public async Task<CompactDetails> Handle(GetCompactQuery query, CancellationToken cancellationToken)
    {
        var code = query.Code.Trim().ToUpperInvariant();
        var compact = await db.Compacts.AsNoTracking().AsSplitQuery().Include(c => c.Figures).Include(c => c.Partners)
            .FirstOrDefaultAsync(c => c.Code == code, cancellationToken) ?? throw CompactErrors.NotFound(query.Code.Trim());
        var country = await db.Countries.AsNoTracking().FirstAsync(c => c.Code == compact.CountryCode, cancellationToken);
        var awards = await db.Awards.AsNoTracking().Where(a => a.CompactId == compact.Id && a.SignedOn != null).OrderBy(a => a.Start).ThenBy(a => a.Fain)
            .Select(a => new CompactAward(a.Fain, a.Title, a.Recipient.Name, a.Status, a.Start, a.End, a.Balance.Obligated, a.Balance.Expended))
            .ToListAsync(cancellationToken);
        return new CompactDetails(compact.Code, compact.CountryCode, country.Name.Here)
        {
            SignedOn = compact.SignedOn,
            EndsOn = compact.EndsOn,
            Term = CompactTerm.On(clock.Today, compact.SignedOn, compact.EndsOn),
            Planned = compact.PlannedAmount,
            Final = compact.FinalAmount,
            Commitment = compact.Commitment.Here,
            PartnerAmount = compact.PartnerAmount,
            PartnerCurrency = compact.PartnerCurrency,
            PartnerDollarsLow = compact.PartnerDollarsLow,
            PartnerDollarsHigh = compact.PartnerDollarsHigh,
            TechnicalBody = compact.TechnicalBody.Here,
            Notes = compact.Notes.Here,
            Confidence = compact.Confidence,
            Source = compact.Source,
            Implementers = Implementers([.. compact.Partners.OrderBy(p => p.Number)]),
            Figures = [.. compact.Figures.OrderBy(f => f.Number)
                .Select(f => new PublishedFigure(f.AsOf, f.Precision, f.Kind, f.Amount, f.Qualifier, f.Note.Here, compact.IsDisputed(f)))],
            Awards = awards,
        };
    }

    private static List<CompactImplementer> Implementers(IReadOnlyCollection<CompactPartner> partners) => [.. partners.Where(p => p.Role != Sub)
        .Select(p => new CompactImplementer(p.Name, [.. partners.Where(s => s.Role == Sub && s.Under == p.Name).Select(s => s.Name)]))];
}

/// <summary>A compact's page.</summary>
public sealed record CompactDetails(string Code, string CountryCode, string Country)
{
    public required DateOnly SignedOn { get; init; }
    public required DateOnly EndsOn { get; init; }
    public required CompactTerm Term { get; init; }
    public required decimal Planned { get; init; }
    public required decimal Final { get; init; }

    /// <summary>What the partner promised, in words.</summary>
    public required string Commitment { get; init; }
    public required decimal? PartnerAmount { get; init; }
    public required string? PartnerCurrency { get; init; }
    public required decimal? PartnerDollarsLow { get; init; }
    public required decimal? PartnerDollarsHigh { get; init; }
    public required string TechnicalBody { get; init; }
    public required string Notes { get; init; }
    public required string Confidence { get; init; }
    public required string Source { get; init; }
    public required IReadOnlyList<CompactImplementer> Implementers { get; init; }
    public required IReadOnlyList<PublishedFigure> Figures { get; init; }
    public required IReadOnlyList<CompactAward> Awards { get; init; }
    public decimal Obligated => Awards.Sum(a => a.Obligated);
    public decimal Expended => Awards.Sum(a => a.Expended);
}

/// <summary>An implementer with the subrecipients that work under it.</summary>
public sealed record CompactImplementer(string Name, IReadOnlyList<string> Subrecipients);

/// <summary>A dollar figure as a source printed it; <paramref name="IsDisputed"/> when sources do not agree on it.</summary>
public sealed record PublishedFigure(DateOnly? AsOf, string Precision, string Kind, decimal Amount, string Qualifier, string Note, bool IsDisputed);

public sealed record CompactAward(
    string Fain, string Title, string Recipient, AwardStatus Status, DateOnly Start, DateOnly End, decimal Obligated, decimal Expended);
