using System.Net;
using System.Net.Sockets;
using GrantsPortal.Domain;
using GrantsPortal.Features.Reporting.Attachments;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrantsPortal.Core.Tests.Features.Reporting.Attachments;

/// <summary>The daemon's protocol, on a real socket.</summary>
public sealed class ClamAvScannerTests
{
    private const string DaemonVariable = "GRANTSPORTAL_TEST_CLAMAV";
    private static readonly byte[] Large = new byte[3_000_001];

    [Test]
    public async Task CleanFile_ArrivesWholeInChunks()
    {
        await using var daemon = ClamdServer.Answering("stream: OK\0");
        var sent = Large.ToArray();
        new Random(1).NextBytes(sent);

        var scan = await Scanner(daemon.Port).ScanAsync(sent, CancellationToken.None);

        Assert.That(scan, Is.EqualTo(FileScan.Clean));
        Assert.That(daemon.Received.Single().AsSpan().SequenceEqual(sent), Is.True);
        Assert.That(daemon.Chunks, Has.Count.GreaterThan(40).And.All.LessThanOrEqualTo(1 << 16));
    }

    [TestCase("stream: Win.Test.EICAR_HDB-1 FOUND\0", "Win.Test.EICAR_HDB-1")]
    [TestCase("stream: Heuristics.Encrypted.PDF FOUND\n\0", "Heuristics.Encrypted.PDF")]
    [TestCase("stream: two words FOUND\0", "two words")]
    public async Task InfectedFile_IsNamed(string answer, string threat)
    {
        await using var daemon = ClamdServer.Answering(answer);
        Assert.That(await Scanner(daemon.Port).ScanAsync(Large, CancellationToken.None), Is.EqualTo(new FileScan(FileScanResult.Infected, threat)));
    }

    [TestCase("INSTREAM size limit exceeded. ERROR\0", "attachment.too-large-to-scan")]
    [TestCase("stream: Can't allocate memory ERROR\0", "attachment.scanner-unavailable")]
    [TestCase("UNKNOWN COMMAND\0", "attachment.scanner-unavailable")]
    [TestCase("stream: FOUND\0", "attachment.scanner-unavailable")]
    [TestCase("OK\0", "attachment.scanner-unavailable")]
    [TestCase("\0", "attachment.scanner-unavailable")]
    [TestCase("stream: OK but not quite\0", "attachment.scanner-unavailable")]
    public async Task AnswerThatIsNoVerdict_Refuses(string answer, string code)
    {
        await using var daemon = ClamdServer.Answering(answer);
        AssertRefused(Scanner(daemon.Port), code);
    }

    [Test]
    public async Task EndlessAnswer_Refuses()
    {
        await using var daemon = ClamdServer.Answering(new string('x', 100_000));
        AssertRefused(Scanner(daemon.Port), "attachment.scanner-unavailable");
    }

    [Test]
    public async Task HangsUpInMidFile_Refuses()
    {
        await using var daemon = ClamdServer.ClosingAfter(100_000);
        AssertRefused(Scanner(daemon.Port), "attachment.scanner-unavailable");
    }

    /// <summary>Its last words may be lost with the connection; clean it never is.</summary>
    [Test]
    public async Task HangsUpInMidFile_WithItsReason_Refuses()
    {
        await using var daemon = ClamdServer.ClosingAfter(100_000, "INSTREAM size limit exceeded. ERROR\0");
        var refused = Assert.ThrowsAsync<ValidationFailed>(() => Scanner(daemon.Port).ScanAsync(Large, CancellationToken.None));
        Assert.That(refused.Errors[0].Code, Is.AnyOf("attachment.too-large-to-scan", "attachment.scanner-unavailable"));
    }

    [Test]
    public async Task AnswerWithoutItsEnd_Refuses()
    {
        await using var daemon = ClamdServer.ClosingAfter(1, "stream: OK");
        AssertRefused(Scanner(daemon.Port), "attachment.scanner-unavailable", [1, 2, 3]);
    }

    [Test]
    public async Task Silence_RefusesAfterTheTimeOut()
    {
        await using var daemon = ClamdServer.Answering(_ => null);
        AssertRefused(Scanner(daemon.Port, TimeSpan.FromMilliseconds(300)), "attachment.scanner-unavailable");
    }

    [Test]
    public void Unreachable_Refuses()
    {
        using var once = new TcpListener(IPAddress.Loopback, 0);
        once.Start();
        var port = ((IPEndPoint)once.LocalEndpoint).Port;
        once.Stop();
        AssertRefused(Scanner(port), "attachment.scanner-unavailable");
    }

    [Test]
    public async Task UploadGivenUp_IsNoFaultOfTheScanner()
    {
        await using var daemon = ClamdServer.Answering(_ => null);
        using var givenUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.That(() => Scanner(daemon.Port).ScanAsync(Large, givenUp.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("clamav:3310", "clamav", 3310)]
    [TestCase(" 10.0.0.5:3310 ", "10.0.0.5", 3310)]
    [TestCase("[::1]:3310", "::1", 3310)]
    public void Address_IsHostAndPort(string setting, string host, int port) => Assert.That(ClamAvAddress.Parse(setting), Is.EqualTo(new ClamAvAddress(host, port)));

    [TestCase("clamav")]
    [TestCase(":3310")]
    [TestCase("clamav:0")]
    [TestCase("clamav:99999")]
    [TestCase("tcp://clamav:3310")]
    [TestCase("clamav:3310/x")]
    public void Address_ThatIsNone_StopsTheStart(string setting) => Assert.That(() => Configured(setting), Throws.InvalidOperationException.With.Message.Contains("host:port"));

    [TestCase(null, typeof(NoScanner))]
    [TestCase("", typeof(NoScanner))]
    [TestCase("clamav:3310", typeof(ClamAvScanner))]
    public void Setting_ChoosesTheScanner(string? setting, Type expected) => Assert.That(Configured(setting), Is.TypeOf(expected));

    [Test]
    public async Task RealDaemon_FindsTheTestVirus()
    {
        if (Environment.GetEnvironmentVariable(DaemonVariable) is not { Length: > 0 } address)
        {
            Assert.Ignore($"ignored: no ClamAV configured (set {DaemonVariable} to host:port)");
            return;
        }
        var scanner = new ClamAvScanner(ClamAvAddress.Parse(address), TimeSpan.FromSeconds(30), NullLogger<ClamAvScanner>.Instance);
        // In two halves, so that scanners of source code are not alarmed.
        var virus = SampleFiles.Text(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

        Assert.That((await scanner.ScanAsync(virus, CancellationToken.None)).Result, Is.EqualTo(FileScanResult.Infected));
        Assert.That(await scanner.ScanAsync(SampleFiles.Text("A quiet quarter."), CancellationToken.None), Is.EqualTo(FileScan.Clean));
    }

    private static IFileScanner Configured(string? setting)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Scanning:ClamAv", setting)]).Build();
        using var services = new ServiceCollection().AddLogging().AddAttachmentIntake(configuration).BuildServiceProvider();
        Assert.That(services.GetRequiredService<AttachmentIntake>(), Is.Not.Null);
        return services.GetRequiredService<IFileScanner>();
    }

    private static ClamAvScanner Scanner(int port, TimeSpan? timeout = null) =>
        new(new ClamAvAddress("127.0.0.1", port), timeout ?? TimeSpan.FromSeconds(20), NullLogger<ClamAvScanner>.Instance);

    private static void AssertRefused(ClamAvScanner scanner, string code, byte[]? content = null)
    {
        var refused = Assert.ThrowsAsync<ValidationFailed>(() => scanner.ScanAsync(content ?? Large, CancellationToken.None));
        Assert.That(refused.Errors[0].Code, Is.EqualTo(code));
    }
}
