using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;

namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>
/// Asks a ClamAV daemon over TCP (clamd's zINSTREAM: chunks with their length before them, a zero length at the end, an answer that ends
/// in a zero byte). No answer, a broken one or a late one refuses the upload: a scanner that is configured is never passed by.
/// </summary>
internal sealed partial class ClamAvScanner(ClamAvAddress address, TimeSpan timeout, ILogger<ClamAvScanner> logger) : IFileScanner
{
    private const int ChunkLength = 1 << 16;
    private const int LongestReply = 4096;

    public async Task<FileScan> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        inTime.CancelAfter(timeout);
        string reply;
        try
        {
            reply = await AskAsync(content, inTime.Token);
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Unavailable(address, failure.Message);
            throw AttachmentErrors.ScannerUnavailable();
        }
        return Read(reply);
    }

    private async Task<string> AskAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, cancellationToken);
        await using var stream = client.GetStream();
        try
        {
            await SendAsync(stream, content, cancellationToken);
        }
        catch (IOException)
        {
            // The daemon says why before it hangs up (a file over its limit); what it said may still be there to read.
            var last = await ReplyAsync(stream, cancellationToken);
            return last.Length > 0 ? last : throw new IOException("The daemon hung up while the file was sent.");
        }
        return await ReplyAsync(stream, cancellationToken);
    }

    private static async Task SendAsync(NetworkStream stream, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var length = new byte[sizeof(uint)];
        for (var sent = 0; sent < content.Length; sent += ChunkLength)
        {
            var chunk = content.Slice(sent, Math.Min(ChunkLength, content.Length - sent));
            BinaryPrimitives.WriteUInt32BigEndian(length, (uint)chunk.Length);
            await stream.WriteAsync(length, cancellationToken);
            await stream.WriteAsync(chunk, cancellationToken);
        }
        await stream.WriteAsync(new byte[sizeof(uint)], cancellationToken);
    }

    private static async Task<string> ReplyAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var (reply, length) = (new byte[LongestReply], 0);
        for (int read; length < reply.Length && (read = await stream.ReadAsync(reply.AsMemory(length), cancellationToken)) > 0;)
        {
            length += read;
            if (reply.AsSpan(0, length).IndexOf((byte)0) is >= 0 and var end)
            {
                return Encoding.UTF8.GetString(reply, 0, end);
            }
        }
        throw new IOException("The daemon hung up before its answer was whole.");
    }

    // "stream: OK", "stream: Win.Test.EICAR_HDB-1 FOUND", "INSTREAM size limit exceeded. ERROR"
    private FileScan Read(string reply)
    {
        const string Start = "stream: ";
        const string Found = " FOUND";
        var answer = reply.Trim();
        if (answer == Start + "OK")
        {
            return FileScan.Clean;
        }
        if (answer.StartsWith(Start, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal) && answer.Length > Start.Length + Found.Length)
        {
            return new FileScan(FileScanResult.Infected, answer[Start.Length..^Found.Length].Trim());
        }
        Unavailable(address, answer);
        throw answer.Contains("size limit exceeded", StringComparison.OrdinalIgnoreCase) ? AttachmentErrors.TooLargeToScan() : AttachmentErrors.ScannerUnavailable();
    }

    [LoggerMessage(LogLevel.Error, "ClamAV at {Address} gave no verdict: {Reason}")]
    private partial void Unavailable(ClamAvAddress address, string reason);
}
