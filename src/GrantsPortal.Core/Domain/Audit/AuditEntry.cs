using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GrantsPortal.Domain.Audit;

public enum AuditOperation { Created, Changed, Deleted, Read }

/// <summary>
/// One line of the trail (rule 10): who, when, what, before, after, why. Append-only; each entry's hash covers the one
/// before it, so that a changed, removed or inserted line shows.
/// </summary>
public sealed class AuditEntry
{
    public const int ReasonMaxLength = 1000;
    public static readonly string Genesis = new('0', 64);

    private AuditEntry() { }

    /// <summary>1, 2, 3 ... without a gap.</summary>
    public long Sequence { get; private set; }
    public DateTime At { get; private set; }
    public long UserId { get; private set; }
    public string UserName { get; private set; } = "";

    /// <summary>The use case, e.g. <c>SignAward</c>.</summary>
    public string Action { get; private set; } = "";
    public AuditOperation Operation { get; private set; }

    /// <summary>Kind of row, e.g. <c>Award</c>, and its key.</summary>
    public string Subject { get; private set; } = "";
    public string SubjectKey { get; private set; } = "";
    public long? AwardId { get; private set; }

    /// <summary>JSON objects of the fields that changed; null where there was nothing.</summary>
    public string? Before { get; private set; }
    public string? After { get; private set; }
    public string? Why { get; private set; }
    public string PreviousHash { get; private set; } = "";
    public string Hash { get; private set; } = "";

    public static AuditEntry Write(
        DateTime at, long userId, string userName, string action, AuditOperation operation, string subject, string subjectKey,
        long? awardId, string? before, string? after, string? why) => new()
        {
            // Milliseconds: what every store gives back unchanged.
            At = new DateTime(at.Ticks - at.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc),
            UserId = userId,
            UserName = userName,
            Action = action,
            Operation = operation,
            Subject = subject,
            SubjectKey = subjectKey,
            AwardId = awardId,
            Before = before,
            After = after,
            Why = why,
        };

    /// <summary>Links the entry to the chain.</summary>
    public void Seal(long sequence, string previousHash)
    {
        (Sequence, PreviousHash) = (sequence, previousHash);
        Hash = ComputeHash();
    }

    /// <summary>SHA-256 over every field, each preceded by its length so that no two contents read the same.</summary>
    public string ComputeHash()
    {
        string?[] fields =
        [
            Sequence.ToString(CultureInfo.InvariantCulture), At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            UserId.ToString(CultureInfo.InvariantCulture), UserName, Action, Operation.ToString(), Subject, SubjectKey,
            AwardId?.ToString(CultureInfo.InvariantCulture), Before, After, Why, PreviousHash,
        ];
        var text = string.Concat(fields.Select(f => f is null ? "-;" : string.Create(CultureInfo.InvariantCulture, $"{f.Length}:{f};")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>The chain's end, one row: taking it first makes writers of the trail wait for each other.</summary>
public sealed class AuditHead
{
    public const int TheOne = 1;

    private AuditHead() { }

    public int Id { get; private set; }
    public long Sequence { get; private set; }
    public string Hash { get; private set; } = "";

    public static AuditHead Start() => new() { Id = TheOne, Hash = AuditEntry.Genesis };
}
