using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Imports;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>What an import has to know of the database, read once for all rows.</summary>
internal sealed class AwardImportData
{
    private const int Chunk = 500;
    private readonly Dictionary<string, AwardStatus> _statuses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Award> _drafts = new(StringComparer.Ordinal);
    private Dictionary<string, long> _recipients = [];
    private Dictionary<string, long> _officers = [];
    private Dictionary<long, string> _compacts = [];

    public AwardCodes Codes { get; private set; } = null!;

    public static async Task<AwardImportData> LoadAsync(GrantsDbContext db, IReadOnlyList<CsvRow> rows, CancellationToken cancellationToken)
    {
        var data = new AwardImportData
        {
            Codes = await AwardCodes.LoadAsync(db, cancellationToken),
            _recipients = await db.Organizations.Where(o => o.Uei != null).ToDictionaryAsync(o => o.Uei!, o => o.Id, StringComparer.OrdinalIgnoreCase, cancellationToken),
            _officers = await db.Users.Where(u => u.Role == Role.ProgramOfficer && u.DeactivatedAt == null && u.NormalizedEmail != null)
                .ToDictionaryAsync(u => u.NormalizedEmail!, u => u.Id, StringComparer.OrdinalIgnoreCase, cancellationToken),
            _compacts = await db.Compacts.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Code, cancellationToken),
        };
        foreach (var fains in rows.Select(r => Fain.Normalize(r["fain"] ?? "")).Where(f => f.Length == Fain.Length).Distinct().Chunk(Chunk))
        {
            foreach (var found in await db.Awards.Where(a => fains.Contains(a.Fain)).Select(a => new { a.Fain, a.Status }).ToListAsync(cancellationToken))
            {
                data._statuses[found.Fain] = found.Status;
            }
            foreach (var draft in await db.Awards.WithFile().Where(a => a.Status == AwardStatus.Draft && fains.Contains(a.Fain)).ToListAsync(cancellationToken))
            {
                data._drafts[draft.Fain] = draft;
            }
        }
        return data;
    }

    /// <summary>The status of an award that is no draft any more; null when the row may be taken.</summary>
    public AwardStatus? Signed(string fain) => _statuses.TryGetValue(fain, out var status) && status != AwardStatus.Draft ? status : null;

    public Award? Draft(string fain) => _drafts.GetValueOrDefault(fain);

    public EditAwardCommand Form(Award draft) => draft.ToForm(draft.CompactId is { } compact ? _compacts[compact] : null);

    public long? Recipient(string uei) => _recipients.TryGetValue(uei, out var id) ? id : null;

    public long? Officer(string email) => _officers.TryGetValue(email, out var id) ? id : null;
}
