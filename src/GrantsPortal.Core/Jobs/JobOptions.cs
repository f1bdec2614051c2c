namespace GrantsPortal.Jobs;

/// <summary>Section <c>Jobs</c> of the settings.</summary>
public sealed class JobOptions
{
    /// <summary>Whether this process works on jobs when it serves.</summary>
    public bool Enabled { get; set; } = true;

    public int Workers { get; set; } = 4;

    /// <summary>How often runs that nobody took up are looked for.</summary>
    public int RecoverySeconds { get; set; } = 30;

    public int KeepSucceededDays { get; set; } = 30;

    /// <summary>Dead, discarded and skipped ones.</summary>
    public int KeepOthersDays { get; set; } = 365;

    /// <summary>Waits after the first, second ... failed attempt; the last one repeats. Without it: 1, 5, 15 minutes, 1 hour, 4 hours.</summary>
    public int[]? BackoffSeconds { get; set; }

    /// <summary>Other schedules than those in the code, by job name; "off" for none.</summary>
    public Dictionary<string, string> Schedules { get; } = [];

    public TimeSpan WaitAfter(int attempts)
    {
        var waits = BackoffSeconds is { Length: > 0 } ? BackoffSeconds : [60, 300, 900, 3_600, 14_400];
        return TimeSpan.FromSeconds(waits[Math.Clamp(attempts, 1, waits.Length) - 1]);
    }
}
