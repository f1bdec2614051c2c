using System.IO.Compression;
using System.Text;

namespace GrantsPortal.Core.Tests.Features.Reporting.Attachments;

/// <summary>Files made byte by byte, good and bad.</summary>
internal static class SampleFiles
{
    public const string WordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Pdf(string inside = "") => Text($"%PDF-1.7\n1 0 obj\n<< /Type /Catalog {inside} >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");

    public static byte[] Word(params (string Path, byte[] Content)[] more) => Package("word/document.xml", WordTypes, more);

    public static byte[] Package(string main, string type, params (string Path, byte[] Content)[] more) =>
        Zip([("[Content_Types].xml", Text($"<Types><Override PartName=\"/{main}\" ContentType=\"{type}\"/></Types>")), (main, Text("<w:document/>")), .. more]);

    public static byte[] Zip(params (string Path, byte[] Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(content);
            }
        }
        return file.ToArray();
    }

    /// <summary>An old container, as a file that Excel 97 wrote or a protected new one is.</summary>
    public static byte[] Ole(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[64]];
}
