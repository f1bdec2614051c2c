using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Audit;

/// <summary>One page of the trail, newest first (rule 10). A program officer reads the history of one award on its own page instead.</summary>
/// <param name="Before">Only entries older than this one: the page after.</param>
/// <param name="After">Only entries newer than this one, the nearest of them: the page before.</param>
[Access(Roles.TrailReaders)]
public sealed record SearchAuditEntriesQuery(AuditFilter Filter, long? Before = null, long? After = null, int PageSize = SearchAuditEntriesQuery.UsualPageSize)
    : IQuery<AuditEntryPage>
{
    public const int UsualPageSize = 50;
    public const int MaxPageSize = 200;
}

/// <param name="Older">Entry to page on before; null on the last page.</param>
/// <param name="Newer">Entry to page back after; null on the first page.</param>
/// <param name="TrailLength">How many entries the whole trail has.</param>
public sealed record AuditEntryPage(IReadOnlyList<AuditEntryRow> Entries, long? Older, long? Newer, long TrailLength);

/// <summary>One entry with the award's FAIN and the name of its subject beside their keys.</summary>
public sealed record AuditEntryRow(
    long Sequence, DateTime At, long UserId, string UserName, string Action, AuditOperation Operation, string Subject, string SubjectKey,
    string? SubjectName, string? Fain, IReadOnlyList<FieldChange> Changes, string? Before, string? After, string? Why, string PreviousHash, string Hash)
{
    internal static AuditEntryRow Of(AuditEntry entry, string? fain, IReadOnlyDictionary<(string Field, string Key), string> names) => new(
        entry.Sequence, entry.At, entry.UserId, entry.UserName, entry.Action, entry.Operation, entry.Subject, entry.SubjectKey,
        FieldNames.OfSubject(entry, names), fain, FieldChange.Between(entry.Before, entry.After, names), entry.Before, entry.After, entry.Why, entry.PreviousHash, entry.Hash);
}

internal sealed class AuditFilterValidator : AbstractValidator<AuditFilter>
{
    private static readonly DateOnly First = new(2000, 1, 1);
    private static readonly DateOnly Last = new(2100, 12, 31);

    public AuditFilterValidator()
    {
        RuleFor(f => f.Text).MaximumLength(AuditFilterText.TextMaxLength);
        RuleFor(f => f.Subject).Must(s => s is null || AuditSubjects.All.Contains(s)).WithError(s => AuditErrors.SubjectUnknown(s!, AuditSubjects.All));
        RuleFor(f => f.From).Must(InRange).WithError(d => MoneyErrors.DateOutOfRange(nameof(AuditFilter.From), d!.Value));
        RuleFor(f => f.To).Must(InRange).WithError(d => MoneyErrors.DateOutOfRange(nameof(AuditFilter.To), d!.Value));
        RuleFor(f => f).Must(f => f.From is null || f.To is null || f.From <= f.To).WithError(f => MoneyErrors.PeriodInverted(f.From!.Value, f.To!.Value));
    }

    private static bool InRange(DateOnly? day) => day is null || (day >= First && day <= Last);
}

internal sealed class SearchAuditEntriesValidator : AbstractValidator<SearchAuditEntriesQuery>
{
    public SearchAuditEntriesValidator()
    {
        RuleFor(q => q.Filter).SetValidator(new AuditFilterValidator());
        RuleFor(q => q.PageSize).InclusiveBetween(1, SearchAuditEntriesQuery.MaxPageSize).WithError(_ => AuditErrors.PageSizeOutOfRange(SearchAuditEntriesQuery.MaxPageSize));
    }
}

internal sealed class SearchAuditEntriesHandler(GrantsDbContext db, AuditListing listing) : IRequestHandler<SearchAuditEntriesQuery, AuditEntryPage>
{
    public async Task<AuditEntryPage> Handle(SearchAuditEntriesQuery query, CancellationToken cancellationToken)
    {
        var filtered = await listing.FilteredAsync(query.Filter, cancellationToken);
        // One more than shown tells whether there is another page.
        var cut = query switch
        {
            { After: { } newer } => filtered.Where(e => e.Sequence > newer).OrderBy(e => e.Sequence).Take(query.PageSize + 1),
            { Before: { } older } => filtered.Where(e => e.Sequence < older).OrderByDescending(e => e.Sequence).Take(query.PageSize + 1),
            _ => filtered.OrderByDescending(e => e.Sequence).Take(query.PageSize + 1),
        };
        var rows = await listing.RowsAsync(cut, cancellationToken);
        var more = rows.Count > query.PageSize;
        var entries = !more ? rows : query.After is null ? [.. rows.SkipLast(1)] : [.. rows.Skip(1)];
        var length = await db.AuditHeads.AsNoTracking().Select(h => h.Sequence).SingleAsync(cancellationToken);
        return entries.Count == 0
            ? new AuditEntryPage([], null, null, length)
            : new AuditEntryPage(
                entries,
                more || query.After is not null ? entries[^1].Sequence : null,
                query.After is not null ? (more ? entries[0].Sequence : null) : query.Before is not null ? entries[0].Sequence : null,
                length);
    }
}
