using System.Text.Json;
using System.Text.Json.Nodes;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GrantsPortal.Data;

/// <summary>
/// Turns what a save is about to change into entries of the trail and links them to the chain, in the same transaction.
/// The head row is taken first, so that two writers never share a sequence number.
/// </summary>
internal sealed class AuditTrail(Caller caller, TimeProvider clock)
{
    // Secrets, and texts in which a person might be named.
    private static readonly HashSet<string> Withheld = ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "TokenHash", "Content", "Findings"];
    private static readonly HashSet<string> Noise = ["Version", "ChangedAt", "RemindOn", "NameFolded", "TitleFolded", "NormalizedEmail", "NormalizedUserName"];
    private readonly List<AuditEntry> _pending = [];

    public bool HasWork(GrantsDbContext db) => _pending.Count > 0 || Changed(db).Any();

    /// <summary>The reading of a sensitive file is in the trail too.</summary>
    public void Read(string subject, string key, long? awardId)
    {
        _pending.Add(Entry(AuditOperation.Read, subject, key, awardId, null, null));
    }

    /// <summary>A person's deed about rows that keep no history of their own, such as a run of a job.</summary>
    public void Did(AuditOperation operation, string subject, long key, string name) =>
        _pending.Add(Entry(operation, subject, key.ToString(System.Globalization.CultureInfo.InvariantCulture), null, null, Text(new JsonObject { ["Name"] = name })));

    public async Task WriteAsync(GrantsDbContext db, CancellationToken cancellationToken)
    {
        AuditEntry[] entries = [.. _pending, .. Changed(db).Select(Describe).OfType<AuditEntry>()];
        _pending.Clear();
        if (entries.Length == 0)
        {
            return;
        }
        await db.AuditHeads.ExecuteUpdateAsync(s => s.SetProperty(h => h.Sequence, h => h.Sequence + entries.Length), cancellationToken);
        var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancellationToken);
        var (sequence, hash) = (head.Sequence - entries.Length, head.Hash);
        foreach (var entry in entries)
        {
            entry.Seal(++sequence, hash);
            hash = entry.Hash;
        }
        db.AuditEntries.AddRange(entries);
        await db.AuditHeads.ExecuteUpdateAsync(s => s.SetProperty(h => h.Hash, hash), cancellationToken);
    }

    private static IEnumerable<EntityEntry> Changed(GrantsDbContext db) => db.ChangeTracker.Entries()
        .Where(e => e.Entity is IAudited && e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);

    private AuditEntry? Describe(EntityEntry entry)
    {
        var (before, after) = (new JsonObject(), new JsonObject());
        foreach (var property in Properties(entry))
        {
            var name = property.Name;
            var withheld = Withheld.Contains(property.Metadata.Name);
            if (entry.State != EntityState.Added)
            {
                before[name] = withheld ? "…" : Json(property.Original);
            }
            if (entry.State != EntityState.Deleted)
            {
                after[name] = withheld ? "…" : Json(property.Current);
            }
        }
        foreach (var change in (entry.Entity as Aggregate)?.TakePartChanges() ?? [])
        {
            if (entry.State != EntityState.Added)
            {
                before[change.Part] = Listed(change.Before);
            }
            after[change.Part] = Listed(change.After);
        }
        if (entry.State == EntityState.Modified && after.Count == 0)
        {
            return null;
        }
        var operation = entry.State switch
        {
            EntityState.Added => AuditOperation.Created,
            EntityState.Deleted => AuditOperation.Deleted,
            _ => AuditOperation.Changed,
        };
        var key = string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue));
        return Entry(operation, entry.Metadata.ClrType.Name, key, AwardId(entry), Text(before), Text(after));
    }

    // A child knows its award only by the foreign key, which EF Core has set by now.
    private static long? AwardId(EntityEntry entry) => entry.Entity is IBelongsToAward child ? child.AwardId : null;

    private AuditEntry Entry(AuditOperation operation, string subject, string key, long? awardId, string? before, string? after) =>
        AuditEntry.Write(caller.Moment ?? clock.GetUtcNow().UtcDateTime, caller.User.Id, caller.User.Name, caller.Action, operation, subject, key, awardId, before, after, caller.Reason);

    private static IEnumerable<Field> Properties(EntityEntry entry)
    {
        foreach (var property in entry.Properties.Where(p => !p.Metadata.IsPrimaryKey() && !Noise.Contains(p.Metadata.Name)))
        {
            if (entry.State != EntityState.Modified || (property.IsModified && !Equals(property.OriginalValue, property.CurrentValue)))
            {
                yield return new Field(property.Metadata.Name, property.Metadata, property.OriginalValue, property.CurrentValue);
            }
        }
    }

    private static JsonNode? Listed(IReadOnlyList<string> parts) => parts.Count == 0 ? null : JsonValue.Create(string.Join("; ", parts));

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        // Never a binary float, never the machine's culture.
        decimal money => JsonValue.Create(money),
        Enum word => JsonValue.Create(word.ToString()),
        _ => JsonSerializer.SerializeToNode(value, value.GetType()),
    };

    private static string? Text(JsonObject fields) => fields.Count == 0 ? null : fields.ToJsonString(Readable);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly record struct Field(string Name, Microsoft.EntityFrameworkCore.Metadata.IProperty Metadata, object? Original, object? Current);
}

internal static class AuditTrailQueries
{
    /// <summary>Refuses a stale form and names who changed what since.</summary>
    public static async Task RefuseStaleAsync(this GrantsDbContext db, Aggregate loaded, int version, CancellationToken cancellationToken)
    {
        if (loaded.Version == version)
        {
            return;
        }
        var subject = loaded.GetType().Name;
        var key = loaded.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var last = await db.AuditEntries.AsNoTracking()
            .Where(e => e.Subject == subject && e.SubjectKey == key && e.Operation != AuditOperation.Read)
            .OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancellationToken);
        var what = last?.After is { } after ? string.Join(", ", JsonNode.Parse(after)!.AsObject().Select(p => p.Key)) : subject;
        throw last is null ? DataErrors.ChangedMeanwhile() : DataErrors.ChangedBy(last.UserName, last.At, what);
    }
}
