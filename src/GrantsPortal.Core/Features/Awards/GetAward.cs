using AutoMapper;
using AutoMapper.QueryableExtensions;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Money;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>One award's whole file, by its FAIN in any case, with or without dashes.</summary>
[Access(Roles.Everyone)]
public sealed record GetAwardQuery(string Fain) : IQuery<AwardDetails>;

/// <summary>
/// The award as its reader may see it, as of <see cref="Today"/> in the office's time zone. Money in US dollars; only accepted
/// expenditure is counted (rule 5).
/// </summary>
public sealed record AwardDetails
{
    public required DateOnly Today { get; init; }
    public required AwardHeader Header { get; init; }
    public required IReadOnlyList<AwardSplit> Splits { get; init; }
    public required IReadOnlyList<AwardCountrySpend> Countries { get; init; }
    public required IReadOnlyList<AwardObligation> Obligations { get; init; }
    public required IReadOnlyList<AwardPayment> Payments { get; init; }
    public required IReadOnlyList<AwardMoneyPoint> MoneyOverTime { get; init; }
    public required IReadOnlyList<AwardRequirement> Requirements { get; init; }
    public required IReadOnlyList<AwardObjective> Objectives { get; init; }
    public required IReadOnlyList<AwardFileDocument> Documents { get; init; }

    /// <summary>What only the office sees; null for grantees.</summary>
    public required AwardOfficeFile? Office { get; init; }
    public required IReadOnlyList<OfferedAction> PermittedActions { get; init; }

    /// <summary>The reader may ask for something that the schedule does not hold.</summary>
    public required bool MayAskForMore { get; init; }

    /// <summary>The split in force today; for an award that has not begun, the one it begins with.</summary>
    public AwardSplit? SplitInForce => AwardSplit.InForce(Splits, Today);
    public int DaysLeft => Math.Max(0, Header.End.DayNumber - Today.DayNumber);

    /// <summary>Money against time; nothing is spent of an award that obligates nothing.</summary>
    public Burn Burn => Burn.On(Today, Header.Start, Header.End, Header.Obligated, Header.Expended);
}

internal sealed class GetAwardHandler(
    GrantsDbContext db, AwardReader reader, AwardPermissions permissions, Caller caller, OfficeClock clock, IMapper mapper)
    : IRequestHandler<GetAwardQuery, AwardDetails>
{
    public async Task<AwardDetails> Handle(GetAwardQuery query, CancellationToken cancellationToken)
    {
        var id = await reader.OpenAsync(query.Fain, cancellationToken);
        var today = clock.Today;
        var header = await AwardHeader.Of(db, id).SingleAsync(cancellationToken);
        var splits = await SplitsAsync(id, cancellationToken);
        var obligations = await Rows<Obligation, AwardObligation>(id).ToListAsync(cancellationToken);
        var payments = await Rows<Payment, AwardPayment>(id).ToListAsync(cancellationToken);
        var lines = await db.LedgerEntries.AsNoTracking().Where(e => e.AwardId == id)
            .Select(e => new AwardMoneyLine(e.Date, e.Amount, e.CountryCode)).ToListAsync(cancellationToken);
        var documents = await Rows<AwardDocument, AwardFileDocument>(id).ToListAsync(cancellationToken);
        var requirements = await Rows<Requirement, AwardRequirement>(id).ToListAsync(cancellationToken);
        var reports = await db.Reports.Where(r => r.AwardId == id && r.CorrectsId == null).Select(r => new { r.RequirementId, r.Number, r.Status })
            .ToDictionaryAsync(r => r.RequirementId, cancellationToken);
        return new AwardDetails
        {
            Today = today,
            Header = header,
            Splits = splits,
            Countries = await CountriesAsync(id, splits, lines, cancellationToken),
            Obligations = [.. obligations.OrderBy(o => o.Date)],
            Payments = [.. payments.OrderByDescending(p => p.Number)],
            MoneyOverTime = AwardMoneyPoint.Series(header, obligations, payments, lines, today),
            Requirements = [.. requirements.Select(r => r with
            {
                State = Requirement.State(r.Status, r.PeriodEnd, r.EffectiveDue, today),
                ReportNumber = reports.GetValueOrDefault(r.Id)?.Number,
                ReportStatus = reports.GetValueOrDefault(r.Id)?.Status,
            }).OrderBy(r => r.EffectiveDue).ThenBy(r => r.Kind)],
            Objectives = await ObjectivesAsync(id, cancellationToken),
            Documents = [.. documents.Where(d => !caller.User.IsGrantee || !AwardOfficeFile.Documents.Contains(d.Kind)).OrderByDescending(d => d.Date).ThenBy(d => d.Name, StringComparer.Ordinal)],
            Office = caller.User.IsGrantee ? null : await AwardOfficeFile.Of(db, id).SingleAsync(cancellationToken),
            MayAskForMore = AskForReportHandler.MayAsk(caller.User.Role, header.Status),
            PermittedActions = await permissions.OfAsync(id, header, requirements, today, cancellationToken),
        };
    }

    private IQueryable<TRow> Rows<TEntity, TRow>(long awardId)
        where TEntity : class, IBelongsToAward =>
        db.Set<TEntity>().AsNoTracking().Where(e => e.AwardId == awardId).ProjectTo<TRow>(mapper.ConfigurationProvider);

    private async Task<List<AwardSplit>> SplitsAsync(long awardId, CancellationToken cancellationToken)
    {
        var shares = await (
            from split in db.CountrySplits.AsNoTracking()
            from share in split.Shares
            join country in db.Countries on share.CountryCode equals country.Code
            where split.AwardId == awardId
            select new { split.EffectiveFrom, split.RecordedAt, Share = new AwardShare(share.CountryCode, country.Name, share.Percent) }).ToListAsync(cancellationToken);
        return [.. shares.GroupBy(s => (s.EffectiveFrom, s.RecordedAt)).OrderBy(g => g.Key.EffectiveFrom).ThenBy(g => g.Key.RecordedAt)
            .Select(g => new AwardSplit(g.Key.EffectiveFrom, [.. g.Select(s => s.Share).OrderByDescending(s => s.Percent).ThenBy(s => s.Code, StringComparer.Ordinal)]))];
    }

    private async Task<List<AwardCountrySpend>> CountriesAsync(
        long id, List<AwardSplit> splits, List<AwardMoneyLine> lines, CancellationToken cancellationToken)
    {
        var expended = AwardCountrySpend.Apportion(id, await SplitsInForce.LoadAsync(db, clock.UtcNow, cancellationToken, id), lines);
        var inForce = AwardSplit.InForce(splits, clock.Today)?.Shares ?? [];
        string[] codes = [.. expended.Keys.Where(c => c.Length > 0).Union(inForce.Select(s => s.Code))];
        var names = await db.Countries.AsNoTracking().Where(c => codes.Contains(c.Code)).ToDictionaryAsync(c => c.Code, c => c.Name, cancellationToken);
        var rows = codes.Select(code => new AwardCountrySpend(code, names[code], inForce.FirstOrDefault(s => s.Code == code)?.Percent, expended.GetValueOrDefault(code)))
            .OrderByDescending(c => c.Percent ?? 0).ThenByDescending(c => c.Expended).ThenBy(c => c.Code, StringComparer.Ordinal).ToList();
        if (expended.TryGetValue(AwardCountrySpend.Unallocated, out var unallocated) && unallocated != 0)
        {
            rows.Add(new AwardCountrySpend(AwardCountrySpend.Unallocated, null, null, unallocated));
        }
        return rows;
    }

    // Three levels deep: one query a level, not one wide product of them.
    private async Task<List<AwardObjective>> ObjectivesAsync(long awardId, CancellationToken cancellationToken) =>
        await db.Set<Objective>().AsNoTracking().Where(o => o.AwardId == awardId).OrderBy(o => o.Number).AsSplitQuery()
            .Select(o => new AwardObjective(o.Number, o.Pillar, o.Text, o.Indicators
                .Join(db.Indicators, i => i.IndicatorCode, d => d.Code, (i, d) => new AwardObjectiveIndicator(
                    i.IndicatorCode, d.Name, d.Unit, i.Baseline, i.LifeTarget,
                    i.Targets.OrderBy(t => t.Year).Select(t => new AwardTarget(t.Year, t.Value)).ToList()))
                .ToList()))
            .ToListAsync(cancellationToken);
}
