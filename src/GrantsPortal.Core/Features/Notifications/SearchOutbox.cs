using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>Messages of the outbox, newest first, with the count of each state under the same other filters, and the last thirty days.</summary>
[Access(Role.Administrator)]
public sealed record SearchOutboxQuery : IQuery<OutboxListing>
{
    public const int PageSize = 25;
    public const int Days = 30;
    public const int TextMaxLength = 100;

    public OutboxState? State { get; init; }
    public MessageKind? Kind { get; init; }

    /// <summary>The beginning of a cause, or a part of the reader's name or address.</summary>
    public string Text { get; init; } = "";

    /// <summary>Days of the office on which messages were written, both included.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public int Page { get; init; } = 1;
}

/// <param name="ByState">States without messages are left out.</param>
/// <param name="ByDay">Of the last thirty days, whatever the filter; days without messages are left out.</param>
public sealed record OutboxListing(IReadOnlyList<OutboxRow> Rows, int Total, IReadOnlyDictionary<OutboxState, int> ByState, IReadOnlyList<OutboxDay> ByDay, DateOnly Today);

public sealed record OutboxDay(DateOnly Day, OutboxState State, int Messages);

public sealed record OutboxRow(
    long Id, string Cause, MessageKind Kind, OutboxState State, string Reader, string? Address, string Language, int Attempts, DateTime NextAttemptAt, string? LastError,
    Withdrawal? WithdrawnFor, DateTime CreatedAt, DateTime? SentAt, int Repetition)
{
    public IReadOnlyList<OutboxAction> PermittedActions => [.. OutboxLifecycle.PermittedTo(Role.Administrator, State)];
}

internal sealed class SearchOutboxHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<SearchOutboxQuery, OutboxListing>
{
    public async Task<OutboxListing> Handle(SearchOutboxQuery query, CancellationToken cancellationToken)
    {
        var matching = Matching(query);
        var byState = await matching.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var shown = query.State is { } state ? matching.Where(m => m.State == state) : matching;
        var rows = await (
            from message in shown
            join user in db.Users on message.UserId equals user.Id
            orderby message.CreatedAt descending, message.Id descending
            select new OutboxRow(
                message.Id, message.Cause, message.Kind, message.State, user.DisplayName, message.Address ?? user.Email, message.Language, message.Attempts, message.NextAttemptAt, message.LastError,
                message.WithdrawnFor, message.CreatedAt, message.SentAt, message.Repetition))
            .Skip((Math.Max(query.Page, 1) - 1) * SearchOutboxQuery.PageSize).Take(SearchOutboxQuery.PageSize).ToListAsync(cancellationToken);
        var total = query.State is { } one ? byState.GetValueOrDefault(one) : byState.Values.Sum();
        return new OutboxListing(rows, total, byState, await ByDayAsync(cancellationToken), clock.Today);
    }

    private IQueryable<OutboxMessage> Matching(SearchOutboxQuery query)
    {
        var messages = db.OutboxMessages.AsNoTracking();
        if (query.Kind is { } kind)
        {
            messages = messages.Where(m => m.Kind == kind);
        }
        if (query.Text.Trim() is { Length: > 0 } text)
        {
            var folded = text.ToUpperInvariant();
            messages = messages.Where(m => m.Cause.StartsWith(text) || db.Users.Any(u => u.Id == m.UserId && (u.DisplayName.Contains(text) || u.NormalizedEmail!.Contains(folded))));
        }
        if (query.From is { } from && clock.StartOf(from) is var first)
        {
            messages = messages.Where(m => m.CreatedAt >= first);
        }
        if (query.To is { } to && clock.StartOf(to.AddDays(1)) is var end)
        {
            messages = messages.Where(m => m.CreatedAt < end);
        }
        return messages;
    }

    // By the hour in the store, by the office's day here: its days have 23 to 25 hours.
    private async Task<IReadOnlyList<OutboxDay>> ByDayAsync(CancellationToken cancellationToken)
    {
        var since = clock.StartOf(clock.Today.AddDays(1 - SearchOutboxQuery.Days));
        var hours = await db.OutboxMessages.AsNoTracking().Where(m => m.CreatedAt >= since)
            .GroupBy(m => new { m.CreatedAt.Date, m.CreatedAt.Hour, m.State }).Select(g => new { g.Key.Date, g.Key.Hour, g.Key.State, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. hours.GroupBy(h => (Day: clock.DayOf(h.Date.AddHours(h.Hour)), h.State)).Select(g => new OutboxDay(g.Key.Day, g.Key.State, g.Sum(h => h.Count))).OrderBy(d => d.Day)];
    }
}
