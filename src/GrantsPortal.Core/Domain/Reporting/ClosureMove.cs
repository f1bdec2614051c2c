namespace GrantsPortal.Domain.Reporting;

/// <summary>
/// What a closed day does to due dates: what is due on <paramref name="Day"/> is due on <paramref name="To"/> instead. Statutory days from
/// <paramref name="First"/> on roll over it: those before it are a weekend, holidays or closures that end in it.
/// </summary>
public sealed record ClosureMove(DateOnly First, DateOnly Day, DateOnly To)
{
    /// <param name="calendar">Knows the closure.</param>
    public static ClosureMove Of(DateOnly day, FederalCalendar calendar) =>
        new(calendar.PreviousBusinessDay(day).AddDays(1), day, calendar.NextBusinessDay(day));
}
