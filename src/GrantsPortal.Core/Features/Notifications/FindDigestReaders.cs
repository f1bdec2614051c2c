using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>For whom something waits by a day, and all program officers, who get a list each week.</summary>
[Access(Role.Administrator)]
public sealed record FindDigestReadersQuery(DateOnly Day) : IQuery<DigestReaders>;

public sealed record DigestReaders(IReadOnlyList<long> Digests, IReadOnlyList<long> Officers);

internal sealed class FindDigestReadersHandler(GrantsDbContext db) : IRequestHandler<FindDigestReadersQuery, DigestReaders>
{
    public async Task<DigestReaders> Handle(FindDigestReadersQuery query, CancellationToken cancellationToken) => new(
        await db.Users.Where(u => u.DeactivatedAt == null && db.Notifications.Any(n => n.UserId == u.Id && n.DigestOn <= query.Day && n.DigestedAt == null))
            .OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(cancellationToken),
        await db.Users.Where(u => u.DeactivatedAt == null && u.Role == Role.ProgramOfficer).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(cancellationToken));
}
