using System.Globalization;
using GrantsPortal.Data;
using GrantsPortal.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Audit;

/// <summary>The names behind the keys that a page of audit entries mentions: two or three queries, whatever the number of entries.</summary>
internal static class FieldNames
{
    private static readonly string[] People = ["OfficerId", "SignedById", "RecordedById", "UserId", "ById"];
    private static readonly string[] Organizations = ["RecipientId", "OrganizationId"];
    private static readonly string[] Compacts = ["CompactId"];

    // Rows that have a name of their own, and the field that elsewhere holds their key.
    private static readonly Dictionary<string, string> Subjects = new(StringComparer.Ordinal)
    {
        ["PortalUser"] = "UserId",
        ["Organization"] = "OrganizationId",
        ["Compact"] = "CompactId",
    };

    /// <summary>The name of the row that an entry tells about; null where it has none or is gone.</summary>
    public static string? OfSubject(AuditEntry entry, IReadOnlyDictionary<(string Field, string Key), string> names) =>
        Subjects.TryGetValue(entry.Subject, out var field) ? names.GetValueOrDefault((field, entry.SubjectKey)) : null;

    public static async Task<IReadOnlyDictionary<(string Field, string Key), string>> OfAsync(
        GrantsDbContext db, IEnumerable<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var read = entries.ToList();
        var mentioned = read.SelectMany(e => new[] { e.Before, e.After }).SelectMany(json => FieldChange.Fields(json))
            .Select(f => (f.Key, Value: FieldChange.Text(f.Value))).Where(f => f.Value is not null)
            .Concat(read.Where(e => Subjects.ContainsKey(e.Subject)).Select(e => (Key: Subjects[e.Subject], Value: (string?)e.SubjectKey))).ToHashSet();
        var (people, organizations, compacts) = (Keys(People), Keys(Organizations), Keys(Compacts));
        var found = new Dictionary<(string Field, string Key), string>();
        if (people.Length > 0)
        {
            Add(People, await db.Users.AsNoTracking().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken));
        }
        if (organizations.Length > 0)
        {
            Add(Organizations, await db.Organizations.AsNoTracking().Where(o => organizations.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken));
        }
        if (compacts.Length > 0)
        {
            Add(Compacts, await db.Compacts.AsNoTracking().Where(c => compacts.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Code, cancellationToken));
        }
        return found;

        long[] Keys(string[] fields) =>
            [.. mentioned.Where(f => fields.Contains(f.Key)).Select(f => long.TryParse(f.Value, CultureInfo.InvariantCulture, out var key) ? key : 0).Where(k => k > 0).Distinct()];

        void Add(string[] fields, Dictionary<long, string> names)
        {
            foreach (var field in fields)
            {
                foreach (var (key, name) in names)
                {
                    found[(field, key.ToString(CultureInfo.InvariantCulture))] = name;
                }
            }
        }
    }
}
