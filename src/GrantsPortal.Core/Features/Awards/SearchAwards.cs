using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

public enum AwardSort { NextDue, Fain, Title, Recipient, Program, Status, Obligated, Expended, Spent, End, Uei, Risk, Officer }

/// <summary>Where an award's next requirement stands: late, waiting for the office's review, due within 30 days, or later.</summary>
public enum DueBucket { Overdue, Submitted, Soon, Later }

/// <summary>
/// One page of the awards list with its totals and the counts beside each filter. Every word of the text must be found in the FAIN
/// (dashes or not), the title, the recipient's name or UEI, or a country's name in any language. A grantee gets its own organization's
/// awards whatever it sends.
/// </summary>
[Access(Roles.Everyone)]
public sealed record SearchAwardsQuery : IQuery<AwardPage>
{
    public const int TextMaxLength = 200;
    public const int MaxPageSize = 200;

    public string Text { get; init; } = "";
    public IReadOnlyList<AwardStatus> Statuses { get; init; } = [];
    public IReadOnlyList<string> Programs { get; init; } = [];
    public IReadOnlyList<string> Countries { get; init; } = [];
    public IReadOnlyList<string> Bureaus { get; init; } = [];
    public IReadOnlyList<long> Officers { get; init; } = [];
    public IReadOnlyList<RiskLevel> Risks { get; init; } = [];
    public IReadOnlyList<Pace> Paces { get; init; } = [];
    public IReadOnlyList<DueBucket> Due { get; init; } = [];
    public long? Organization { get; init; }
    public AwardSort Sort { get; init; }
    public bool Descending { get; init; }

    /// <summary>From 1; one beyond the end means the last.</summary>
    public int Page { get; init; } = 1;
    public int PageSize { get; init; } = 25;
}

/// <summary>Rows of one page; the totals are of all rows. <c>InFile</c> and <c>ActiveInFile</c> count what the reader may see without filters.
/// <c>OrganizationName</c> names the recipient that was asked for, if the reader may see an award of it.</summary>
public sealed record AwardPage(
    IReadOnlyList<AwardRow> Rows, int Page, int PageSize, int Total, decimal Obligated, decimal Expended, int InFile, int ActiveInFile, AwardFacets Facets, DateOnly Today,
    string? OrganizationName)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>One award of the list. <c>Pace</c> is null unless the award runs.</summary>
public sealed record AwardRow(
    string Fain, string Title, string Recipient, string? Uei, LocalizedText Program, AwardStatus Status, RiskLevel? Risk, string Officer,
    DateOnly Start, DateOnly End, decimal Obligated, decimal Expended, Burn Burn, Pace? Pace,
    IReadOnlyList<AwardRowCountry> Countries, AwardNextDue? NextDue, bool IsSensitive);

public sealed record AwardRowCountry(string Code, LocalizedText Name, decimal Percent);

/// <summary>The requirement that is due next: an overdue one first, else the earliest that is not settled.</summary>
public sealed record AwardNextDue(DateOnly Due, RequirementState State);

/// <summary>How many awards each choice would leave, with all other filters as they are.</summary>
public sealed record AwardFacets(
    IReadOnlyList<FacetOption> Statuses, IReadOnlyList<FacetOption> Programs, IReadOnlyList<FacetOption> Countries, IReadOnlyList<FacetOption> Bureaus,
    IReadOnlyList<FacetOption> Officers, IReadOnlyList<FacetOption> Risks, IReadOnlyList<FacetOption> Paces, IReadOnlyList<FacetOption> Due);

/// <summary>One choice. The name is null where the value is a word of the code, which pages translate.</summary>
public sealed record FacetOption(string Value, LocalizedText? Name, int Count);

internal sealed class SearchAwardsHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<SearchAwardsQuery, AwardPage>
{
    public async Task<AwardPage> Handle(SearchAwardsQuery query, CancellationToken cancellationToken)
    {
        var listing = new AwardListing(db, caller.User, clock.Today, query);
        var size = Math.Clamp(query.PageSize, 1, SearchAwardsQuery.MaxPageSize);
        var file = await db.Awards.AsNoTracking().VisibleTo(caller.User).GroupBy(a => a.Status)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var sums = await listing.Filtered().Select(l => new { l.Balance.Obligated, l.Balance.Expended }).GroupBy(l => 1)
            .Select(g => new { Total = g.Count(), Obligated = g.Sum(l => l.Obligated), Expended = g.Sum(l => l.Expended) })
            .SingleOrDefaultAsync(cancellationToken);
        var total = sums?.Total ?? 0;
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + size - 1) / size));
        var ids = await listing.Sorted().Skip((page - 1) * size).Take(size).Select(l => l.Award.Id).ToListAsync(cancellationToken);
        return new AwardPage(
            await db.AwardRowsAsync(ids, clock.Today, cancellationToken), page, size, total, sums?.Obligated ?? 0, sums?.Expended ?? 0,
            file.Sum(f => f.Count), file.Where(f => f.Key == AwardStatus.Active).Sum(f => f.Count),
            await listing.FacetsAsync(cancellationToken), clock.Today,
            await db.Awards.AsNoTracking().VisibleTo(caller.User).Where(a => a.RecipientId == query.Organization)
                .Select(a => a.Recipient.Name).FirstOrDefaultAsync(cancellationToken));
    }
}
