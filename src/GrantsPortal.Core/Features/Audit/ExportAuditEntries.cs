using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Audit;

/// <summary>
/// All pages of a search of the trail, entry by entry into <paramref name="Write"/>, newest first; answers how many went. Entries
/// written meanwhile are newer than where the export began and are not part of it.
/// </summary>
[Access(Roles.TrailReaders)]
public sealed record ExportAuditEntriesQuery(AuditFilter Filter, Func<AuditEntryRow, CancellationToken, Task> Write) : IQuery<int>;

internal sealed class ExportAuditEntriesValidator : AbstractValidator<ExportAuditEntriesQuery>
{
    public ExportAuditEntriesValidator() => RuleFor(q => q.Filter).SetValidator(new AuditFilterValidator());
}

internal sealed class ExportAuditEntriesHandler(GrantsDbContext db, AuditListing listing) : IRequestHandler<ExportAuditEntriesQuery, int>
{
    private const int Chunk = 1_000;

    public async Task<int> Handle(ExportAuditEntriesQuery query, CancellationToken cancellationToken)
    {
        var filtered = await listing.FilteredAsync(query.Filter, cancellationToken);
        var head = await db.AuditHeads.AsNoTracking().Select(h => h.Sequence).SingleAsync(cancellationToken);
        var count = 0;
        for (var before = head + 1; ;)
        {
            var cursor = before;
            var rows = await listing.RowsAsync(filtered.Where(e => e.Sequence < cursor).OrderByDescending(e => e.Sequence).Take(Chunk), cancellationToken);
            foreach (var row in rows)
            {
                await query.Write(row, cancellationToken);
            }
            count += rows.Count;
            if (rows.Count < Chunk)
            {
                return count;
            }
            before = rows[^1].Sequence;
        }
    }
}
