using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.People;

/// <summary>A choice of the one who asks; null while nothing was chosen.</summary>
[Access(Roles.Everyone)]
public sealed record GetPreferenceQuery(string Name) : IQuery<string?>;

internal sealed class GetPreferenceHandler(GrantsDbContext db, Caller caller) : IRequestHandler<GetPreferenceQuery, string?>
{
    public Task<string?> Handle(GetPreferenceQuery query, CancellationToken cancellationToken) =>
        db.UserPreferences.AsNoTracking()
            .Where(p => p.UserId == caller.User.Id && p.Name == query.Name)
            .Select(p => p.Value)
            .SingleOrDefaultAsync(cancellationToken);
}
