using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>How much of each type the portal takes, and how far a packed file may unfold.</summary>
public static class AttachmentLimits
{
    /// <summary>No upload is read further than this.</summary>
    public const int MaxBytes = 20 * Megabyte;

    public const int MaxNameLength = ReportAttachment.NameMaxLength;

    internal const int MaxEntries = 5_000;
    internal const long MaxUnpackedBytes = 200L * Megabyte;
    internal const int MaxRatio = 200;

    // Small parts of plain XML pack very well and hurt nobody.
    internal const long RatioCountsFrom = 2L * Megabyte;

    private const int Megabyte = 1 << 20;

    public static int MaxMegabytes(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Png or AttachmentKind.Jpeg or AttachmentKind.WebP => 10,
        AttachmentKind.Text => 5,
        _ => MaxBytes / Megabyte,
    };
}
