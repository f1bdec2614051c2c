using System.Globalization;
using System.Text;

namespace GrantsPortal.Domain;

/// <summary>
/// The form in which words are searched: "Côte d’Ivoire", "COTE D'IVOIRE" and "Côte-d'Ivoire" are the same.
/// Both what is stored for search and what a user types go through it.
/// </summary>
public static class Folding
{
    /// <summary>Lower case, without accents, letters and digits only, words parted by one space.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            // Accents stand alone after decomposition: dropped without a space. The apostrophe is a space.
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark)
            {
                Append(folded, Rune.ToLowerInvariant(rune));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    // Half a surrogate pair, which a form can post, would make Normalize throw: runes replace it first.
    private static string Decompose(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString().Normalize(NormalizationForm.FormKD);
    }

    // Letters that no decomposition takes apart.
    private static void Append(StringBuilder folded, Rune lower)
    {
        var spelled = lower.Value switch
        {
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            'ø' => "o",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'ł' => "l",
            'ħ' => "h",
            'ŧ' => "t",
            'ŋ' => "ng",
            'ı' => "i",
            'ς' => "σ",
            _ => lower.ToString(),
        };
        folded.Append(spelled);
    }
}
