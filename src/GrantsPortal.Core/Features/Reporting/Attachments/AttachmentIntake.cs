using System.Security.Cryptography;

namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>
/// The one way in for an upload: read no further than the limit, known by its content, rid of metadata, looked at by the virus scanner.
/// What comes out may be stored; everything else is refused with <see cref="AttachmentErrors"/>.
/// </summary>
public sealed class AttachmentIntake(IFileScanner scanner)
{
    private const int FirstBuffer = 1 << 16;
    private static readonly string[] ScriptEndings =
        [".exe", ".com", ".scr", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta", ".msi", ".jar", ".sh", ".py", ".lnk", ".reg", ".url", ".desktop"];

    public async Task<ReceivedFile> ReceiveAsync(Stream upload, string? fileName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var shown = AttachmentName.Shown(fileName);
        if (ScriptEndings.Any(e => shown.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
        {
            throw AttachmentErrors.Program(shown);
        }
        var sent = await ReadAsync(upload, shown, cancellationToken);
        var kind = FileContent.Detect(sent, shown);
        var most = AttachmentLimits.MaxMegabytes(kind);
        if (sent.Length > most << 20)
        {
            throw AttachmentErrors.TooLarge(shown, most);
        }
        // Before the image is mended, so that the scanner sees what was sent.
        var scan = await scanner.ScanAsync(sent, cancellationToken);
        if (scan.Result == FileScanResult.Infected)
        {
            throw AttachmentErrors.Infected(shown, scan.Threat ?? "");
        }
        var kept = kind is AttachmentKind.Jpeg or AttachmentKind.Png or AttachmentKind.WebP ? ImageMetadata.Strip(sent.Span, kind, shown) : sent;
        var name = AttachmentName.For(fileName, kind);
        return new ReceivedFile(name, AttachmentContentTypes.ContentType(kind, name), kind, kept, kept.Length, Convert.ToHexStringLower(SHA256.HashData(kept.Span)), scan);
    }

    // A larger upload is refused as soon as the limit is passed; the rest of it is never read.
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream upload, string shown, CancellationToken cancellationToken)
    {
        if (upload.CanSeek && upload.Length - upload.Position > AttachmentLimits.MaxBytes)
        {
            throw AttachmentErrors.TooLarge(shown, AttachmentLimits.MaxBytes >> 20);
        }
        var (buffer, length) = (new byte[FirstBuffer], 0);
        for (int read; (read = await upload.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0;)
        {
            length += read;
            if (length > AttachmentLimits.MaxBytes)
            {
                throw AttachmentErrors.TooLarge(shown, AttachmentLimits.MaxBytes >> 20);
            }
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, AttachmentLimits.MaxBytes + 1));
            }
        }
        return buffer.AsMemory(0, length);
    }
}
