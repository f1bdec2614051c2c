using System.Buffers;
using System.Globalization;
using System.Text;

namespace GrantsPortal.Domain.Reporting.PersonalData;

/// <summary>
/// A text as the patterns read it: accents, invisible characters and other scripts' digits folded away, every kind of blank and dash made
/// plain, the case kept. Each folded character knows where it stood, so that what is found can be shown in the text as it was written.
/// </summary>
internal sealed class FoldedText
{
    private const char Dropped = '\0';

    private static readonly char[] Table = [.. Enumerable.Range(0, char.MaxValue + 1).Select(i => FoldOne((char)i))];

    private readonly int[] _origin;

    private FoldedText(string text, int[] origin)
    {
        Text = text;
        _origin = origin;
    }

    public string Text { get; }

    public static FoldedText Of(string text)
    {
        var kept = ArrayPool<char>.Shared.Rent(text.Length);
        var origin = new int[text.Length + 1];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var folded = Table[text[i]];
            if (folded != Dropped)
            {
                kept[length] = folded;
                origin[length++] = i;
            }
        }
        origin[length] = text.Length;
        var result = new FoldedText(new string(kept, 0, length), origin);
        ArrayPool<char>.Shared.Return(kept);
        return result;
    }

    /// <summary>Where a stretch of the folded text stands in the given one.</summary>
    public (int Start, int Length) Origin(int start, int length) => (_origin[start], _origin[start + length - 1] + 1 - _origin[start]);

    private static char FoldOne(char c)
    {
        if (c < 0x80)
        {
            return c;
        }
        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return Dropped;
            case UnicodeCategory.DecimalDigitNumber:
                return (char)('0' + (int)CharUnicodeInfo.GetNumericValue(c));
            case UnicodeCategory.SpaceSeparator:
                return ' ';
            case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                return '\n';
            case UnicodeCategory.DashPunctuation:
                return '-';
            case UnicodeCategory.Surrogate:
                return c;
            default:
                return Letter(c);
        }
    }

    private static char Letter(char c) => c switch
    {
        '‘' or '’' or 'ʼ' or '′' => '\'',
        '“' or '”' or '«' or '»' or '″' => '"',
        '−' => '-',
        'ø' => 'o',
        'Ø' => 'O',
        'ł' => 'l',
        'Ł' => 'L',
        'đ' => 'd',
        'Đ' => 'D',
        'ı' => 'i',
        _ => Decomposed(c),
    };

    // Latin letters lose their accents, full-width forms become plain; letters of other scripts stay what they are.
    private static char Decomposed(char c)
    {
        if (char.IsSurrogate(c) || c == '\uFFFE' || c == '\uFFFF')
        {
            return c;
        }
        var parts = c.ToString().Normalize(NormalizationForm.FormKD);
        return parts[0] < 0x80 && !char.IsWhiteSpace(parts[0]) ? parts[0] : c;
    }
}
