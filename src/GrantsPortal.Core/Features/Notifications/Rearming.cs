using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

internal static class Rearming
{
    /// <summary>All open requirements of a program are due for the next run of reminders, as after a moved date; one statement, however many they are.</summary>
    public static Task<int> RearmAsync(this GrantsDbContext db, string programCode, CancellationToken cancellationToken) => db.Requirements
        .Where(r => (r.Status == RequirementStatus.NotYetDue || r.Status == RequirementStatus.Returned) && db.Awards.Any(a => a.Id == r.AwardId && a.ProgramCode == programCode))
        .ExecuteUpdateAsync(s => s.SetProperty(r => r.RemindOn, r => r.EffectiveDue.AddDays(-ReminderLadder.Reach)), cancellationToken);
}
