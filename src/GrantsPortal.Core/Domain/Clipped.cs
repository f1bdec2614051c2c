namespace GrantsPortal.Domain;

/// <summary>What somebody typed, cut so that a refusal or a notice can repeat it however long it was.</summary>
public static class Clipped
{
    public const int MaxLength = 60;

    public static string Text(string? text, int maxLength = MaxLength) =>
        text is null ? "" : text.Length > maxLength ? text[..maxLength] + "…" : text;
}
