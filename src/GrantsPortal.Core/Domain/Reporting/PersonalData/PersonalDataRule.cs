using System.Text.RegularExpressions;

namespace GrantsPortal.Domain.Reporting.PersonalData;

/// <summary>
/// One pattern, tried only where one of its triggers stands: the first word of a cue, or a mark: '@', '+' and brackets are
/// themselves, 'A' is a capitalised word, 'I' an initial, 'n' capitals before digits, '0' a number that begins with zero, '.', ',', '°', ':',
/// '-', ' ' and 'x' what follows a number (a blank counts where a letter comes after it, x is a letter). <paramref name="IsMeant"/> is the second look at a match, its value and the text.
/// </summary>
internal sealed record PersonalDataRule(PersonalDataKind Kind, Regex Pattern, string Words, string Marks = "", Func<Match, string, string, bool>? IsMeant = null)
{
    public (int Start, int Length)? At(string folded, int place)
    {
        var match = Pattern.Match(folded, place);
        if (!match.Success)
        {
            return null;
        }
        var value = match.Groups["v"] is { Success: true } part ? part : match;
        var start = match.Groups["name"] is { Success: true } before ? before.Index : value.Index;
        return IsMeant is null || IsMeant(match, value.Value, folded) ? (start, value.Index + value.Length - start) : null;
    }
}
