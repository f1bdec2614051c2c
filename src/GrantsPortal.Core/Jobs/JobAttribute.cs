namespace GrantsPortal.Jobs;

/// <summary>
/// The stable name of a job: what is stored, never the type's name. Names are lower-case words with hyphens.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class JobAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>
    /// Minute, hour, day of month, month, day of week in the office's time zone, e.g. <c>0 6 * * *</c>; empty for what is only enqueued.
    /// The setting <c>Jobs:Schedules:NAME</c> replaces it, "off" switches it off. Never between 01:00 and 03:00, which a time change may skip or repeat.
    /// </summary>
    public string Cron { get; init; } = "";

    public int TimeoutSeconds { get; init; } = 600;

    public int MaxAttempts { get; init; } = 5;

    /// <summary>Whether only one run of it goes at a time, over all processes.</summary>
    public bool Exclusive { get; init; } = true;
}
