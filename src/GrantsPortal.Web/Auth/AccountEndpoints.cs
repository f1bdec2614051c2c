using GrantsPortal.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPortal.Web.Auth;

/// <summary>What the account pages post to or ask in passing.</summary>
public static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        // A form post with the antiforgery token only: a link or an image can sign nobody out.
        app.MapPost(AccountRoutes.SignOut, async ([FromForm] string? returnUrl, SignInManager<PortalUser> signIn) =>
        {
            await signIn.SignOutAsync();
            return LocalUrl.Redirect(returnUrl, AccountRoutes.SignIn + "?out=1");
        }).AllowAnonymous().ExcludeFromDescription();

        // Asked by an open page while its user types and clicks, so that the cookie slides along.
        app.MapGet(AccountRoutes.Alive, () => Results.NoContent()).ExcludeFromDescription();
    }
}
