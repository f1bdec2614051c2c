using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.People;

/// <summary>Remembers a choice of the one who asks, such as the columns of a table; a later choice replaces it.</summary>
[Access(Roles.Everyone)]
public sealed record SavePreferenceCommand(string Name, string Value) : ICommand<Unit>;

internal sealed class SavePreferenceValidator : AbstractValidator<SavePreferenceCommand>
{
    public SavePreferenceValidator()
    {
        RuleFor(c => c.Name).Matches(@"\A[a-z][a-z0-9.-]*\z").MaximumLength(UserPreference.NameMaxLength);
        RuleFor(c => c.Value).NotNull().MaximumLength(UserPreference.ValueMaxLength)
            .WithError(_ => PeopleErrors.PreferenceTooLong(UserPreference.ValueMaxLength));
    }
}

internal sealed class SavePreferenceHandler(GrantsDbContext db, Caller caller) : IRequestHandler<SavePreferenceCommand, Unit>
{
    public async Task<Unit> Handle(SavePreferenceCommand command, CancellationToken cancellationToken)
    {
        var known = await db.UserPreferences.SingleOrDefaultAsync(p => p.UserId == caller.User.Id && p.Name == command.Name, cancellationToken);
        if (known is null)
        {
            db.UserPreferences.Add(new UserPreference(caller.User.Id, command.Name, command.Value));
        }
        else
        {
            known.Choose(command.Value);
        }
        return Unit.Value;
    }
}
