using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>Sends a message that failed or was withdrawn after all, or one that was sent once more, with the reason in the trail.</summary>
[Access(Role.Administrator)]
public sealed record ResendMessageCommand : ICommand<OutboxState>, IHasReason
{
    public long MessageId { get; set; }
    public string Reason { get; set; } = "";
}

internal sealed class ResendMessageValidator : AbstractValidator<ResendMessageCommand>
{
    public ResendMessageValidator() =>
        RuleFor(c => c.Reason).Must(r => !string.IsNullOrWhiteSpace(r) && r.Length <= OutboxResend.ReasonMaxLength).WithError(_ => OutboxErrors.ReasonMissing());
}

internal sealed class ResendMessageHandler(GrantsDbContext db, OfficeClock clock, IJobQueue jobs) : IRequestHandler<ResendMessageCommand, OutboxState>
{
    public async Task<OutboxState> Handle(ResendMessageCommand command, CancellationToken cancellationToken)
    {
        var message = await db.OutboxMessages.FirstOrDefaultAsync(m => m.Id == command.MessageId, cancellationToken) ?? throw OutboxErrors.NoSuchMessage();
        db.OutboxResends.Add(OutboxResend.Of(message, command.Reason.Trim(), clock.UtcNow));
        message.Resend(clock.UtcNow);
        await jobs.EnqueueAsync(new SendOutboxJob(), cancellationToken: cancellationToken);
        return message.State;
    }
}
