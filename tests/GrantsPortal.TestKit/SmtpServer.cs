using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace GrantsPortal.TestKit;

/// <summary>How the server behaves; of what dies or stalls only the transport is seen.</summary>
public enum SmtpMood
{
    Accepts,

    /// <summary>550 at RCPT.</summary>
    RefusesReader,

    /// <summary>451 at RCPT.</summary>
    RefusesForNow,

    /// <summary>421 instead of a greeting.</summary>
    Closes,

    /// <summary>554 after the whole message.</summary>
    RefusesContent,
    StallsBeforeGreeting,
    StallsInData,

    /// <summary>Closes the connection in the middle of the message.</summary>
    DiesInData,

    /// <summary>Takes the message and closes before it says so: the sender cannot know.</summary>
    DiesBeforeReply,
    AsksForPassword,
}

/// <summary>A message as it went over the wire.</summary>
public sealed record ReceivedMail(string From, string To, string Raw, bool Encrypted)
{
    /// <summary>The first header of that name, unfolded; empty when there is none.</summary>
    public string Header(string name) => Raw[..Math.Max(0, Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal))].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal)
        .Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim() ?? "";
}

/// <summary>A small SMTP server (RFC 5321, STARTTLS) on a free port of this machine, with moods.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private static readonly Lazy<X509Certificate2> Certificate = new(SelfSigned);
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _accepting;
    private readonly bool _offersTls;

    public SmtpServer(bool offersTls = false)
    {
        _offersTls = offersTls;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    public SmtpMood Mood { get; set; }

    /// <summary>Every message whose end arrived, in the order of arrival.</summary>
    public ConcurrentQueue<ReceivedMail> Received { get; } = new();

    public int Connections { get; private set; }

    /// <summary>Called when a message has arrived whole, before the reply.</summary>
    public Action<int>? Arrived { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _accepting;
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_closing.Token);
                Connections++;
                _ = ServeAsync(client);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await new Session(this, client.GetStream()).RunAsync(_closing.Token);
            }
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The other side went away, or the test is over.
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private sealed class Session(SmtpServer server, Stream stream)
    {
        private Stream _stream = stream;
        private bool _encrypted;
        private string _from = "";
        private string _to = "";

        public async Task RunAsync(CancellationToken closing)
        {
            if (server.Mood == SmtpMood.StallsBeforeGreeting)
            {
                await Task.Delay(Timeout.Infinite, closing);
            }
            await SayAsync(server.Mood == SmtpMood.Closes ? "421 closing" : "220 localhost ready", closing);
            while (server.Mood != SmtpMood.Closes && await LineAsync(closing) is { } line && await AnswerAsync(line, closing))
            {
                // Each command is answered by itself.
            }
        }

        private async Task<bool> AnswerAsync(string line, CancellationToken closing)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO":
                    await SayAsync(server._offersTls && !_encrypted ? "250-localhost\r\n250 STARTTLS" : "250 localhost", closing);
                    return true;
                case "STARTTLS":
                    await SayAsync("220 go ahead", closing);
                    var tls = new SslStream(_stream);
                    await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate.Value }, closing);
                    (_stream, _encrypted) = (tls, true);
                    return true;
                case "MAIL":
                    _from = Path(line);
                    await SayAsync(server.Mood == SmtpMood.AsksForPassword ? "530 5.7.0 authentication required" : "250 ok", closing);
                    return true;
                case "RCPT":
                    _to = Path(line);
                    await SayAsync(server.Mood switch { SmtpMood.RefusesReader => "550 5.1.1 no such mailbox", SmtpMood.RefusesForNow => "451 4.3.0 try later", _ => "250 ok" }, closing);
                    return true;
                case "DATA":
                    return await DataAsync(closing);
                case "QUIT":
                    await SayAsync("221 bye", closing);
                    return false;
                default:
                    await SayAsync(verb is "RSET" or "NOOP" or "HELO" ? "250 ok" : "502 not known", closing);
                    return true;
            }
        }

        private async Task<bool> DataAsync(CancellationToken closing)
        {
            await SayAsync("354 go on", closing);
            StringBuilder raw = new();
            while (await LineAsync(closing) is { } line)
            {
                if (line == ".")
                {
                    return await TakeAsync(raw.ToString(), closing);
                }
                raw.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
                if (server.Mood == SmtpMood.StallsInData)
                {
                    await Task.Delay(Timeout.Infinite, closing);
                }
                if (server.Mood == SmtpMood.DiesInData)
                {
                    return false;
                }
            }
            return false;
        }

        private async Task<bool> TakeAsync(string raw, CancellationToken closing)
        {
            if (server.Mood == SmtpMood.RefusesContent)
            {
                await SayAsync("554 5.7.1 not wanted", closing);
                return true;
            }
            server.Received.Enqueue(new ReceivedMail(_from, _to, raw, _encrypted));
            server.Arrived?.Invoke(server.Received.Count);
            if (server.Mood == SmtpMood.DiesBeforeReply)
            {
                return false;
            }
            await SayAsync("250 taken", closing);
            return true;
        }

        private async Task SayAsync(string line, CancellationToken closing)
        {
            await _stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), closing);
            await _stream.FlushAsync(closing);
        }

        // Byte by byte, so that nothing of an encrypted stream is read before its handshake.
        private async Task<string?> LineAsync(CancellationToken closing)
        {
            List<byte> line = [];
            var one = new byte[1];
            while (await _stream.ReadAsync(one, closing) == 1)
            {
                if (one[0] == '\n')
                {
                    return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
                }
                line.Add(one[0]);
            }
            return null;
        }

        private static string Path(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
    }
}
