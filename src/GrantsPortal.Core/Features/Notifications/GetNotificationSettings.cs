using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>How the reader is told of what, in which language, and when the next digests leave.</summary>
[Access(Roles.Everyone)]
public sealed record GetNotificationSettingsQuery : IQuery<NotificationSettings>;

/// <param name="Daily">The day on which the next daily digest leaves.</param>
/// <param name="Waiting">Lines that wait for a digest.</param>
public sealed record NotificationSettings(string Language, string Email, IReadOnlyList<DeliveryChoice> Choices, DateOnly Daily, DateOnly Weekly, int Waiting, bool GetsMondayList);

public sealed record DeliveryChoice(NotificationKind Kind, Delivery Delivery);

internal sealed class GetNotificationSettingsHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<GetNotificationSettingsQuery, NotificationSettings>
{
    public async Task<NotificationSettings> Handle(GetNotificationSettingsQuery query, CancellationToken cancellationToken)
    {
        var user = caller.User;
        var account = await db.Users.Where(u => u.Id == user.Id).Select(u => new { u.Language, u.Email }).SingleAsync(cancellationToken);
        var chosen = await db.NotificationPreferences.AsNoTracking().Where(p => p.UserId == user.Id).ToDictionaryAsync(p => p.Kind, p => p.Delivery, cancellationToken);
        return new NotificationSettings(
            account.Language,
            account.Email ?? "",
            [.. NotificationReaders.KindsFor(user.Role).Select(kind => new DeliveryChoice(kind, chosen.GetValueOrDefault(kind, NotificationPreference.Default(user.Role, kind))))],
            DigestTimes.Next(Delivery.Daily, clock)!.Value,
            DigestTimes.Next(Delivery.Weekly, clock)!.Value,
            await db.NotificationsOf(user).CountAsync(n => n.DigestOn != null && n.DigestedAt == null, cancellationToken),
            user.Role == Role.ProgramOfficer);
    }
}
