using Microsoft.AspNetCore.Http.Extensions;

namespace GrantsPortal.Web;

/// <summary>Addresses to return to come from the request, so only paths of this portal are followed.</summary>
public static class LocalUrl
{
    public static bool Is(string? url) =>
        url is ['/', ..] and not ['/', '/', ..] && !url.Any(char.IsControl) && !url.Contains('\\', StringComparison.Ordinal);

    public static string Or(string? url, string otherwise) => Is(url) ? url! : otherwise;

    /// <summary>The same as an answer. A header is ASCII: letters with accents go escaped.</summary>
    public static IResult Redirect(string? url, string otherwise) => Results.LocalRedirect(UriHelper.Encode(new Uri(Or(url, otherwise), UriKind.Relative)));
}
