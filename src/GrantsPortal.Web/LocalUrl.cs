namespace GrantsPortal.Web;

/// <summary>Addresses to return to come from the request, so only paths of this portal are followed.</summary>
public static class LocalUrl
{
    public static bool Is(string? url) =>
        url is ['/', ..] and not ['/', '/', ..] && !url.Any(char.IsControl) && !url.Contains('\\', StringComparison.Ordinal);

    public static string Or(string? url, string otherwise) => Is(url) ? url! : otherwise;
}
