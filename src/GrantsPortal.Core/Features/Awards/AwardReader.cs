using GrantsPortal.Data;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>
/// Opens an award's file for whoever asks: finds it by FAIN among what they may see, and writes the reading of a sensitive one
/// into the trail (rule 10). Every query about one award begins here.
/// </summary>
internal sealed class AwardReader(GrantsDbContext db, Caller caller, AuditTrail trail, OfficeClock clock)
{
    // A page is rendered twice and its tabs ask again: all of that is one reading.
    private static readonly TimeSpan OneReading = TimeSpan.FromMinutes(15);

    /// <summary>The award's key. Unknown, malformed and someone else's FAINs are refused with the same words.</summary>
    public async Task<long> OpenAsync(string address, CancellationToken cancellationToken)
    {
        var fain = Fain.TryParse(address, out var parsed) ? parsed!.Value : throw AwardErrors.NotFound(address.Trim());
        var award = await db.Awards.AsNoTracking().VisibleTo(caller.User).Where(a => a.Fain == fain)
            .Select(a => new { a.Id, a.IsSensitive }).FirstOrDefaultAsync(cancellationToken) ?? throw AwardErrors.NotFound(fain);
        if (award.IsSensitive)
        {
            await RecordAsync(award.Id, fain, cancellationToken);
        }
        return award.Id;
    }

    // A query runs outside the unit of work; this save carries nothing but the entry, in a transaction of its own.
    private async Task RecordAsync(long awardId, string fain, CancellationToken cancellationToken)
    {
        var since = clock.UtcNow - OneReading;
        var recorded = await db.AuditEntries.AsNoTracking().AnyAsync(
            e => e.AwardId == awardId && e.Operation == AuditOperation.Read && e.UserId == caller.User.Id && e.At > since, cancellationToken);
        if (!recorded)
        {
            trail.Read(nameof(Award), fain, awardId);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
