namespace GrantsPortal.Domain.Reporting.PersonalData;

/// <summary>Enough of what was found to find it again, not enough to know it: "am••@•••••••.•••".</summary>
internal static class PersonalDataMask
{
    private const int Shown = 2;
    private const int Longest = 40;

    public static string Of(string found)
    {
        var seen = 0;
        var masked = string.Concat(found.Take(Longest).Select(c => !char.IsLetterOrDigit(c) && !char.IsSurrogate(c) ? char.IsWhiteSpace(c) ? ' ' : c : seen++ < Shown ? c : '•'));
        return found.Length > Longest ? masked + "…" : masked;
    }
}
