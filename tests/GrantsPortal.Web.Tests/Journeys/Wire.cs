using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>The wire between browser and server, which a test can cut and mend.</summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly ConcurrentBag<TcpClient> _open = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly int _port;
    private TcpListener? _listener;
    private Uri _server;

    public Wire(Uri server)
    {
        _server = server;
        _port = Listen(0);
    }

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    /// <summary>Ends what is open and refuses what comes.</summary>
    public void Cut()
    {
        _listener?.Dispose();
        while (_open.TryTake(out var client))
        {
            client.Dispose();
        }
    }

    public void Mend(Uri? server = null)
    {
        _server = server ?? _server;
        Listen(_port);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        Cut();
        _closing.Dispose();
    }

    private int Listen(int port)
    {
        var listener = _listener = new TcpListener(IPAddress.Loopback, port);
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Start();
        _ = AcceptAsync(listener);
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync(_closing.Token));
            }
        }
        catch (Exception e) when (IsCut(e))
        {
            // Cut: Mend listens again.
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using var far = new TcpClient();
        _open.Add(near);
        _open.Add(far);
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _server.Port, _closing.Token);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream(), _closing.Token), far.GetStream().CopyToAsync(near.GetStream(), _closing.Token));
        }
        catch (Exception e) when (IsCut(e))
        {
            // Both ends hear of it by the sockets' end.
        }
        finally
        {
            near.Dispose();
        }
    }

    private static bool IsCut(Exception e) => e is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException;
}
