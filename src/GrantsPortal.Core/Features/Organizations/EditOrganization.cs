using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Organizations;

/// <summary>Corrects a recipient's data; a stale form is a conflict that names who changed what.</summary>
[Access(Roles.Officers)]
public sealed record EditOrganizationCommand : OrganizationForm, ICommand<int>
{
    public long Id { get; set; }
    public int Version { get; set; }
}

internal sealed class EditOrganizationValidator : AbstractValidator<EditOrganizationCommand>
{
    public EditOrganizationValidator() => Include(new OrganizationFormValidator());
}

internal sealed class EditOrganizationHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<EditOrganizationCommand, int>
{
    public async Task<int> Handle(EditOrganizationCommand command, CancellationToken cancellationToken)
    {
        var organization = await db.Organizations.FindAsync([command.Id], cancellationToken) ?? throw OrganizationErrors.NotFound($"{command.Id}");
        await db.RefuseStaleAsync(organization, command.Version, cancellationToken);
        await db.RefuseCountryAndUeiAsync(command, organization.Id, cancellationToken);
        organization.Rename(command.Name, clock.UtcNow);
        organization.Describe(command.Type, command.CountryCode, clock.UtcNow);
        organization.Identify(command.Uei, command.UeiOverrideReason, clock.UtcNow);
        organization.RegisterInSam(command.SamExpiresOn, clock.UtcNow);
        return organization.Version + 1;
    }
}
