using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Audit;

/// <summary>The trail as SQL: what a filter leaves. Pages are cut by the entry number, which is the key, never by counting rows.</summary>
internal sealed class AuditListing(GrantsDbContext db, AwardReader awards, OfficeClock clock)
{
    /// <summary>Asking for one award's entries is opening its file: a sensitive one leaves an entry of its own.</summary>
    public async Task<IQueryable<AuditEntry>> FilteredAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (filter.Award is { } fain)
        {
            var award = await awards.OpenAsync(fain, cancellationToken);
            entries = entries.Where(e => e.AwardId == award);
        }
        if (filter.Subject is { } subject)
        {
            entries = entries.Where(e => e.Subject == subject);
        }
        if (filter.Operation is { } operation)
        {
            entries = entries.Where(e => e.Operation == operation);
        }
        if (filter.User is { } user)
        {
            entries = entries.Where(e => e.UserId == user);
        }
        if (filter.From is { } from)
        {
            var start = clock.StartOf(from);
            entries = entries.Where(e => e.At >= start);
        }
        if (filter.To is { } to)
        {
            var end = clock.StartOf(to.AddDays(1));
            entries = entries.Where(e => e.At < end);
        }
        return await NamingAsync(entries, filter, cancellationToken);
    }

    /// <summary>The entries with what the reader needs beside them: the FAIN in the same query, names in two or three more for all of them.</summary>
    public async Task<IReadOnlyList<AuditEntryRow>> RowsAsync(IQueryable<AuditEntry> page, CancellationToken cancellationToken)
    {
        var found = await (from entry in page
                           join a in db.Awards.AsNoTracking() on entry.AwardId equals (long?)a.Id into joined
                           from award in joined.DefaultIfEmpty()
                           orderby entry.Sequence descending
                           select new { Entry = entry, Fain = (string?)award.Fain }).ToListAsync(cancellationToken);
        var names = await FieldNames.OfAsync(db, found.Select(f => f.Entry), cancellationToken);
        return [.. found.Select(f => AuditEntryRow.Of(f.Entry, f.Fain, names))];
    }

    private async Task<IQueryable<AuditEntry>> NamingAsync(IQueryable<AuditEntry> entries, AuditFilter filter, CancellationToken cancellationToken)
    {
        SearchWord[] words = [.. SearchWord.Of(filter.Text)];
        if (words.Length == 0)
        {
            return entries;
        }
        // Accents and case are folded here, where the store could not; names of former days are still found as they were written.
        var people = await db.Users.AsNoTracking().Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancellationToken);
        var found = entries;
        foreach (var (code, folded) in words)
        {
            long[] named = [.. people.Where(p => Folding.Fold(p.DisplayName).Contains(folded, StringComparison.Ordinal)).Select(p => p.Id)];
            var like = Like(folded);
            var numbered = db.Awards.Where(a => code != "" && a.Fain.Contains(code)).Select(a => (long?)a.Id);
            found = found.Where(e => named.Contains(e.UserId)
                || EF.Functions.Like(e.UserName, like, "\\")
                || EF.Functions.Like(e.Action, like, "\\")
                || numbered.Contains(e.AwardId));
        }
        if (filter.TextActions.Count == 0)
        {
            return found;
        }
        var meant = filter.TextActions;
        var inWords = found.Select(e => e.Sequence);
        return entries.Where(e => meant.Contains(e.Action) || inWords.Contains(e.Sequence));
    }

    private static string Like(string word) =>
        "%" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal) + "%";
}
