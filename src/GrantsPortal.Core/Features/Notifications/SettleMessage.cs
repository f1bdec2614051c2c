using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>Writes down what came of an attempt: sent when there is no error. Only who holds the claim may say so.</summary>
[Access(Role.Administrator)]
public sealed record SettleMessageCommand(long MessageId, DateTime Until, string Address, string? Error = null, bool ForGood = false) : ICommand<OutboxState>;

internal sealed class SettleMessageValidator : AbstractValidator<SettleMessageCommand>
{
    public SettleMessageValidator() => RuleFor(c => c.Address).NotEmpty().MaximumLength(OutboxMessage.AddressMaxLength);
}

internal sealed class SettleMessageHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<SettleMessageCommand, OutboxState>
{
    public async Task<OutboxState> Handle(SettleMessageCommand command, CancellationToken cancellationToken)
    {
        var message = await db.OutboxMessages.FirstOrDefaultAsync(m => m.Id == command.MessageId, cancellationToken) ?? throw OutboxErrors.NoSuchMessage();
        if (message.State != OutboxState.Sending || message.ClaimedUntil != command.Until)
        {
            throw OutboxErrors.TakenOver();
        }
        if (command.Error is { } error)
        {
            message.Fail(error, command.ForGood, clock.UtcNow);
        }
        else
        {
            message.Sent(command.Address, clock.UtcNow);
        }
        return message.State;
    }
}
