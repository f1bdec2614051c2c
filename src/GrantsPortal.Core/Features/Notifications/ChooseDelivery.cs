using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>How the reader wants one kind of news from now on; what waits for a digest already comes with it.</summary>
[Access(Roles.Everyone)]
public sealed record ChooseDeliveryCommand(NotificationKind Kind, Delivery Delivery) : ICommand<Unit>;

internal sealed class ChooseDeliveryValidator : AbstractValidator<ChooseDeliveryCommand>
{
    public ChooseDeliveryValidator()
    {
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.Delivery).IsInEnum();
    }
}

internal sealed class ChooseDeliveryHandler(GrantsDbContext db, Caller caller) : IRequestHandler<ChooseDeliveryCommand, Unit>
{
    public async Task<Unit> Handle(ChooseDeliveryCommand command, CancellationToken cancellationToken)
    {
        var user = caller.User;
        if (!NotificationReaders.Of(command.Kind).Includes(user.Role))
        {
            throw NotificationErrors.KindNotForYou();
        }
        var known = await db.NotificationPreferences.SingleOrDefaultAsync(p => p.UserId == user.Id && p.Kind == command.Kind, cancellationToken);
        if (known is null)
        {
            db.NotificationPreferences.Add(new NotificationPreference(user.Id, command.Kind, command.Delivery));
        }
        else
        {
            known.Choose(command.Delivery);
        }
        return Unit.Value;
    }
}
