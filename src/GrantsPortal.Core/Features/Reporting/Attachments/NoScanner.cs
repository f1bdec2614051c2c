namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>No daemon is configured: files are kept, and say that nobody looked for viruses.</summary>
internal sealed class NoScanner : IFileScanner
{
    public Task<FileScan> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => Task.FromResult(FileScan.NotScanned);
}
