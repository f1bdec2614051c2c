using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>One message as it will look or looked, and how often it was sent again on purpose.</summary>
[Access(Role.Administrator)]
public sealed record GetOutboxMessageQuery(long MessageId) : IQuery<OutboxMessageDetails>;

/// <param name="Mail">What is rendered; the same facts as when it was written.</param>
public sealed record OutboxMessageDetails(string MessageKey, MailToWrite Mail, IReadOnlyList<ResentMessage> Resent);

public sealed record ResentMessage(OutboxState From, string Reason, DateTime At);

internal sealed class GetOutboxMessageHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<GetOutboxMessageQuery, OutboxMessageDetails>
{
    public async Task<OutboxMessageDetails> Handle(GetOutboxMessageQuery query, CancellationToken cancellationToken)
    {
        var found = await (
            from message in db.OutboxMessages.AsNoTracking()
            join user in db.Users on message.UserId equals user.Id
            where message.Id == query.MessageId
            select new { Message = message, user.DisplayName }).SingleOrDefaultAsync(cancellationToken) ?? throw OutboxErrors.NoSuchMessage();
        var resent = await db.OutboxResends.AsNoTracking().Where(r => r.MessageId == query.MessageId).OrderBy(r => r.At)
            .Select(r => new ResentMessage(r.From, r.Reason, r.At)).ToListAsync(cancellationToken);
        var items = MessageContent.FromJson(found.Message.Content).Items;
        return new OutboxMessageDetails(
            found.Message.MessageKey, new MailToWrite(found.Message.Kind, found.Message.Language, found.DisplayName, clock.DayOf(found.Message.CreatedAt), items), resent);
    }
}
