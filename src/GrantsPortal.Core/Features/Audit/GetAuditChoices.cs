using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Audit;

/// <summary>What the filters of the trail offer: the accounts, by name, and the kinds of rows.</summary>
[Access(Roles.TrailReaders)]
public sealed record GetAuditChoicesQuery : IQuery<AuditChoices>;

public sealed record AuditChoices(IReadOnlyList<AuditPerson> People, IReadOnlyList<string> Subjects);

public sealed record AuditPerson(long Id, string Name);

internal sealed class GetAuditChoicesHandler(GrantsDbContext db) : IRequestHandler<GetAuditChoicesQuery, AuditChoices>
{
    public async Task<AuditChoices> Handle(GetAuditChoicesQuery query, CancellationToken cancellationToken)
    {
        var people = await db.Users.AsNoTracking().OrderBy(u => u.DisplayName).ThenBy(u => u.Id)
            .Select(u => new AuditPerson(u.Id, u.DisplayName)).ToListAsync(cancellationToken);
        return new AuditChoices([.. people, new AuditPerson(CurrentUser.System.Id, CurrentUser.System.Name)], AuditSubjects.All);
    }
}
