using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Money;

/// <summary>
/// One award's ledger lines, newest first. <see cref="Quarter"/> is a calendar quarter such as <c>2025-Q3</c>; <see cref="Country"/> is a
/// line's own country, <see cref="WithoutCountry"/> for those that follow the split. Filters that fit nothing give an empty page.
/// </summary>
[Access(Roles.Everyone)]
public sealed record GetAwardLedgerQuery(
    string Fain, string? Quarter = null, string? Category = null, string? Country = null, int Page = 1, int PageSize = GetAwardLedgerQuery.DefaultPageSize)
    : IQuery<AwardLedger>
{
    public const int DefaultPageSize = 50;
    public const int MaxPageSize = 500;
    public const string WithoutCountry = "-";
}

/// <summary>The page, with count and sum of all lines that the filters let through, and what can be filtered by.</summary>
public sealed record AwardLedger(
    IReadOnlyList<AwardLedgerLine> Lines, int Total, decimal Sum, int Page, int PageSize, AwardLedgerChoices Choices)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

public sealed record AwardLedgerLine(
    long Id, DateOnly Date, LedgerEntryKind Kind, string CategoryCode, LocalizedText Category, string Description, string? CountryCode, LocalizedText? Country,
    decimal Amount, DateTime PostedAt, bool IsReversal);

public sealed record AwardLedgerChoices(IReadOnlyList<string> Quarters, IReadOnlyList<LedgerChoice> Categories, IReadOnlyList<LedgerChoice> Countries);

public sealed record LedgerChoice(string Code, LocalizedText Name);

internal sealed class GetAwardLedgerValidator : AbstractValidator<GetAwardLedgerQuery>
{
    public GetAwardLedgerValidator()
    {
        RuleFor(q => q.Page).GreaterThan(0);
        RuleFor(q => q.PageSize).InclusiveBetween(1, GetAwardLedgerQuery.MaxPageSize);
        RuleFor(q => q.Quarter).Must(q => string.IsNullOrEmpty(q) || CalendarQuarter.TryParse(q, out _)).WithError(MoneyErrors.QuarterMalformed);
    }
}

internal sealed class GetAwardLedgerHandler(GrantsDbContext db, AwardReader reader) : IRequestHandler<GetAwardLedgerQuery, AwardLedger>
{
    public async Task<AwardLedger> Handle(GetAwardLedgerQuery query, CancellationToken cancellationToken)
    {
        var id = await reader.OpenAsync(query.Fain, cancellationToken);
        var filtered = AwardLedgerLines.Filter(db, id, query.Quarter, query.Category, query.Country);
        var total = await filtered.CountAsync(cancellationToken);
        var sum = await filtered.SumAsync(e => e.Amount, cancellationToken);
        var page = Math.Min(query.Page, Math.Max(1, (total + query.PageSize - 1) / query.PageSize));
        var lines = await AwardLedgerLines.Rows(db, filtered).Skip((page - 1) * query.PageSize).Take(query.PageSize).ToListAsync(cancellationToken);
        return new AwardLedger(lines, total, sum, page, query.PageSize, await ChoicesAsync(id, cancellationToken));
    }

    private async Task<AwardLedgerChoices> ChoicesAsync(long id, CancellationToken cancellationToken)
    {
        var lines = db.LedgerEntries.AsNoTracking().Where(e => e.AwardId == id);
        var months = await lines.Select(e => new { e.Date.Year, e.Date.Month }).Distinct().ToListAsync(cancellationToken);
        var categories = await db.ObjectClasses.AsNoTracking().Where(c => lines.Any(e => e.CategoryCode == c.Code))
            .OrderBy(c => c.SortOrder).Select(c => new LedgerChoice(c.Code, c.Name)).ToListAsync(cancellationToken);
        var countries = await db.Countries.AsNoTracking().Where(c => lines.Any(e => e.CountryCode == c.Code))
            .OrderBy(c => c.Code).Select(c => new LedgerChoice(c.Code, c.Name)).ToListAsync(cancellationToken);
        var quarters = months.Select(m => CalendarQuarter.Of(new DateOnly(m.Year, m.Month, 1))).Distinct().OrderByDescending(q => q.Start);
        return new AwardLedgerChoices([.. quarters.Select(q => q.ToString())], categories, countries);
    }
}
