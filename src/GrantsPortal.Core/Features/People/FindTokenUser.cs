using System.Security.Cryptography;
using System.Text;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.People;

/// <summary>
/// Whose token a bearer shows: the account as it is now, so that a token is never wider than its user's role. Null when the token is unknown,
/// revoked or expired, or its account is deactivated or locked. Only the sign-in of the HTTP interface asks.
/// </summary>
[Access(Role.None)]
public sealed record FindTokenUserQuery(string Token) : IQuery<CurrentUser?>;

internal sealed class FindTokenUserHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<FindTokenUserQuery, CurrentUser?>
{
    public async Task<CurrentUser?> Handle(FindTokenUserQuery query, CancellationToken cancellationToken)
    {
        var hash = TokenText.Hash(query.Token);
        var found = await (
            from token in db.ApiTokens
            join user in db.Users on token.UserId equals user.Id
            where token.TokenHash == hash
            select new { Token = token, user.Id, user.DisplayName, user.Role, user.OrganizationId, user.DeactivatedAt, user.LockoutEnabled, user.LockoutEnd })
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        // The index compares hashes of what was sent, which tells a guesser nothing; the last word is in constant time all the same.
        return found is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(found.Token.TokenHash), Encoding.ASCII.GetBytes(hash))
            && found.Token.IsUsableOn(clock.Today) && found.DeactivatedAt is null && !(found.LockoutEnabled && found.LockoutEnd > clock.UtcNow)
            ? new CurrentUser(found.Id, found.DisplayName, found.Role, found.OrganizationId)
            : null;
    }
}
