using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Organizations;

/// <summary>One recipient with its awards, for the office.</summary>
[Access(Roles.Office)]
public sealed record GetOrganizationQuery(long Id) : IQuery<OrganizationDetails>;

public sealed record OrganizationDetails(EditOrganizationCommand Form, string? BlockedReason, bool CanEdit, IReadOnlyList<OrganizationAward> Awards);

public sealed record OrganizationAward(string Fain, string Title, AwardStatus Status, DateOnly Start, DateOnly End, decimal Obligated);

internal sealed class GetOrganizationHandler(GrantsDbContext db, Caller caller) : IRequestHandler<GetOrganizationQuery, OrganizationDetails>
{
    public async Task<OrganizationDetails> Handle(GetOrganizationQuery query, CancellationToken cancellationToken)
    {
        var found = await db.Organizations.AsNoTracking().Where(o => o.Id == query.Id)
            .Select(o => new
            {
                o.BlockedReason,
                Form = new EditOrganizationCommand
                {
                    Id = o.Id,
                    Version = o.Version,
                    Name = o.Name,
                    Type = o.Type,
                    CountryCode = o.CountryCode,
                    Uei = o.Uei,
                    UeiOverrideReason = o.UeiOverrideReason,
                    SamExpiresOn = o.SamExpiresOn,
                },
            }).SingleOrDefaultAsync(cancellationToken) ?? throw OrganizationErrors.NotFound($"{query.Id}");
        var awards = await db.Awards.AsNoTracking().Where(a => a.RecipientId == query.Id).OrderByDescending(a => a.Start).ThenBy(a => a.Fain)
            .Select(a => new OrganizationAward(a.Fain, a.Title, a.Status, a.Start, a.End, a.Balance.Obligated)).ToListAsync(cancellationToken);
        return new OrganizationDetails(found.Form, found.BlockedReason, Roles.Officers.Includes(caller.User.Role), awards);
    }
}
