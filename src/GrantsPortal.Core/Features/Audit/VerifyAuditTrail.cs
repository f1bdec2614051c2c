using System.Runtime.CompilerServices;
using GrantsPortal.Data;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Audit;

/// <summary>Recomputes the whole chain of the audit trail, from its first entry to its head.</summary>
[Access(Role.Auditor | Role.Director | Role.Administrator)]
public sealed record VerifyAuditTrailQuery : IQuery<AuditTrailVerdict>
{
    /// <summary>Told, now and then, how many entries of how many have been read.</summary>
    public Action<long, long>? Progress { get; init; }
}

public enum AuditFault { Gap, BrokenLink, ChangedContent, HeadMismatch }

/// <summary>The first place where the trail does not hold; what follows it cannot be trusted either.</summary>
public sealed record AuditBreak(long Sequence, AuditFault Fault);

/// <param name="Entries">How many entries were read and hold.</param>
/// <param name="LastHash">The chain's end: written down elsewhere, it proves later that nothing before it changed.</param>
public sealed record AuditTrailVerdict(long Entries, string LastHash, AuditBreak? Break);

internal sealed class VerifyAuditTrailHandler(GrantsDbContext db) : IRequestHandler<VerifyAuditTrailQuery, AuditTrailVerdict>
{
    private const int PageSize = 5_000;

    public async Task<AuditTrailVerdict> Handle(VerifyAuditTrailQuery query, CancellationToken cancellationToken)
    {
        // The head first: entries written meanwhile come after it and are simply not part of this check.
        var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancellationToken);
        var (last, hash) = (0L, AuditEntry.Genesis);
        await foreach (var entry in Entries(head.Sequence, cancellationToken))
        {
            var fault = entry.Sequence != last + 1 ? AuditFault.Gap
                : entry.PreviousHash != hash ? AuditFault.BrokenLink
                : entry.Hash != entry.ComputeHash() ? AuditFault.ChangedContent
                : (AuditFault?)null;
            if (fault is { } found)
            {
                return new AuditTrailVerdict(last, hash, new AuditBreak(found == AuditFault.Gap ? last + 1 : entry.Sequence, found));
            }
            (last, hash) = (entry.Sequence, entry.Hash);
            if (last % PageSize == 0)
            {
                query.Progress?.Invoke(last, head.Sequence);
            }
        }
        var whole = last == head.Sequence && hash == head.Hash;
        return new AuditTrailVerdict(last, hash, whole ? null : new AuditBreak(last + 1, AuditFault.HeadMismatch));
    }

    private async IAsyncEnumerable<AuditEntry> Entries(long upTo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // By pages of the key: five million entries never stand in memory, and no reader is held open for minutes.
        for (var after = 0L; ;)
        {
            var from = after;
            var page = await db.AuditEntries.AsNoTracking().Where(e => e.Sequence > from && e.Sequence <= upTo)
                .OrderBy(e => e.Sequence).Take(PageSize).ToListAsync(cancellationToken);
            foreach (var entry in page)
            {
                yield return entry;
            }
            if (page.Count < PageSize)
            {
                yield break;
            }
            after = page[^1].Sequence;
        }
    }
}
