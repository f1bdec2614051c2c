using System.Buffers.Binary;

namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>Which way up a photograph is: the one thing of its EXIF data that is kept, in a block that holds nothing else.</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;
    private const ushort Short = 3;
    private const int EntryLength = 12;

    /// <summary>2 to 8 where the image is to be turned, else nothing; damaged data count as nothing.</summary>
    public static byte? Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
        {
            return null;
        }
        var little = tiff[0] == (byte)'I';
        var start = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (start > tiff.Length - 2)
        {
            return null;
        }
        var directory = tiff[(int)start..];
        var entries = Word(directory, little);
        for (var i = 0; i < entries && 2 + (i + 1) * EntryLength <= directory.Length; i++)
        {
            var entry = directory.Slice(2 + i * EntryLength, EntryLength);
            if (Word(entry, little) == Tag && Word(entry[2..], little) == Short)
            {
                var turned = Word(entry[8..], little);
                return turned is >= 2 and <= 8 ? (byte)turned : null;
            }
        }
        return null;
    }

    /// <summary>A TIFF block with one entry.</summary>
    public static byte[] Block(byte orientation) =>
        [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];

    private static ushort Word(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
