using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Organizations;

/// <summary>Adds a recipient. A UEI whose checksum is wrong is kept only with an officer's reason.</summary>
[Access(Roles.Officers)]
public sealed record RegisterOrganizationCommand : OrganizationForm, ICommand<long>;

internal sealed class RegisterOrganizationValidator : AbstractValidator<RegisterOrganizationCommand>
{
    public RegisterOrganizationValidator() => Include(new OrganizationFormValidator());
}

internal sealed class RegisterOrganizationHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<RegisterOrganizationCommand, long>
{
    public async Task<long> Handle(RegisterOrganizationCommand command, CancellationToken cancellationToken)
    {
        await db.RefuseCountryAndUeiAsync(command, 0, cancellationToken);
        var organization = Organization.Register(command.Name, command.Type, command.CountryCode, isDemo: false, clock.UtcNow);
        organization.Identify(command.Uei, command.UeiOverrideReason, clock.UtcNow);
        organization.RegisterInSam(command.SamExpiresOn, clock.UtcNow);
        db.Organizations.Add(organization);
        return organization.Id;
    }
}
