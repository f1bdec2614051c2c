using System.Collections.Frozen;

namespace GrantsPortal.Domain.Reporting.PersonalData;

/// <summary>
/// Looks for personal data in narrative, comments, file names and cells, in English, French and Spanish. It flags and never changes
/// the text: the writer mends it before submission, the officer sees what is left at review (OMB M-17-12; 2 CFR 200.303(e)).
/// </summary>
public static class PersonalDataScanner
{
    /// <summary>A text with more than this is mended before anybody counts on.</summary>
    public const int MaxFindings = 500;

    private const int LongestWord = 24;
    private const char NoMark = '\0';

    private static readonly IReadOnlyList<PersonalDataRule> Rules = PersonalDataRules.InOrder;
    private static readonly FrozenDictionary<string, int[]> ByWord = RulesBy(r => r.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<char, int[]> ByMark = RulesBy(r => r.Marks).ToFrozenDictionary();

    /// <summary>Findings in the order of the text; none of them overlap. The time is linear in the length of the text.</summary>
    public static IReadOnlyList<PersonalDataFinding> Scan(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }
        var folded = FoldedText.Of(text);
        var hits = Hits(folded.Text);
        var taken = new bool[text.Length];
        List<PersonalDataFinding> findings = [];
        foreach (var (rule, places) in Rules.Zip(hits))
        {
            foreach (var (start, length) in places.Select(p => folded.Origin(p.Start, p.Length)))
            {
                if (!taken.AsSpan(start, length).Contains(true))
                {
                    taken.AsSpan(start, length).Fill(true);
                    findings.Add(new PersonalDataFinding(rule.Kind, start, length, PersonalDataMask.Of(text.Substring(start, length))));
                }
            }
        }
        return [.. findings.OrderBy(f => f.Start).Take(MaxFindings)];
    }

    // One walk over the words, numbers and marks; what each rule found, by rule.
    private static List<(int Start, int Length)>[] Hits(string text)
    {
        List<(int Start, int Length)>[] hits = [.. Rules.Select(_ => new List<(int, int)>())];
        for (var (place, end) = (0, 0); place < text.Length; place = end)
        {
            end = place + 1;
            if (char.IsAsciiLetter(text[place]))
            {
                for (; end < text.Length && char.IsAsciiLetter(text[end]); end++) { }
                if (end - place <= LongestWord && BySpan.TryGetValue(text.AsSpan(place, end - place), out var byWord))
                {
                    Try(byWord, text, place, hits);
                }
                TryMark(AfterLetters(text, place, end), text, place, hits);
            }
            else if (char.IsAsciiDigit(text[place]))
            {
                for (; end < text.Length && char.IsAsciiDigit(text[end]); end++) { }
                TryMark(text[place] == '0' ? '0' : NoMark, text, place, hits);
                TryMark(AfterDigits(text, end), text, place, hits);
            }
            else if (text[place] is '@' or '+' or '(' or '[' or '{')
            {
                TryMark(text[place], text, place, hits);
            }
        }
        return hits;
    }

    private static char AfterLetters(string text, int place, int end) =>
        end == text.Length || !char.IsAsciiLetterUpper(text[place]) ? NoMark
        : text[end] == '.' && end == place + 1 ? 'I'
        : char.IsAsciiDigit(text[end]) ? 'n'
        : text[end] is ' ' or '-' or '\'' ? 'A' : NoMark;

    private static char AfterDigits(string text, int end) =>
        end == text.Length ? NoMark
        : char.IsAsciiLetter(text[end]) ? 'x'
        : text[end] == ' ' && (end + 1 == text.Length || !char.IsAsciiLetter(text[end + 1])) ? NoMark : text[end];

    private static void TryMark(char mark, string text, int place, List<(int Start, int Length)>[] hits)
    {
        if (mark != NoMark && ByMark.TryGetValue(mark, out var rules))
        {
            Try(rules, text, place, hits);
        }
    }

    private static void Try(int[] rules, string text, int place, List<(int Start, int Length)>[] hits)
    {
        foreach (var rule in rules)
        {
            if (hits[rule].Count < MaxFindings && Rules[rule].At(text, place) is { } hit)
            {
                hits[rule].Add(hit);
            }
        }
    }

    private static Dictionary<TKey, int[]> RulesBy<TKey>(Func<PersonalDataRule, IEnumerable<TKey>> triggers)
        where TKey : notnull
    {
        Dictionary<TKey, int[]> rules = [];
        for (var i = 0; i < Rules.Count; i++)
        {
            foreach (var trigger in triggers(Rules[i]).Distinct())
            {
                rules[trigger] = [.. rules.GetValueOrDefault(trigger, []), i];
            }
        }
        return rules;
    }
}
