using System.Text;

namespace GrantsPortal.Web.Mail;

/// <summary>
/// Texts that people wrote, before they become part of a message: a line break in an award's title must not begin a header of its own
/// (RFC 5322, 2.2), and nothing is longer than a reader bears.
/// </summary>
public static class Clean
{
    /// <summary>One line: every control character and line separator is a space.</summary>
    public static string Line(string text, int length) => Cut(Replaced(text, keepLines: false), length);

    /// <summary>Several lines: ends of lines stay.</summary>
    public static string Lines(string text, int length) => Cut(Replaced((text ?? "").ReplaceLineEndings("\n"), keepLines: true), length);

    private static string Replaced(string? text, bool keepLines)
    {
        StringBuilder clean = new(text?.Length ?? 0);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var isBreak = Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029;
            clean.Append(isBreak && !(keepLines && rune.Value == '\n') ? " " : rune.ToString());
        }
        return clean.ToString().Trim();
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }
        // Never half a character.
        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..end] + "…";
    }
}
