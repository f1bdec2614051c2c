using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>Somebody who gets mail at that moment, with their role and organization of today.</summary>
internal sealed record MailReader(CurrentUser User, string Language)
{
    /// <summary>Null for whoever left or is locked out.</summary>
    public static async Task<MailReader?> FindAsync(GrantsDbContext db, long userId, DateTime now, CancellationToken cancellationToken)
    {
        var account = await db.Users.AsNoTracking().Where(u => u.Id == userId && u.DeactivatedAt == null)
            .Select(u => new { u.Id, u.DisplayName, u.Role, u.OrganizationId, u.Language, u.LockoutEnabled, u.LockoutEnd }).SingleOrDefaultAsync(cancellationToken);
        return account is null || (account.LockoutEnabled && account.LockoutEnd > now)
            ? null
            : new MailReader(new CurrentUser(account.Id, account.DisplayName, account.Role, account.OrganizationId), account.Language);
    }
}
