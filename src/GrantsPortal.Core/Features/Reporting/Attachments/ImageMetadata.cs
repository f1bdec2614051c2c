namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>
/// Takes out of an image what it tells about its maker, place and time (EXIF with GPS, XMP, IPTC, comments, previews, whatever hangs behind
/// its end). The pixels are copied as they are, not encoded again. Kept are the colour profile and the orientation.
/// </summary>
internal static class ImageMetadata
{
    /// <summary>More pixels than any camera makes: a picture that only wants memory.</summary>
    internal const long MostPixels = 150_000_000;

    public static byte[] Strip(ReadOnlySpan<byte> image, AttachmentKind kind, string name)
    {
        var stripped = kind switch
        {
            AttachmentKind.Jpeg => JpegMetadata.Strip(image),
            AttachmentKind.Png => PngMetadata.Strip(image),
            AttachmentKind.WebP => WebPMetadata.Strip(image),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no image"),
        };
        return stripped switch
        {
            null => throw AttachmentErrors.Broken(name),
            (_, > MostPixels) => throw AttachmentErrors.UnpacksTooLarge(name),
            ({ } bytes, _) => bytes,
        };
    }
}
