namespace GrantsPortal.Web.Components.Pages.Reporting.Writing;

/// <summary>
/// What became of a batch of edits: why all of it was refused (then nothing was stored), which fields stand against another's change,
/// which cannot be read; how the others are stored, and how their boxes show it.
/// </summary>
public sealed record TypedAnswer(
    string? Refused, IReadOnlyList<string> Conflicts, IReadOnlyList<string> Wrong, IReadOnlyDictionary<string, string> Stored, IReadOnlyDictionary<string, string> Shown)
{
    public static TypedAnswer Of(string refused) => new(refused, [], [], new Dictionary<string, string>(), new Dictionary<string, string>());
}
