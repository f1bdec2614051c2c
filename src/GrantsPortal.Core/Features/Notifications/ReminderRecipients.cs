using System.Globalization;
using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>Who is told of a step: the grantee's own people, the award's officer, the grants officers, the directors.</summary>
internal sealed class ReminderRecipients(GrantsDbContext db)
{
    public async Task<IReadOnlyList<Notice>> NoticesAsync(IReadOnlyList<(DueRequirement Requirement, ReminderTurn Turn)> sends, CancellationToken cancellationToken)
    {
        long[] organizations = [.. sends.Select(s => s.Requirement.RecipientId).Distinct()];
        long[] officers = [.. sends.Select(s => s.Requirement.OfficerId).Distinct()];
        var people = await db.Users.AsNoTracking().Where(u => u.DeactivatedAt == null && (
                (u.OrganizationId != null && organizations.Contains(u.OrganizationId.Value)) || officers.Contains(u.Id) || u.Role == Role.GrantsOfficer || u.Role == Role.Director))
            .Select(u => new Person(u.Id, u.Role, u.OrganizationId)).ToListAsync(cancellationToken);
        var byOrganization = people.Where(p => p.OrganizationId is not null).ToLookup(p => p.OrganizationId!.Value);
        var office = people.Where(p => p.OrganizationId is null).ToList();
        List<Notice> notices = [];
        foreach (var (requirement, turn) in sends)
        {
            var step = turn.Send!;
            List<Person> told = [.. byOrganization[requirement.RecipientId].Where(p => step.Recipients.Includes(p.Role))];
            var unreachable = told.Count == 0 && (step.Recipients & Roles.Grantees) != 0;
            // Somebody has to know that nobody was told.
            told.AddRange(office.Where(p => p.Id == requirement.OfficerId ? unreachable || step.Recipients.Includes(Role.ProgramOfficer)
                : p.Role is Role.GrantsOfficer or Role.Director && step.Recipients.Includes(p.Role)));
            var facts = requirement.Facts with
            {
                Step = step.Days,
                DaysLate = turn.DaysLate > 0 ? turn.DaysLate : null,
                Unreachable = unreachable ? true : null,
                Text = step.Text.En.Length > 0 ? step.Text : null,
            };
            var cause = Cause(requirement, step.Days);
            var kind = step.Days > 0 ? NotificationKind.Overdue : NotificationKind.DueSoon;
            notices.AddRange(told.Select(p => new Notice(p.Id, kind, cause, facts, requirement.Link, requirement.AwardId)));
        }
        return notices;
    }

    /// <summary>One for each (requirement, step, due date).</summary>
    public static string Cause(DueRequirement requirement, int step) =>
        string.Create(CultureInfo.InvariantCulture, $"reminder/{requirement.RequirementId}/{requirement.Due:yyyy-MM-dd}/{step}");

    private sealed record Person(long Id, Role Role, long? OrganizationId);
}
