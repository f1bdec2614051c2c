namespace GrantsPortal.Domain.Jobs;

/// <summary>A process that works on jobs, or waits to: what the Jobs page shows.</summary>
public sealed class JobNode : Entity
{
    private JobNode() { }

    public string Name { get; private set; } = "";
    public string Engine { get; private set; } = "";
    public DateTime StartedAt { get; private set; }
    public DateTime SeenAt { get; private set; }

    public static JobNode Enter(string name, string engine, DateTime now) => new() { Name = name, Engine = engine, StartedAt = now, SeenAt = now };
}
