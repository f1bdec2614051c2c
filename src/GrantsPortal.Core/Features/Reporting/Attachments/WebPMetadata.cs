using System.Buffers.Binary;

namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>The chunks of a WebP file that make the picture (RFC 9649); EXIF, XMP and unknown chunks are left behind.</summary>
internal static class WebPMetadata
{
    private const int Header = 12;
    private const int HasExif = 0x08;
    private const int HasXmp = 0x04;

    /// <summary>Nothing where the file is damaged or cut short.</summary>
    public static (byte[] Bytes, long Pixels)? Strip(ReadOnlySpan<byte> file)
    {
        var said = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (said > file.Length - 8 || said < 4)
        {
            return null;
        }
        var chunks = file[Header..(int)(said + 8)];
        using var kept = new MemoryStream(file.Length);
        kept.Write(file[..Header]);
        var (place, pixels, hasData, extended, orientation) = (0, 1L, false, -1, (byte?)null);
        while (place + 8 <= chunks.Length)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunks[(place + 4)..]);
            if (length > chunks.Length - place - 8)
            {
                return null;
            }
            // Chunks have even lengths; the last one may lack its padding.
            var chunk = chunks.Slice(place, (int)Math.Min(8 + length + (length & 1), chunks.Length - place));
            var type = chunk[..4];
            var body = chunk.Slice(8, (int)length);
            if (type.SequenceEqual("VP8X"u8))
            {
                if (body.Length < 10 || extended >= 0)
                {
                    return null;
                }
                extended = (int)kept.Length + 8;
                pixels = (1L + (body[4] | body[5] << 8 | body[6] << 16)) * (1L + (body[7] | body[8] << 8 | body[9] << 16));
            }
            else if (type.SequenceEqual("EXIF"u8))
            {
                orientation ??= ExifOrientation.Read(body.StartsWith("Exif\0\0"u8) ? body[6..] : body);
            }
            hasData |= IsPicture(type);
            if (IsPicture(type) || type.SequenceEqual("VP8X"u8) || type.SequenceEqual("ALPH"u8) || type.SequenceEqual("ANIM"u8) || type.SequenceEqual("ICCP"u8))
            {
                kept.Write(chunk);
            }
            place += chunk.Length;
        }
        return hasData && place == chunks.Length ? (Finished(kept, extended, orientation), pixels) : null;
    }

    private static bool IsPicture(ReadOnlySpan<byte> type) => type.SequenceEqual("VP8 "u8) || type.SequenceEqual("VP8L"u8) || type.SequenceEqual("ANMF"u8);

    private static byte[] Finished(MemoryStream kept, int extended, byte? orientation)
    {
        var isTurned = extended >= 0 && orientation is not null;
        if (isTurned)
        {
            var block = ExifOrientation.Block(orientation!.Value);
            kept.Write([.. "EXIF"u8, (byte)block.Length, 0, 0, 0, .. block]);
        }
        var bytes = kept.ToArray();
        if (extended >= 0)
        {
            bytes[extended] = (byte)(bytes[extended] & ~(HasExif | HasXmp) | (isTurned ? HasExif : 0));
        }
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)bytes.Length - 8);
        return bytes;
    }
}
