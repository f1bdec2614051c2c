namespace GrantsPortal.Pipeline;

/// <summary>"Due" means the end of the day in the office's time zone; days are counted there, also across daylight-saving changes.</summary>
public sealed class OfficeClock(TimeProvider clock)
{
    public const string DefaultZone = "America/New_York";

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(DefaultZone);

    public DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DayOf(UtcNow);

    /// <summary>Midnight of a day in the office, in UTC.</summary>
    public DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);

    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone));
}
