namespace GrantsPortal.Domain.Notifications;

/// <summary>
/// When people are told that something ends on a day: 90, 60 and 30 days before, and once it is over. Whoever comes late tells the latest
/// step only; each is told once for a subject and its date, so that a moved date starts anew.
/// </summary>
public static class ExpirySteps
{
    public const int First = 90;

    /// <summary>The step of what is over: what ended longer ago than <see cref="MaxDaysOver"/> is no news.</summary>
    public const int Over = 0;
    public const int MaxDaysOver = 60;

    private static readonly int[] Before = [30, 60, First];

    /// <summary>Days before the end; null while it is further away than the first step, and when it is long over.</summary>
    public static int? On(DateOnly today, DateOnly last)
    {
        var left = last.DayNumber - today.DayNumber;
        return left < 0 ? left >= -MaxDaysOver ? Over : null : Before.Where(step => left <= step).Select(step => (int?)step).FirstOrDefault();
    }
}
