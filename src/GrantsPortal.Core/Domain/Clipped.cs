namespace GrantsPortal.Domain;

/// <summary>What somebody typed, cut so that a refusal can repeat it however long it was.</summary>
public static class Clipped
{
    public const int MaxLength = 60;

    public static string Text(string? text) => text switch
    {
        null => "",
        { Length: > MaxLength } => text[..MaxLength] + "…",
        _ => text,
    };
}
