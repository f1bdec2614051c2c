using System.Buffers.Binary;
using System.Text;

namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>The chunks of a PNG file that make the picture (W3C PNG, third edition); text, time, EXIF and unknown chunks are left behind.</summary>
internal static class PngMetadata
{
    private const int SignatureLength = 8;
    private const int Frame = 12;
    private static readonly string[] Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT"];

    /// <summary>Nothing where the file is damaged or cut short.</summary>
    public static (byte[] Bytes, long Pixels)? Strip(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write(file[..SignatureLength]);
        var (place, pixels, hasData) = (SignatureLength, 0L, false);
        while (place + Frame <= file.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[place..]);
            if (length > file.Length - place - Frame)
            {
                return null;
            }
            var chunk = file.Slice(place, Frame + (int)length);
            var type = Encoding.Latin1.GetString(chunk.Slice(4, 4));
            if (place == SignatureLength)
            {
                if (type != "IHDR" || length != 13)
                {
                    return null;
                }
                pixels = (long)BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]) * BinaryPrimitives.ReadUInt32BigEndian(chunk[12..]);
            }
            hasData |= type == "IDAT";
            if (Kept.Contains(type))
            {
                kept.Write(chunk);
            }
            place += chunk.Length;
            if (type == "IEND")
            {
                return hasData && pixels > 0 ? (kept.ToArray(), pixels) : null;
            }
        }
        return null;
    }
}
