using System.IO.Compression;
using System.Text;

namespace GrantsPortal.Core.Tests.Features.Reporting.Workbooks;

/// <summary>Files as they really come in: built byte by byte, each wrong in its own way.</summary>
internal static class ReportFile
{
    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                part.Write(content);
            }
        }
        return memory.ToArray();
    }

    /// <summary>The workbook with one more part in its package.</summary>
    public static byte[] With(byte[] workbook, string name, byte[] content)
    {
        using var memory = new MemoryStream();
        memory.Write(workbook);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
            part.Write(content);
        }
        return memory.ToArray();
    }

    /// <summary>The package of a workbook whose content Excel has encrypted: an old container with two streams.</summary>
    public static byte[] Encrypted() =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptionInfo"), .. new byte[64], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]];

    public static byte[] Word() => Zip(
        ("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")), ("word/document.xml", Encoding.UTF8.GetBytes("<w/>")));

    /// <summary>Half a kilobyte that unpacks to tens of megabytes.</summary>
    public static byte[] Bomb(byte[] workbook) => With(workbook, "xl/worksheets/sheet99.xml", new byte[60 << 20]);
}
