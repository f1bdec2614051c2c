using System.Text;
using System.Text.Unicode;

namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>
/// What a file is, by its bytes and never by its name. What the portal does not take is refused with the reason: a program, a web page,
/// an old or protected Office file, macros, a zip bomb, something damaged.
/// </summary>
internal static class FileContent
{
    private static readonly byte[] OleHeader = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[][] Programs =
    [
        "MZ"u8.ToArray(), [0x7F, .. "ELF"u8], [0xFE, 0xED, 0xFA, 0xCE], [0xFE, 0xED, 0xFA, 0xCF], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE],
        "#!"u8.ToArray(), "dex\n"u8.ToArray(), [0x4C, 0, 0, 0, 1, 0x14, 2, 0], "!<arch>"u8.ToArray(), "\0asm"u8.ToArray(),
    ];

    private static readonly string[] PageStarts = ["<!doctype html", "<html", "<svg", "<!doctype svg", "<script", "<head", "<body", "<iframe", "<?xml-stylesheet", "<!entity"];

    /// <summary>Also looks inside: a package is listed and measured, an image's frame is read, text must be UTF-8.</summary>
    public static AttachmentKind Detect(ReadOnlyMemory<byte> content, string name)
    {
        var bytes = content.Span;
        if (bytes.IsEmpty)
        {
            throw AttachmentErrors.Empty(name);
        }
        foreach (var start in Programs)
        {
            if (bytes.StartsWith(start))
            {
                throw AttachmentErrors.Program(name);
            }
        }
        if (bytes.StartsWith(OleHeader))
        {
            // A protected new Office file is an old container around the encrypted package.
            throw bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? AttachmentErrors.Encrypted(name) : AttachmentErrors.OldOffice(name);
        }
        return bytes switch
        {
            [(byte)'P', (byte)'K', 3 or 5 or 7, 4 or 6 or 8, ..] => OfficePackage.Detect(content, name),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => AttachmentKind.Png,
            [0xFF, 0xD8, 0xFF, ..] => AttachmentKind.Jpeg,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => AttachmentKind.WebP,
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Pdf(bytes, name),
            _ => Text(bytes, name),
        };
    }

    private static AttachmentKind Pdf(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes[Math.Max(0, bytes.Length - 2048)..].IndexOf("%%EOF"u8) < 0)
        {
            throw AttachmentErrors.Broken(name);
        }
        if (bytes.IndexOf("/Encrypt"u8) >= 0)
        {
            throw AttachmentErrors.Encrypted(name);
        }
        return bytes.IndexOf("/JavaScript"u8) >= 0 || bytes.IndexOf("/Launch"u8) >= 0
            ? throw AttachmentErrors.Macros(name)
            : AttachmentKind.Pdf;
    }

    private static AttachmentKind Text(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.ContainsAnyInRange((byte)0, (byte)8) || bytes.ContainsAnyInRange((byte)0x0E, (byte)0x1A) || !Utf8.IsValid(bytes))
        {
            throw AttachmentErrors.NotAccepted(name);
        }
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (text.StartsWith("#!"u8))
        {
            throw AttachmentErrors.Program(name);
        }
        // Browsers look for a page in the first kilobytes, behind blanks and comments.
        var start = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 4096)]).ToLowerInvariant();
        return PageStarts.Any(start.Contains) ? throw AttachmentErrors.WebPage(name) : AttachmentKind.Text;
    }
}
