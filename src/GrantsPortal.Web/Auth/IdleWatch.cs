namespace GrantsPortal.Web.Auth;

/// <summary>A circuit makes no requests that a cookie could expire with, so it remembers itself when its user last asked for something.</summary>
public sealed class IdleWatch(TimeProvider clock)
{
    /// <summary>How long a session lives without a sign of its user.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    private long _seen = clock.GetTimestamp();

    public void Seen() => Interlocked.Exchange(ref _seen, clock.GetTimestamp());

    public bool IsOver => clock.GetElapsedTime(Interlocked.Read(ref _seen)) > Limit;
}
