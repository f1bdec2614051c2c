using System.Buffers.Binary;

namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>The segments of a JPEG file (ITU-T T.81 annex B), without those that speak of anything but the picture.</summary>
internal static class JpegMetadata
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    /// <summary>Nothing where the file is damaged or cut short.</summary>
    public static (byte[] Bytes, long Pixels)? Strip(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        var (place, pixels, hasScan, isTurned) = (2, 0L, false, false);
        kept.Write(file[..2]);
        while (place + 2 <= file.Length && file[place] == 0xFF)
        {
            var marker = file[place + 1];
            if (marker == 0xFF)
            {
                place++;
                continue;
            }
            if (marker == EndOfImage)
            {
                kept.Write(file.Slice(place, 2));
                return hasScan && pixels > 0 ? (kept.ToArray(), pixels) : null;
            }
            if (place + 4 > file.Length || marker is 0x00 or 0x01 or 0xD8 or (>= 0xD0 and <= 0xD7))
            {
                return null;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(place + 2)..]);
            if (length < 2 || place + 2 + length > file.Length)
            {
                return null;
            }
            var segment = file.Slice(place, 2 + length);
            var body = segment[4..];
            place += segment.Length;
            if (IsFrame(marker) && body.Length >= 5)
            {
                pixels = Math.Max(pixels, (long)BinaryPrimitives.ReadUInt16BigEndian(body[1..]) * BinaryPrimitives.ReadUInt16BigEndian(body[3..]));
            }
            if (IsKept(marker, body))
            {
                kept.Write(segment);
            }
            else if (marker == 0xE1 && !isTurned && body.StartsWith("Exif\0\0"u8) && ExifOrientation.Read(body[6..]) is { } orientation)
            {
                isTurned = true;
                kept.Write([0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. ExifOrientation.Block(orientation)]);
            }
            if (marker == StartOfScan)
            {
                hasScan = true;
                var scan = EndOfScan(file[place..]);
                kept.Write(file.Slice(place, scan));
                place += scan;
            }
        }
        return null;
    }

    // Application data go, but for JFIF's density, the colour profile and Adobe's colour transform; comments go.
    private static bool IsKept(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        0xE0 => body.StartsWith("JFIF\0"u8) && body.Length == 14,
        0xE2 => body.StartsWith("ICC_PROFILE\0"u8),
        0xEE => body.StartsWith("Adobe"u8),
        (>= 0xE1 and <= 0xEF) or 0xFE => false,
        _ => true,
    };

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // Inside a scan 0xFF is followed by zero or a restart marker.
    private static int EndOfScan(ReadOnlySpan<byte> data)
    {
        var place = 0;
        while (data[place..].IndexOf((byte)0xFF) is >= 0 and var next && place + next + 1 < data.Length)
        {
            place += next;
            if (data[place + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                return place;
            }
            place += 2;
        }
        return data.Length;
    }
}
