using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>Marks one line of the reader's own inbox as read or unread. Somebody else's reads like one that does not exist.</summary>
[Access(Roles.Everyone)]
public sealed record MarkNotificationCommand(long Id, bool IsRead) : ICommand<Unit>;

internal sealed class MarkNotificationValidator : AbstractValidator<MarkNotificationCommand>
{
    public MarkNotificationValidator() => RuleFor(c => c.Id).GreaterThan(0).WithError(_ => NotificationErrors.NotFound());
}

internal sealed class MarkNotificationHandler(GrantsDbContext db, Caller caller, OfficeClock clock, InboxChanges inbox) : IRequestHandler<MarkNotificationCommand, Unit>
{
    public async Task<Unit> Handle(MarkNotificationCommand command, CancellationToken cancellationToken)
    {
        var line = await db.NotificationsOf(caller.User).SingleOrDefaultAsync(n => n.Id == command.Id, cancellationToken) ?? throw NotificationErrors.NotFound();
        if (command.IsRead)
        {
            line.Read(clock.UtcNow);
        }
        else
        {
            line.Unread();
        }
        inbox.Note(caller.User.Id);
        return Unit.Value;
    }
}
