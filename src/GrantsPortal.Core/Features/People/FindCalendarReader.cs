using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.People;

/// <summary>
/// Whose calendar link a token is: the account as it is now. Null, whatever the reason, when the token is malformed, unknown or revoked, or
/// its account is deactivated or locked. Only the calendar feed asks.
/// </summary>
[Access(Role.None)]
public sealed record FindCalendarReaderQuery(string Token) : IQuery<CalendarReader?>;

/// <param name="Since">When the link was made.</param>
public sealed record CalendarReader(CurrentUser User, bool OwnAwardsOnly, string Language, DateTime Since);

internal sealed class FindCalendarReaderHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<FindCalendarReaderQuery, CalendarReader?>
{
    public async Task<CalendarReader?> Handle(FindCalendarReaderQuery query, CancellationToken cancellationToken)
    {
        // What is looked up is a hash: how long the index takes tells a guesser nothing about the token.
        var hash = TokenText.Hash(query.Token);
        var found = await (
            from link in db.CalendarLinks
            join user in db.Users on link.UserId equals user.Id
            where link.TokenHash == hash && link.RevokedAt == null && user.DeactivatedAt == null
            select new { link.OwnAwardsOnly, link.Language, link.CreatedAt, user.Id, user.DisplayName, user.Role, user.OrganizationId, user.LockoutEnabled, user.LockoutEnd })
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return found is null || (found.LockoutEnabled && found.LockoutEnd > clock.UtcNow)
            ? null
            : new CalendarReader(new CurrentUser(found.Id, found.DisplayName, found.Role, found.OrganizationId), found.OwnAwardsOnly, found.Language, found.CreatedAt);
    }
}
