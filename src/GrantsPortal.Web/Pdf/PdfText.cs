using System.Globalization;
using System.Text;

namespace GrantsPortal.Web.Pdf;

/// <summary>
/// Text for the standard fonts: one character per byte of Windows' western alphabet (WinAnsiEncoding), measured and broken into lines.
/// </summary>
internal static class PdfText
{
    private const char Hard = '\u00A0';

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback)!;

    /// <summary>The text as it can be drawn; a character outside the alphabet becomes its base letter or a question mark, and then the text is not whole.</summary>
    public static (string Text, bool IsWhole) Encode(string text)
    {
        var isWhole = true;
        var drawn = new StringBuilder(text.Length);
        // Half a character, which no form of Unicode has, would stop the normalization: it becomes a replacement character first.
        foreach (var rune in string.Concat(text.EnumerateRunes()).ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n':
                    drawn.Append('\n');
                    break;
                case '\t':
                    drawn.Append("    ");
                    break;
                case 0x202F or 0x2007:
                    drawn.Append(Hard);
                    break;
                case 0x2010 or 0x2011 or 0x2212:
                    drawn.Append('-');
                    break;
                case not Hard when Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator:
                    drawn.Append(' ');
                    break;
                case var _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format:
                    break;
                default:
                    isWhole &= Append(drawn, rune);
                    break;
            }
        }
        return (drawn.ToString(), isWhole);
    }

    public static string Escape(string encoded) => encoded.Replace("\\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal);

    public static double Width(string encoded, PdfFont font) => encoded.Sum(c => Width(c, font));

    /// <summary>Lines of at most this width, broken at spaces; a word that is longer than a line is broken where it must.</summary>
    public static IReadOnlyList<string> Wrap(string encoded, PdfFont font, double width)
    {
        List<string> lines = [];
        foreach (var paragraph in encoded.Split('\n'))
        {
            var (start, space, used) = (0, -1, 0.0);
            for (var i = 0; i < paragraph.Length; i++)
            {
                used += Width(paragraph[i], font);
                if (paragraph[i] == ' ')
                {
                    space = i;
                }
                else if (used > width && i > start)
                {
                    var end = space > start ? space : i;
                    lines.Add(paragraph[start..end]);
                    start = space > start ? space + 1 : i;
                    (space, used) = (-1, Width(paragraph[start..(i + 1)], font));
                }
            }
            lines.Add(paragraph[start..]);
        }
        return lines;
    }

    private static double Width(char encoded, PdfFont font) => (font.IsBold ? PdfWidths.Bold : PdfWidths.Regular)[Math.Clamp(encoded - PdfWidths.First, 0, PdfWidths.Regular.Length - 1)] * font.Size / 1000;

    private static bool Append(StringBuilder drawn, Rune rune)
    {
        var bytes = Western.GetBytes(rune.ToString());
        if (bytes is not [(byte)'?'] || rune.Value == '?')
        {
            drawn.Append(Encoding.Latin1.GetString(bytes));
            return true;
        }
        var letters = rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) != UnicodeCategory.NonSpacingMark);
        drawn.Append(Encoding.Latin1.GetString(Western.GetBytes(string.Concat(letters)) is { Length: > 0 } folded ? folded : "?"u8.ToArray()));
        return false;
    }
}
