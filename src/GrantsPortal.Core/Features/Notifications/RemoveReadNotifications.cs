using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>Removes lines that were read before a moment and wait for no digest, and those of people who had left by then. Answers how many.</summary>
[Access(Role.Administrator)]
public sealed record RemoveReadNotificationsCommand(DateTime Before) : ICommand<int>;

internal sealed class RemoveReadNotificationsValidator : AbstractValidator<RemoveReadNotificationsCommand>
{
    public RemoveReadNotificationsValidator() => RuleFor(c => c.Before).NotEmpty();
}

internal sealed class RemoveReadNotificationsHandler(GrantsDbContext db) : IRequestHandler<RemoveReadNotificationsCommand, int>
{
    public Task<int> Handle(RemoveReadNotificationsCommand command, CancellationToken cancellationToken) =>
        db.Notifications.Where(n => (n.ReadAt < command.Before && (n.DigestOn == null || n.DigestedAt != null))
            || db.Users.Any(u => u.Id == n.UserId && u.DeactivatedAt < command.Before)).ExecuteDeleteAsync(cancellationToken);
}
