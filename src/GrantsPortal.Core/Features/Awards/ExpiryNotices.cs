using System.Globalization;
using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>
/// Tells that something ends: once for its subject, its date and the step, whoever joins the office later, and however often it is asked.
/// </summary>
internal sealed class ExpiryNotices(GrantsDbContext db, Notifier notifier, OfficeClock clock)
{
    private readonly List<Notice> _notices = [];
    private IReadOnlyList<long>? _grantsOfficers;

    /// <summary>The award's officer and the grants officers. Mail leaves the house: of a sensitive award it says the FAIN only (rule 9).</summary>
    public async Task OfAwardAsync(ExpiringAward award, NotificationKind kind, DateOnly last, int step, CancellationToken cancellationToken)
    {
        var facts = new NotificationFacts
        {
            Fain = award.Fain,
            AwardTitle = award.IsSensitive ? null : award.Title,
            Organization = award.IsSensitive ? null : award.Recipient,
            Due = last,
            Step = -step,
        };
        var cause = Cause(kind, award.Id, last, step);
        _notices.AddRange((await GrantsOfficersAsync(cancellationToken)).Append(award.OfficerId).Distinct().Select(id => new Notice(id, kind, cause, facts, $"/awards/{award.Fain}", award.Id)));
    }

    public async Task OfOrganizationAsync(long id, string name, DateOnly last, int step, IEnumerable<long> officers, IEnumerable<long> certifiers, CancellationToken cancellationToken)
    {
        var facts = new NotificationFacts { Organization = name, Due = last, Step = -step };
        var cause = Cause(NotificationKind.SamExpiring, id, last, step);
        var office = (await GrantsOfficersAsync(cancellationToken)).Concat(officers).Distinct();
        _notices.AddRange(office.Select(user => new Notice(user, NotificationKind.SamExpiring, cause, facts, string.Create(CultureInfo.InvariantCulture, $"/organizations/{id}"), null)));
        // A grantee has no page of its organization; its awards are where the registration matters.
        _notices.AddRange(certifiers.Select(user => new Notice(user, NotificationKind.SamExpiring, cause, facts, "/awards", null)));
    }

    /// <summary>Answers with how many ends were told that were not told before.</summary>
    public async Task<int> TellAsync(CancellationToken cancellationToken)
    {
        string[] causes = [.. _notices.Select(n => n.Cause).Distinct()];
        var told = await db.Notifications.Where(n => causes.Contains(n.Cause)).Select(n => n.Cause).Distinct().ToHashSetAsync(cancellationToken);
        _notices.RemoveAll(n => told.Contains(n.Cause));
        await notifier.TellAsync(_notices, cancellationToken);
        return causes.Length - told.Count;
    }

    public int? StepOf(DateOnly last) => ExpirySteps.On(clock.Today, last);

    private static string Cause(NotificationKind kind, long id, DateOnly last, int step) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}/{id}/{last:yyyy-MM-dd}/{step}");

    private async Task<IReadOnlyList<long>> GrantsOfficersAsync(CancellationToken cancellationToken) =>
        _grantsOfficers ??= await db.Users.Where(u => u.Role == Role.GrantsOfficer && u.DeactivatedAt == null).Select(u => u.Id).ToListAsync(cancellationToken);
}

/// <summary>What a notice tells of an award.</summary>
internal sealed record ExpiringAward(long Id, string Fain, string Title, bool IsSensitive, string Recipient, long OfficerId);

/// <summary>How far one of several equal commands came: the key after which the next one goes on, none at the end.</summary>
public sealed record NoticeRound(long? Next, int Told);
