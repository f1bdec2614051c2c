using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Features.Notifications;

/// <summary>Whether mail gets out: messages that wait too long though they were to be sent, and those that failed within a week.</summary>
[Access(Role.Administrator)]
public sealed record GetOutboxBacklogQuery : IQuery<OutboxBacklog>;

/// <param name="Slow">Since they were written, or since an administrator had them sent again.</param>
public sealed record OutboxBacklog(int Slow, int FailedLately, int SlowAfterMinutes);

internal sealed class GetOutboxBacklogHandler(GrantsDbContext db, OfficeClock clock, IOptions<OutboxOptions> options) : IRequestHandler<GetOutboxBacklogQuery, OutboxBacklog>
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    public async Task<OutboxBacklog> Handle(GetOutboxBacklogQuery query, CancellationToken cancellationToken)
    {
        var minutes = options.Value.SlowAfterMinutes;
        var (slow, lately) = (clock.UtcNow.AddMinutes(-minutes), clock.UtcNow - Lately);
        // What is postponed on purpose has had no attempt and a later time.
        var waiting = await db.OutboxMessages.CountAsync(
            m => (m.State == OutboxState.Waiting && m.CreatedAt < slow && (m.Attempts > 0 || m.NextAttemptAt < slow)) || (m.State == OutboxState.Sending && m.ClaimedUntil < slow), cancellationToken);
        var failed = await db.OutboxMessages.CountAsync(m => m.State == OutboxState.Failed && m.ChangedAt > lately, cancellationToken);
        return new OutboxBacklog(waiting, failed, minutes);
    }
}
