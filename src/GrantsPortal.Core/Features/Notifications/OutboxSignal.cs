using System.Threading.Channels;

namespace GrantsPortal.Features.Notifications;

/// <summary>Says within this process, after a commit, that the outbox has something to send. It waits for nobody; many are one.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _channel.Writer.TryWrite(true);

    /// <summary>Whether it was raised since the last call.</summary>
    public bool Take() => _channel.Reader.TryRead(out _);

    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _channel.Reader.WaitToReadAsync(cancellationToken);
}
