namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>What the virus scanner said; <see cref="Threat"/> is its name for what it found.</summary>
public sealed record FileScan(FileScanResult Result, string? Threat = null)
{
    public static FileScan NotScanned { get; } = new(FileScanResult.NotScanned);
    public static FileScan Clean { get; } = new(FileScanResult.Clean);
}
