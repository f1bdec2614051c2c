using System.Globalization;
using System.Text;

namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>
/// A file name that is safe to store, show and send as a download: no path, no control or invisible characters, no direction overrides
/// ("annex‮fdp.exe"), no characters that a file system or a header minds, a bounded length, and the ending of what the file is.
/// </summary>
internal static class AttachmentName
{
    private const string Unnamed = "file";
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9"];

    /// <summary>The name to speak of before the type is known.</summary>
    public static string Shown(string? given)
    {
        var name = Clean(given ?? "");
        return name.Length == 0 ? Unnamed : Clipped(name, "");
    }

    public static string For(string? given, AttachmentKind kind)
    {
        var name = Clean(given ?? "");
        var endings = AttachmentContentTypes.Endings(kind);
        var ending = endings.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ?? endings[0];
        var stem = name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name[..^ending.Length] : name;
        stem = stem.Trim(' ', '.');
        if (stem.Length == 0)
        {
            stem = Unnamed;
        }
        if (Devices.Contains(stem.Split('.')[0].Trim(), StringComparer.OrdinalIgnoreCase))
        {
            stem = "_" + stem;
        }
        return Clipped(stem, ending);
    }

    private static string Clean(string given)
    {
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned || rune == Rune.ReplacementChar)
            {
                continue;
            }
            kept.Append(rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' or ';' or '%' ? "_" : category == UnicodeCategory.SpaceSeparator ? " " : rune.ToString());
            if (kept.Length > 4 * AttachmentLimits.MaxNameLength)
            {
                break;
            }
        }
        return kept.ToString().Normalize(NormalizationForm.FormC).TrimStart().TrimEnd(' ', '.');
    }

    // Never cuts a character of two halves in two.
    private static string Clipped(string stem, string ending)
    {
        var room = AttachmentLimits.MaxNameLength - ending.Length;
        if (stem.Length > room)
        {
            stem = stem[..(char.IsHighSurrogate(stem[room - 1]) ? room - 1 : room)].TrimEnd(' ', '.');
        }
        return stem + ending;
    }
}
