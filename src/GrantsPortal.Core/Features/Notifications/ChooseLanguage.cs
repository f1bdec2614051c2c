using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>In which language the portal writes to the reader: en, fr or es.</summary>
[Access(Roles.Everyone)]
public sealed record ChooseLanguageCommand(string Language) : ICommand<Unit>;

internal sealed class ChooseLanguageValidator : AbstractValidator<ChooseLanguageCommand>
{
    public ChooseLanguageValidator() => RuleFor(c => c.Language).Must(l => l is "en" or "fr" or "es").WithError(_ => NotificationErrors.LanguageUnknown());
}

internal sealed class ChooseLanguageHandler(GrantsDbContext db, Caller caller) : IRequestHandler<ChooseLanguageCommand, Unit>
{
    public async Task<Unit> Handle(ChooseLanguageCommand command, CancellationToken cancellationToken)
    {
        (await db.Users.SingleAsync(u => u.Id == caller.User.Id, cancellationToken)).Language = command.Language;
        return Unit.Value;
    }
}
