namespace GrantsPortal.Core.Tests.Features.Notifications;

/// <summary>A clock that ends the run which reads it: after so many readings the process is as good as dead, with its work half done.</summary>
internal sealed class DyingClock : TimeProvider
{
    private int? _readings;

    public DateTime UtcNow { get; set; } = DateTime.UnixEpoch;

    public void DieAfter(int? readings) => _readings = readings;

    public override DateTimeOffset GetUtcNow() => _readings-- == 0 ? throw new ProcessDied() : new DateTimeOffset(UtcNow, TimeSpan.Zero);

    public sealed class ProcessDied : Exception;
}
