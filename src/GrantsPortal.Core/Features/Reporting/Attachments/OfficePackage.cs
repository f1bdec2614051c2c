using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>
/// A zip that must be a Word, Excel or PowerPoint file without macros. Each entry is really unpacked, into nothing, because the sizes that
/// a zip states about itself are as true as its sender.
/// </summary>
internal static class OfficePackage
{
    private const string ContentTypes = "[Content_Types].xml";
    private const int LargestContentTypes = 1 << 20;

    private static readonly (string Part, AttachmentKind Kind)[] Kinds =
    [
        ("word/document.xml", AttachmentKind.Word),
        ("xl/workbook.xml", AttachmentKind.Spreadsheet),
        ("ppt/presentation.xml", AttachmentKind.Presentation),
    ];

    public static AttachmentKind Detect(ReadOnlyMemory<byte> content, string name)
    {
        try
        {
            using var zip = new ZipArchive(AsStream(content), ZipArchiveMode.Read);
            return Detect(zip, content.Length, name);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or IOException)
        {
            throw AttachmentErrors.Broken(name);
        }
    }

    private static AttachmentKind Detect(ZipArchive zip, int packed, string name)
    {
        if (zip.Entries.Count > AttachmentLimits.MaxEntries)
        {
            throw AttachmentErrors.UnpacksTooLarge(name);
        }
        if (zip.Entries.Any(e => e.IsEncrypted))
        {
            throw AttachmentErrors.Encrypted(name);
        }
        // Deflate hardly ever makes anything larger: a part that says so lies about what it unpacks to.
        if (zip.Entries.Any(e => e.CompressedLength > e.Length + (e.Length / 100) + 64))
        {
            throw AttachmentErrors.Broken(name);
        }
        if (zip.Entries.GroupBy(e => e.FullName, StringComparer.OrdinalIgnoreCase).Any(g => g.Count() > 1))
        {
            throw AttachmentErrors.Broken(name);
        }
        var types = Unpack(zip, packed, name);
        var kind = Kinds.Where(k => zip.Entries.Any(e => string.Equals(e.FullName, k.Part, StringComparison.OrdinalIgnoreCase))).Select(k => (AttachmentKind?)k.Kind).ToList();
        if (types.Length == 0 || kind is not [{ } one])
        {
            throw AttachmentErrors.NotAccepted(name);
        }
        return types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || zip.Entries.Any(e => IsProgram(e.FullName))
            ? throw AttachmentErrors.Macros(name)
            : one;
    }

    // Reads everything once, counts it, and gives the list of content types.
    private static string Unpack(ZipArchive zip, int packed, string name)
    {
        var (unpacked, types, buffer) = (0L, "", new byte[81_920]);
        foreach (var entry in zip.Entries)
        {
            var isTypes = string.Equals(entry.FullName, ContentTypes, StringComparison.OrdinalIgnoreCase);
            using var kept = new MemoryStream();
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                unpacked += read;
                if (unpacked > AttachmentLimits.MaxUnpackedBytes || (unpacked > AttachmentLimits.RatioCountsFrom && unpacked / packed > AttachmentLimits.MaxRatio)
                    || (isTypes && kept.Length > LargestContentTypes))
                {
                    throw AttachmentErrors.UnpacksTooLarge(name);
                }
                if (isTypes)
                {
                    kept.Write(buffer, 0, read);
                }
            }
            types = isTypes ? Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length) : types;
        }
        return types;
    }

    private static bool IsProgram(string part)
    {
        var file = part[(part.LastIndexOfAny(['/', '\\']) + 1)..];
        return file.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || part.Contains("/activeX/", StringComparison.OrdinalIgnoreCase) || part.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
            || part.Contains("/embeddings/oleObject", StringComparison.OrdinalIgnoreCase) || Path.GetExtension(file).ToUpperInvariant() is ".EXE" or ".DLL" or ".JS" or ".VBS" or ".BAT" or ".CMD" or ".PS1" or ".HTA" or ".JAR" or ".SCR";
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(content.ToArray(), writable: false);
}
