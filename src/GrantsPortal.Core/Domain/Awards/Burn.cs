namespace GrantsPortal.Domain.Awards;

public enum Pace { Fast, OnPace, Slow }

/// <summary>
/// An award's spending against its time on a day: percent of the obligated money that is accepted expenditure, and percent of the
/// period's days that are gone. Both are null where there is no whole to be a part of.
/// </summary>
public sealed record Burn(decimal? Spent, decimal? Time)
{
    /// <summary>Percentage points between money and time before an award counts as fast or slow.</summary>
    public const int Tolerance = 12;

    public static Burn On(DateOnly today, DateOnly start, DateOnly end, decimal obligated, decimal expended) =>
        new(obligated > 0 ? 100 * expended / obligated : null, TimeGone(today, start, end));

    public Pace? Pace => Spent is { } spent && Time is { } time ? PaceOf(spent, time) : null;

    public static Pace PaceOf(decimal spent, decimal time) => (spent - time) switch
    {
        > Tolerance => Awards.Pace.Fast,
        < -Tolerance => Awards.Pace.Slow,
        _ => Awards.Pace.OnPace,
    };

    // The first day counts as gone when it is over: a period of one day is at nought on its day and at a hundred on the next.
    private static decimal TimeGone(DateOnly today, DateOnly start, DateOnly end)
    {
        var days = end.DayNumber - start.DayNumber + 1;
        return 100m * Math.Clamp(today.DayNumber - start.DayNumber, 0, days) / days;
    }
}
