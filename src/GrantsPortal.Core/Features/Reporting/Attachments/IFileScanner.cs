namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>The port to a virus scanner. A scanner that is configured and gives no answer refuses with <c>attachment.scanner-unavailable</c>.</summary>
public interface IFileScanner
{
    Task<FileScan> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}
