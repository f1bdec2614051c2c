using System.Security.Cryptography;
using GrantsPortal.Domain;
using GrantsPortal.Features.Reporting.Attachments;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrantsPortal.Core.Tests.Features.Reporting.Attachments;

/// <summary>From the upload to the file that may be kept.</summary>
public sealed class AttachmentIntakeTests
{
    private const int Megabyte = 1 << 20;
    private static readonly AttachmentIntake Intake = new(new NoScanner());

    [Test]
    public async Task Photograph_IsKeptWithoutItsPlace_AndHashedAsKept()
    {
        var file = await Intake.ReceiveAsync(new Trickle(SampleImages.Jpeg()), @"C:\phone\IMG_1.png", CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That((file.Name, file.ContentType, file.Kind, file.Scan), Is.EqualTo(("IMG_1.png.jpg", "image/jpeg", AttachmentKind.Jpeg, FileScan.NotScanned)));
            Assert.That(file.Content.Span.IndexOf("CAMERA-SERIAL"u8), Is.Negative);
            Assert.That(file.Size, Is.EqualTo(file.Content.Length).And.LessThan(SampleImages.Jpeg().Length));
            Assert.That(file.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(file.Content.Span))));
        });
    }

    [Test]
    public async Task Document_IsKeptAsSent()
    {
        var sent = SampleFiles.Word();
        var file = await Intake.ReceiveAsync(new Trickle(sent), "annex.docx", CancellationToken.None);
        Assert.That(file.Content.ToArray(), Is.EqualTo(sent));
        Assert.That(file.ContentType, Is.EqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
    }

    [TestCase("data.csv", "text/csv; charset=utf-8")]
    [TestCase("data.html", "text/plain; charset=utf-8")]
    public async Task Text_IsServedAsText(string name, string contentType) =>
        Assert.That((await Intake.ReceiveAsync(new Trickle(SampleFiles.Text("a,b\n1,2\n")), name, CancellationToken.None)).ContentType, Is.EqualTo(contentType));

    [Test]
    public void FiftyMegabytes_AreRefused_AtTheLimit()
    {
        using var upload = new Endless(50 * Megabyte, canSeek: false);
        AssertRefused(upload, "big.pdf", "attachment.too-large");
        Assert.That(upload.Taken, Is.LessThanOrEqualTo(AttachmentLimits.MaxBytes + Megabyte), "bytes read");
    }

    [Test]
    public void FiftyMegabytes_ThatSayTheirLength_AreNotReadAtAll()
    {
        using var upload = new Endless(50 * Megabyte, canSeek: true);
        AssertRefused(upload, "big.pdf", "attachment.too-large");
        Assert.That(upload.Taken, Is.Zero);
    }

    [Test]
    public async Task ExactlyAtTheLimit_IsTaken_OneByteMoreIsNot()
    {
        byte[] Padded(int length) => [.. SampleFiles.Pdf()[..^7], .. Enumerable.Repeat((byte)' ', length - SampleFiles.Pdf().Length), .. "\n%%EOF\n"u8];
        var most = Padded(AttachmentLimits.MaxBytes);
        Assert.That((await Intake.ReceiveAsync(new MemoryStream(most), "a.pdf", CancellationToken.None)).Size, Is.EqualTo(AttachmentLimits.MaxBytes));
        AssertRefused(new MemoryStream(Padded(AttachmentLimits.MaxBytes + 1)), "a.pdf", "attachment.too-large");
    }

    [Test]
    public void Limit_IsOfTheType()
    {
        var text = new byte[(5 * Megabyte) + 1];
        Array.Fill(text, (byte)'x');
        AssertRefused(new MemoryStream(text), "a.txt", "attachment.too-large");
        byte[] image = [.. SampleImages.Png(), .. new byte[10 * Megabyte]];
        AssertRefused(new MemoryStream(image), "a.png", "attachment.too-large");
    }

    [TestCase("setup.exe")]
    [TestCase("report.pdf.js")]
    [TestCase("run.BAT")]
    public void ScriptByName_IsRefused(string name) => AssertRefused(new MemoryStream(SampleFiles.Text("echo")), name, "attachment.program");

    [Test]
    public void BrokenImage_IsRefused() => AssertRefused(new MemoryStream(SampleImages.Png()[..60]), "a.png", "attachment.broken");

    [Test]
    public async Task InfectedFile_IsRefusedByName()
    {
        await using var daemon = ClamdServer.Answering("stream: Local.Test FOUND\0");
        var refused = Assert.ThrowsAsync<ValidationFailed>(() => Scanned(daemon.Port).ReceiveAsync(new MemoryStream(SampleFiles.Pdf()), "a.pdf", CancellationToken.None));
        Assert.That(refused.Errors[0].Code, Is.EqualTo("attachment.infected"));
        Assert.That(refused.Message, Does.Contain("a.pdf is infected (Local.Test)"));
    }

    [Test]
    public async Task CleanFile_SaysSo_AndTheScannerSawWhatWasSent()
    {
        await using var daemon = ClamdServer.Answering("stream: OK\0");
        var file = await Scanned(daemon.Port).ReceiveAsync(new MemoryStream(SampleImages.Jpeg()), "a.jpg", CancellationToken.None);
        Assert.That(file.Scan, Is.EqualTo(FileScan.Clean));
        Assert.That(daemon.Received.Single(), Is.EqualTo(SampleImages.Jpeg()));
    }

    [Test]
    public void ConnectionLostInMidUpload_IsNoFile() =>
        Assert.That(() => Intake.ReceiveAsync(new Trickle(SampleFiles.Pdf(), failsAt: 20), "a.pdf", CancellationToken.None), Throws.TypeOf<IOException>());

    private static AttachmentIntake Scanned(int port) => new(new ClamAvScanner(new ClamAvAddress("127.0.0.1", port), TimeSpan.FromSeconds(20), NullLogger<ClamAvScanner>.Instance));

    private static void AssertRefused(Stream upload, string name, string code)
    {
        var refused = Assert.ThrowsAsync<ValidationFailed>(() => Intake.ReceiveAsync(upload, name, CancellationToken.None));
        Assert.That(refused.Errors[0].Code, Is.EqualTo(code));
    }

    /// <summary>A few bytes at a time and no length, as a browser sends.</summary>
    private sealed class Trickle(byte[] content, int failsAt = int.MaxValue) : MemoryStream(content)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position >= failsAt ? throw new IOException("The connection was lost.") : base.ReadAsync(buffer[..Math.Min(buffer.Length, 7)], cancellationToken);
    }

    private sealed class Endless(long length, bool canSeek) : Stream
    {
        public long Taken { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => canSeek;
        public override bool CanWrite => false;
        public override long Length => canSeek ? length : throw new NotSupportedException();
        public override long Position { get => Taken; set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(buffer.Length, length - Taken);
            Taken += count;
            return ValueTask.FromResult(count);
        }

        public override void Flush() { }
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
