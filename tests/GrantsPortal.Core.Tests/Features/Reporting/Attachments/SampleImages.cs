using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace GrantsPortal.Core.Tests.Features.Reporting.Attachments;

/// <summary>Photographs with everything in them that a telephone writes: place, time, maker, serial number.</summary>
internal static class SampleImages
{
    /// <summary>What must be gone afterwards, wherever it stood.</summary>
    public static readonly string[] Secrets = ["CAMERA-SERIAL-4711", "XMP-CREATOR", "IPTC-CITY", "A-COMMENT", "MPF-PREVIEW", "BEHIND-THE-END", "PNG-AUTHOR"];

    public static readonly byte[] Scan = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0x78];
    public static readonly byte[] IccProfile = Encoding.ASCII.GetBytes("ICC_PROFILE\0\u0001\u0001colours");

    /// <summary>TIFF with Orientation, a serial number and a GPS directory at 6° 12' 0" N, 1° 40' 48" W.</summary>
    public static byte[] Exif(ushort orientation, bool little = true)
    {
        using var tiff = new MemoryStream();
        void Short(int value) { var b = new byte[2]; if (little) { BinaryPrimitives.WriteUInt16LittleEndian(b, (ushort)value); } else { BinaryPrimitives.WriteUInt16BigEndian(b, (ushort)value); } tiff.Write(b); }
        void Long(int value) { var b = new byte[4]; if (little) { BinaryPrimitives.WriteInt32LittleEndian(b, value); } else { BinaryPrimitives.WriteInt32BigEndian(b, value); } tiff.Write(b); }
        tiff.Write(Encoding.ASCII.GetBytes(little ? "II" : "MM"));
        Short(42);
        Long(8);
        Short(3);
        Short(0x0112); Short(3); Long(1); Short(orientation); Short(0);
        Short(0xA431); Short(2); Long(19); Long(8 + 2 + 36 + 4);
        Short(0x8825); Short(4); Long(1); Long(8 + 2 + 36 + 4 + 20);
        Long(0);
        tiff.Write("CAMERA-SERIAL-4711\0\0"u8);
        Short(2);
        Short(1); Short(2); Long(2); tiff.Write("N\0\0\0"u8);
        Short(2); Short(5); Long(3); Long((int)tiff.Position + 8);
        Long(0);
        foreach (var part in (int[])[6, 1, 12, 1, 0, 1])
        {
            Long(part);
        }
        return tiff.ToArray();
    }

    public static byte[] Jpeg(ushort orientation = 6, bool little = true, int width = 8, int height = 8) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0"),
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation, little)]),
        .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0XMP-CREATOR"),
        .. Segment(0xE2, IccProfile),
        .. Segment(0xE2, "MPF\0MPF-PREVIEW"),
        .. Segment(0xED, "Photoshop 3.0\0IPTC-CITY"),
        .. Segment(0xFE, "A-COMMENT"),
        .. Segment(0xDB, new byte[65]),
        .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
        .. Segment(0xC4, new byte[20]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        .. Scan,
        .. Segment(0xE5, "CAMERA-SERIAL-4711 between the scans"),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        .. Scan,
        0xFF, 0xD9,
        .. "BEHIND-THE-END"u8,
    ];

    public static byte[] Segment(byte marker, string body) => Segment(marker, Encoding.Latin1.GetBytes(body));

    public static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    public static byte[] Png(int width = 2, int height = 2)
    {
        using var pixels = new MemoryStream();
        using (var packed = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            packed.Write(new byte[height * (1 + width * 3)]);
        }
        byte[] header = [.. Long(width), .. Long(height), 8, 2, 0, 0, 0];
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A,
            .. Chunk("IHDR", header), .. Chunk("gAMA", Long(45455)), .. Chunk("eXIf", Exif(6)), .. Chunk("tEXt", "Author\0PNG-AUTHOR"u8.ToArray()), .. Chunk("iTXt", "XML:com.adobe.xmp\0XMP-CREATOR"u8.ToArray()),
            .. Chunk("zTXt", "Comment\0A-COMMENT"u8.ToArray()), .. Chunk("tIME", [7, 0xE9, 5, 3, 12, 0, 0]), .. Chunk("prVt", "CAMERA-SERIAL-4711"u8.ToArray()),
            .. Chunk("IDAT", pixels.ToArray()), .. Chunk("IEND", []), .. "BEHIND-THE-END"u8,
        ];
    }

    public static byte[] WebP(ushort orientation = 6)
    {
        byte[] chunks =
        [
            .. RiffChunk("VP8X", [0x2C, 0, 0, 0, 7, 0, 0, 7, 0, 0]), .. RiffChunk("ICCP", "colours"u8.ToArray()), .. RiffChunk("VP8 ", [1, 2, 3, 4, 5]),
            .. RiffChunk("EXIF", Exif(orientation)), .. RiffChunk("XMP ", "XMP-CREATOR"u8.ToArray()), .. RiffChunk("ABCD", "CAMERA-SERIAL-4711"u8.ToArray()),
        ];
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, chunks.Length + 4);
        return [.. "RIFF"u8, .. size, .. "WEBP"u8, .. chunks, .. "BEHIND-THE-END"u8];
    }

    public static byte[] RiffChunk(string type, byte[] body)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, body.Length);
        return [.. Encoding.ASCII.GetBytes(type), .. size, .. body, .. new byte[body.Length & 1]];
    }

    // The check sum stands for itself: readers of the picture see to it, the portal copies it.
    public static byte[] Chunk(string type, byte[] body) => [.. Long(body.Length), .. Encoding.ASCII.GetBytes(type), .. body, 1, 2, 3, 4];

    private static byte[] Long(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
