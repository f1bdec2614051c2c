using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>A message that waits after a failed attempt is sent at once.</summary>
[Access(Role.Administrator)]
public sealed record HastenMessageCommand(long MessageId) : ICommand<OutboxState>;

internal sealed class HastenMessageValidator : AbstractValidator<HastenMessageCommand>
{
    public HastenMessageValidator() => RuleFor(c => c.MessageId).GreaterThan(0);
}

internal sealed class HastenMessageHandler(GrantsDbContext db, OfficeClock clock, IJobQueue jobs) : IRequestHandler<HastenMessageCommand, OutboxState>
{
    public async Task<OutboxState> Handle(HastenMessageCommand command, CancellationToken cancellationToken)
    {
        var message = await db.OutboxMessages.FirstOrDefaultAsync(m => m.Id == command.MessageId, cancellationToken) ?? throw OutboxErrors.NoSuchMessage();
        message.Hasten(clock.UtcNow);
        await jobs.EnqueueAsync(new SendOutboxJob(), cancellationToken: cancellationToken);
        return message.State;
    }
}
