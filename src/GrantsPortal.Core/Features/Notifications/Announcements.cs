using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>
/// What happened in one command, told in its transaction and in one go when all its events are heard: a closure that moves five hundred
/// dates asks for its readers once. Nobody is told what they did themselves.
/// </summary>
internal sealed class Announcements(GrantsDbContext db, Caller caller, Notifier notifier)
{
    private readonly List<Announcement> _pending = [];

    public void Add(Announcement announcement) => _pending.Add(announcement);

    /// <summary>The transaction is tried again from its beginning.</summary>
    public void Forget() => _pending.Clear();

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        if (_pending.Count == 0)
        {
            return;
        }
        Announcement[] announcements = [.. _pending];
        _pending.Clear();
        long[] ids = [.. announcements.Select(a => a.RequirementId).Distinct()];
        // One parameter each, however many: a closure may move more dates than a statement has room for.
        var requirements = await DueRequirement.Of(db, db.Requirements.AsNoTracking().IgnoreAutoIncludes().Where(r => EF.Parameter(ids).Contains(r.Id)))
            .ToDictionaryAsync(r => r.RequirementId, cancellationToken);
        long[] organizations = [.. requirements.Values.Select(r => r.RecipientId).Distinct()];
        var people = (await db.Users.AsNoTracking().Where(u => u.DeactivatedAt == null && u.OrganizationId != null && EF.Parameter(organizations).Contains(u.OrganizationId.Value))
            .Select(u => new { u.Id, u.OrganizationId }).ToListAsync(cancellationToken)).ToLookup(u => u.OrganizationId!.Value, u => u.Id);
        await notifier.TellAsync([..
            from announcement in announcements
            where requirements.ContainsKey(announcement.RequirementId)
            let requirement = requirements[announcement.RequirementId]
            let facts = Guarded(announcement.Facts(requirement), requirement)
            from reader in Readers(announcement, requirement, [.. people[requirement.RecipientId]])
            where reader != caller.User.Id && reader != announcement.Except
            select new Notice(reader, announcement.Kind, announcement.Cause, facts, announcement.Link ?? requirement.Link, requirement.AwardId)], cancellationToken);
    }

    private static IEnumerable<long> Readers(Announcement announcement, DueRequirement requirement, IReadOnlyCollection<long> people) => announcement.To switch
    {
        Audience.Officer => [requirement.OfficerId],
        Audience.Authors when announcement.Authors.Intersect(people).ToList() is { Count: > 0 } there => there,
        _ => people,
    };

    // A sensitive award's mail tells neither who nor why (rule 9).
    private static NotificationFacts Guarded(NotificationFacts facts, DueRequirement requirement) =>
        requirement.IsSensitive ? facts with { Person = null, Words = null, Name = null } : facts;
}
