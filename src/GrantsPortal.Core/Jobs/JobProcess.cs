namespace GrantsPortal.Jobs;

public enum JobProcessState { Off, Standby, Working }

/// <summary>What this process does about jobs: nothing, wait until another process is gone, or work.</summary>
public sealed class JobProcess
{
    /// <summary>Machine and process; the last part, because a container's process always has the same number.</summary>
    public string Name { get; } = $"{Environment.MachineName}:{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..4]}";

    public JobProcessState State { get; internal set; }
}
