using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.People;

/// <summary>The accounts that demo seeding made, the first of each role; none in a portal that was not seeded with it.</summary>
[Access(Role.Administrator)]
public sealed record GetDemoAccountsQuery : IQuery<IReadOnlyList<DemoAccountOfRole>>;

public sealed record DemoAccountOfRole(Role Role, string Email);

internal sealed class GetDemoAccountsHandler(GrantsDbContext db) : IRequestHandler<GetDemoAccountsQuery, IReadOnlyList<DemoAccountOfRole>>
{
    public async Task<IReadOnlyList<DemoAccountOfRole>> Handle(GetDemoAccountsQuery query, CancellationToken cancellationToken)
    {
        // Keys rise in the order of the seed file, where each role's main account stands first.
        var accounts = await db.Users.AsNoTracking().Where(u => u.IsDemo).OrderBy(u => u.Id).Select(u => new { u.Role, u.Email }).ToListAsync(cancellationToken);
        return [.. accounts.DistinctBy(a => a.Role).OrderBy(a => a.Role).Select(a => new DemoAccountOfRole(a.Role, a.Email!))];
    }
}
