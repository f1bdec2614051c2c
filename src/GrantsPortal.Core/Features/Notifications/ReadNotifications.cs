using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>
/// Marks as read all of the reader's own lines that came by a moment, so that what came since they looked stays unread; or only those that
/// lead to a page, because whoever opened it has the news. Answers how many.
/// </summary>
[Access(Roles.Everyone)]
public sealed record ReadNotificationsCommand(DateTime Until, string? Page = null) : ICommand<int>;

internal sealed class ReadNotificationsValidator : AbstractValidator<ReadNotificationsCommand>
{
    public ReadNotificationsValidator()
    {
        RuleFor(c => c.Until).NotEmpty();
        RuleFor(c => c.Page).MaximumLength(Notification.LinkMaxLength);
    }
}

internal sealed class ReadNotificationsHandler(GrantsDbContext db, Caller caller, OfficeClock clock, InboxChanges inbox) : IRequestHandler<ReadNotificationsCommand, int>
{
    public Task<int> Handle(ReadNotificationsCommand command, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        inbox.Note(caller.User.Id);
        return db.Notifications.Where(n => n.UserId == caller.User.Id && n.ReadAt == null && n.At <= command.Until && (command.Page == null || n.Link == command.Page))
            .ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAt, now), cancellationToken);
    }
}
