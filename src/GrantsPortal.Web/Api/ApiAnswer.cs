using System.Security.Claims;
using System.Security.Cryptography;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using GrantsPortal.Web.Auth;
using Microsoft.Net.Http.Headers;

namespace GrantsPortal.Web.Api;

/// <summary>What every answer of the interface shares: its user, its ETag, and who may keep it.</summary>
internal static class ApiAnswer
{
    /// <summary>The ETag is weak and made of <paramref name="tagged"/>: what must change for the answer to count as another.</summary>
    public static IResult Json(HttpContext http, byte[] answer, byte[] tagged)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(tagged))[..32]}\"", isWeak: true);
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = "Authorization, Cookie, Accept-Language";
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(answer, "application/json; charset=utf-8");
    }

    /// <summary>The policy has let nobody else through.</summary>
    public static CurrentUser User(ClaimsPrincipal principal) => principal.ToCurrentUser() ?? throw new InvalidOperationException("A signed-in user carries no portal claims.");
}
