using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.People;

/// <summary>Adds an account. Grantees name their organization by UEI or exact name; office accounts have none.</summary>
[Access(Role.Administrator)]
public sealed record AddUserCommand(string Email, string DisplayName, string RoleName, string? Organization, string Password) : ICommand<long>;

internal sealed class AddUserValidator : AbstractValidator<AddUserCommand>
{
    public AddUserValidator()
    {
        RuleFor(c => c.Email).EmailAddress().WithError(PeopleErrors.EmailInvalid);
        RuleFor(c => c.DisplayName).MaximumLength(PortalUser.DisplayNameMaxLength);
        RuleFor(c => c.RoleName).Must(r => Roles.All.Any(known => known.ToString() == r)).WithError(PeopleErrors.RoleUnknown);
    }
}

internal sealed class AddUserHandler(GrantsDbContext db, UserManager<PortalUser> users) : IRequestHandler<AddUserCommand, long>
{
    public async Task<long> Handle(AddUserCommand command, CancellationToken cancellationToken)
    {
        var role = Enum.Parse<Role>(command.RoleName);
        if (Roles.Grantees.Includes(role) != !string.IsNullOrWhiteSpace(command.Organization))
        {
            throw PeopleErrors.OrganizationNeeded();
        }
        var user = new PortalUser
        {
            UserName = command.Email,
            Email = command.Email,
            EmailConfirmed = true,
            DisplayName = command.DisplayName.Length > 0 ? command.DisplayName : command.Email,
            Role = role,
            OrganizationId = await OrganizationAsync(command.Organization, cancellationToken),
            LockoutEnabled = true,
        };
        var result = await users.CreateAsync(user, command.Password);
        if (result.Errors.Any(e => e.Code.StartsWith("Duplicate", StringComparison.Ordinal)))
        {
            throw PeopleErrors.EmailTaken(command.Email);
        }
        return result.Succeeded ? user.Id : throw PeopleErrors.PasswordRefused(string.Join(" ", result.Errors.Select(e => e.Description)));
    }

    private async Task<long?> OrganizationAsync(string? named, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(named))
        {
            return null;
        }
        var uei = named.Trim().ToUpperInvariant();
        var found = await db.Organizations.Where(o => o.Uei == uei || o.Name == named.Trim()).Select(o => (long?)o.Id).ToListAsync(cancellationToken);
        return found.Count == 1 ? found[0] : throw OrganizationErrors.NotFound(named);
    }
}
