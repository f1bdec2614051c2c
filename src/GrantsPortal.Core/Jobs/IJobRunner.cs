namespace GrantsPortal.Jobs;

/// <summary>What an engine calls.</summary>
public interface IJobRunner
{
    /// <summary>A schedule is due. However often and however late that is said, its latest firing is run once.</summary>
    Task FireAsync(string name, CancellationToken stopping);

    /// <summary>Runs a stored run if it waits and is due; otherwise does nothing.</summary>
    Task RunAsync(long runId, CancellationToken stopping);
}
