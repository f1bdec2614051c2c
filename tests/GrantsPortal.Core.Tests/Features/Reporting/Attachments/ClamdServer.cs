using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GrantsPortal.Core.Tests.Features.Reporting.Attachments;

/// <summary>A listener on this machine that reads zINSTREAM as clamd does and then answers, hangs up or says nothing, as a test wants.</summary>
internal sealed class ClamdServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    private ClamdServer(Func<byte[], string?> answer, int? hangUpAfter)
    {
        _listener.Start();
        _serving = ServeAsync(answer, hangUpAfter);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public List<byte[]> Received { get; } = [];

    public List<int> Chunks { get; } = [];

    public static ClamdServer Answering(string answer) => new(_ => answer, null);

    public static ClamdServer Answering(Func<byte[], string?> answer) => new(answer, null);

    /// <summary>Says its piece and closes after so many bytes of the file, as clamd does at its size limit.</summary>
    public static ClamdServer ClosingAfter(int bytes, string? lastWords = null) => new(_ => lastWords, bytes);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync(Func<byte[], string?> answer, int? hangUpAfter)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using var stream = client.GetStream();
                await AnswerAsync(stream, answer, hangUpAfter);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // The test is over, or the client went away.
        }
    }

    private async Task AnswerAsync(NetworkStream stream, Func<byte[], string?> answer, int? hangUpAfter)
    {
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command, _stop.Token);
        Assert.That(Encoding.ASCII.GetString(command), Is.EqualTo("zINSTREAM\0"));
        using var file = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, _stop.Token);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0)
            {
                break;
            }
            Chunks.Add(chunk.Length);
            await stream.ReadExactlyAsync(chunk, _stop.Token);
            file.Write(chunk);
            if (file.Length >= hangUpAfter)
            {
                await SayAsync(stream, answer([]));
                return;
            }
        }
        Received.Add(file.ToArray());
        if (answer(file.ToArray()) is not { } words)
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
            return;
        }
        await SayAsync(stream, words);
    }

    // In two pieces, as a network may deliver it.
    private async Task SayAsync(NetworkStream stream, string? words)
    {
        if (words is null)
        {
            return;
        }
        var bytes = Encoding.UTF8.GetBytes(words);
        await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), _stop.Token);
        await stream.FlushAsync(_stop.Token);
        await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2), _stop.Token);
    }
}
