using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.People;
using GrantsPortal.Pipeline;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Web.Auth;

/// <summary>
/// <c>Authorization: Bearer</c> for the HTTP interface (RFC 6750). The account is read on every request, so a revoked token, a changed role
/// and a deactivated or locked account count at once. Refusals are problem details; they never say why a token did not do.
/// </summary>
internal sealed class ApiTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, Dispatcher dispatcher, IProblemDetailsService problems)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "ApiToken";
    private const string Prefix = "Bearer ";
    private const int MaxLength = 200;

    /// <summary>Whether a request names itself by a token rather than by the portal's cookie.</summary>
    public static bool Carries(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Carries(Request))
        {
            return AuthenticateResult.NoResult();
        }
        var token = Request.Headers.Authorization.ToString()[Prefix.Length..].Trim();
        var found = token.Length is 0 or > MaxLength
            ? null
            : (await dispatcher.Send(new FindTokenUserQuery(token), CurrentUser.System, Context.RequestAborted)).Value;
        return found is null
            ? AuthenticateResult.Fail("The token is unknown, expired or revoked, or its account may not sign in.")
            : AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(Identity(found)), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Carries(Request) ? "Bearer error=\"invalid_token\"" : "Bearer realm=\"GrantsPortal\"";
        return RefuseAsync(StatusCodes.Status401Unauthorized);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => RefuseAsync(StatusCodes.Status403Forbidden);

    private async Task RefuseAsync(int status)
    {
        Response.StatusCode = status;
        await problems.WriteAsync(new ProblemDetailsContext { HttpContext = Context, ProblemDetails = { Status = status } });
    }

    private ClaimsIdentity Identity(CurrentUser user)
    {
        var identity = new ClaimsIdentity(Scheme.Name);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        identity.AddClaim(new Claim(PortalClaims.DisplayName, user.Name));
        if (user.OrganizationId is { } organization)
        {
            identity.AddClaim(new Claim(PortalClaims.Organization, organization.ToString(CultureInfo.InvariantCulture)));
        }
        return identity;
    }
}
