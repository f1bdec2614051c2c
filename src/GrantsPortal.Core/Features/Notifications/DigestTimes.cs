using GrantsPortal.Domain.Notifications;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Features.Notifications;

/// <summary>Digests leave in the morning of the office: the daily one every day, the weekly one on Monday.</summary>
internal static class DigestTimes
{
    public const int Hour = 7;

    /// <summary>The day whose digest takes what happens now; null for what is told at once.</summary>
    public static DateOnly? Next(Delivery delivery, OfficeClock clock)
    {
        if (delivery == Delivery.Instant)
        {
            return null;
        }
        var day = clock.UtcNow < clock.StartOf(clock.Today).AddHours(Hour) ? clock.Today : clock.Today.AddDays(1);
        return delivery == Delivery.Daily ? day : day.AddDays((DayOfWeek.Monday - day.DayOfWeek + 7) % 7);
    }
}
