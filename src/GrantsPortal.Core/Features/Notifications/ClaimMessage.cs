using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>
/// Takes a message for one attempt, so that no other sender does, and says what is to be sent. The reader is looked at once more: whoever
/// left, is locked or may no longer see the award is told nothing. Answers null when there is nothing to send.
/// </summary>
[Access(Role.Administrator)]
public sealed record ClaimMessageCommand(long MessageId, TimeSpan For) : ICommand<ClaimedMessage?>;

/// <param name="Until">Tells this claim from a later one.</param>
public sealed record ClaimedMessage(long MessageId, DateTime Until, string MessageKey, string Address, DateTime WrittenAt, MailToWrite Mail);

internal sealed class ClaimMessageValidator : AbstractValidator<ClaimMessageCommand>
{
    public ClaimMessageValidator() => RuleFor(c => c.For).GreaterThan(TimeSpan.Zero).LessThanOrEqualTo(TimeSpan.FromHours(1));
}

internal sealed class ClaimMessageHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<ClaimMessageCommand, ClaimedMessage?>
{
    private const string SenderGone = "The process that sent it ended in the middle.";
    private static readonly TimeSpan ShortLock = TimeSpan.FromDays(1);

    public async Task<ClaimedMessage?> Handle(ClaimMessageCommand command, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        // Its version decides between two that come at once.
        var message = await db.OutboxMessages.FirstOrDefaultAsync(m => m.Id == command.MessageId, cancellationToken) ?? throw OutboxErrors.NoSuchMessage();
        if (!message.IsDue(now))
        {
            return null;
        }
        var reader = await db.Users.AsNoTracking().SingleAsync(u => u.Id == message.UserId, cancellationToken);
        var lockedUntil = reader.LockoutEnd?.UtcDateTime;
        if (reader.DeactivatedAt is not null || reader.Email is null)
        {
            message.Withdraw(Withdrawal.ReaderLeft, now);
        }
        else if (lockedUntil > now + ShortLock)
        {
            message.Withdraw(Withdrawal.ReaderLocked, now);
        }
        else if (lockedUntil > now)
        {
            message.Postpone(lockedUntil.Value, now);
        }
        else if (await StillSeenAsync(message, reader, cancellationToken) is not { Count: > 0 } items)
        {
            message.Withdraw(Withdrawal.OutOfSight, now);
        }
        else if (message.Claim(now + command.For, SenderGone, now))
        {
            var mail = new MailToWrite(message.Kind, message.Language, reader.DisplayName, clock.DayOf(message.CreatedAt), items) { Counts = MessageContent.FromJson(message.Content).Counts };
            return new ClaimedMessage(message.Id, now + command.For, message.MessageKey, reader.Email, message.CreatedAt, mail);
        }
        return null;
    }

    // A digest loses the lines that its reader may no longer see; what is left is sent.
    private async Task<List<MessageItem>> StillSeenAsync(OutboxMessage message, PortalUser reader, CancellationToken cancellationToken)
    {
        var items = MessageContent.FromJson(message.Content).Items;
        string[] fains = [.. items.Select(i => i.Facts.Fain).OfType<string>().Distinct()];
        var user = new CurrentUser(reader.Id, reader.DisplayName, reader.Role, reader.OrganizationId);
        var seen = user.IsGrantee
            ? await db.Awards.AsNoTracking().VisibleTo(user).Where(a => EF.Parameter(fains).Contains(a.Fain)).Select(a => a.Fain).ToHashSetAsync(cancellationToken)
            : [.. fains];
        return [.. items.Where(i => (i.Facts.Fain is { } fain ? seen.Contains(fain) : !user.IsGrantee || i.OrganizationId == user.OrganizationId) && (i.Kind != NotificationKind.JobFailed || reader.Role == Role.Administrator))];
    }
}
