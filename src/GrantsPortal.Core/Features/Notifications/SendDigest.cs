using System.Globalization;
using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>
/// Gathers what waits for one reader by a day into one message, at most one a day: what was settled meanwhile and what they may no longer see
/// is left out, and nothing to say makes no message. Whoever is locked out keeps what waits until they are let in. Answers how many lines went.
/// </summary>
[Access(Role.Administrator)]
public sealed record SendDigestCommand(long UserId, DateOnly Day) : ICommand<int>;

internal sealed class SendDigestValidator : AbstractValidator<SendDigestCommand>
{
    public SendDigestValidator() => RuleFor(c => c.Day).NotEmpty();
}

internal sealed class SendDigestHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<SendDigestCommand, int>
{
    public async Task<int> Handle(SendDigestCommand command, CancellationToken cancellationToken)
    {
        var cause = string.Create(CultureInfo.InvariantCulture, $"digest/{command.UserId}/{command.Day:yyyy-MM-dd}");
        var reader = await MailReader.FindAsync(db, command.UserId, clock.UtcNow, cancellationToken);
        if (reader is null || await db.OutboxMessages.AnyAsync(m => m.Cause == cause, cancellationToken))
        {
            return 0;
        }
        var waiting = await db.Notifications.Where(n => n.UserId == reader.User.Id && n.DigestOn <= command.Day && n.DigestedAt == null)
            .OrderBy(n => n.At).ThenBy(n => n.Id).ToListAsync(cancellationToken);
        long[] ids = [.. waiting.Select(n => n.Id)];
        var visible = await db.NotificationsOf(reader.User)
            .Where(n => EF.Parameter(ids).Contains(n.Id)).Select(n => n.Id).ToHashSetAsync(cancellationToken);
        var told = waiting.Where(n => visible.Contains(n.Id)).Select(n => (Line: n, Facts: NotificationFacts.FromJson(n.Facts))).ToList();
        var open = await OpenAsync([.. told.Where(t => IsReminder(t.Line)).Select(t => t.Line.AwardId ?? 0).Distinct()], cancellationToken);
        var items = Latest(told.Where(t => !IsReminder(t.Line) || (t.Facts.RequirementNumber is { } number && open.GetValueOrDefault((t.Line.AwardId ?? 0, number)) == t.Facts.Due)))
            .OrderBy(t => t.Facts.Fain, StringComparer.Ordinal).ThenBy(t => t.Line.At)
            .Select(t => new MessageItem(t.Line.Kind, t.Facts, t.Line.Link, t.Line.At) { OrganizationId = t.Line.OrganizationId }).ToList();
        foreach (var line in waiting)
        {
            line.TakeIntoDigest(clock.UtcNow);
        }
        if (items.Count > 0)
        {
            db.OutboxMessages.Add(OutboxMessage.Write(cause, reader.User.Id, MessageKind.Digest, reader.Language, new MessageContent(items), clock.UtcNow));
        }
        return items.Count;
    }

    private static bool IsReminder(Notification line) => line.Kind is NotificationKind.DueSoon or NotificationKind.Overdue;

    /// <summary>Of several reminders of one requirement the last says all.</summary>
    private static IEnumerable<(Notification Line, NotificationFacts Facts)> Latest(IEnumerable<(Notification Line, NotificationFacts Facts)> told) =>
        told.GroupBy(t => IsReminder(t.Line) ? $"{t.Line.AwardId}/{t.Facts.RequirementNumber}" : t.Line.Cause).Select(g => g.Last());

    /// <summary>When those are due that still wait for the grantee.</summary>
    private async Task<Dictionary<(long AwardId, int Number), DateOnly?>> OpenAsync(long[] awards, CancellationToken cancellationToken) =>
        await db.Requirements.Where(r => EF.Parameter(awards).Contains(r.AwardId) && (r.Status == RequirementStatus.NotYetDue || r.Status == RequirementStatus.Returned))
            .Select(r => new { r.AwardId, r.Number, r.EffectiveDue }).ToDictionaryAsync(r => (r.AwardId, r.Number), r => (DateOnly?)r.EffectiveDue, cancellationToken);
}
