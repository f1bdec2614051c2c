using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using GrantsPortal.Web.Auth;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.OpenApi;

namespace GrantsPortal.Web.Api;

/// <summary>
/// The HTTP interface under <c>/api/v1</c>: JSON, problem details, bearer tokens (or the portal's cookie), a limit per minute, and its
/// description at <c>/openapi/v1.json</c>.
/// </summary>
public static class ApiSetup
{
    /// <summary>A token when the request carries one, else the cookie; refused either way as an interface does, never by a redirect.</summary>
    public const string Scheme = "Api";
    internal const string Limit = "api";

    public static IServiceCollection AddPortalApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddProblemDetails();
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(ApiTokenHandler.Name, null)
            .AddPolicyScheme(Scheme, null, scheme =>
            {
                scheme.ForwardDefaultSelector = http => ApiTokenHandler.Carries(http.Request) ? ApiTokenHandler.Name : IdentityConstants.ApplicationScheme;
                scheme.ForwardChallenge = ApiTokenHandler.Name;
                scheme.ForwardForbid = ApiTokenHandler.Name;
            });
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(Limit, http => RateLimitPartition.GetFixedWindowLimiter(Client(http), _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = configuration.GetValue("Portal:ApiRequestsPerMinute", 120),
                Window = TimeSpan.FromMinutes(1),
            }));
            limiter.OnRejected = TellWhenAsync;
        });
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo { Title = "GrantsPortal", Version = "v1" };
                document.Servers?.Clear();
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
                document.Components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
                return Task.CompletedTask;
            });
        });
        return services;
    }

    public static void MapPortalApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi().AllowAnonymous();
        var api = app.MapGroup("/api/v1").RequireRateLimiting(Limit)
            .RequireAuthorization(new AuthorizationPolicyBuilder(Scheme).RequireAuthenticatedUser().Build())
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapSpendByCountry();
        api.MapAuditEntries();
        api.MapRequirements();
        // Whatever else is asked for does not exist; said as an interface says it.
        app.Map("/api/{**rest}", () => Results.Problem(statusCode: StatusCodes.Status404NotFound)).RequireRateLimiting(Limit)
            .RequireAuthorization(new AuthorizationPolicyBuilder(Scheme).RequireAuthenticatedUser().Build()).ExcludeFromDescription();
    }

    // The limiter runs before authentication: a token stands for itself, anyone else for their address.
    private static string Client(HttpContext http) => ApiTokenHandler.Carries(http.Request)
        ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(http.Request.Headers.Authorization.ToString())))
        : http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static async ValueTask TellWhenAsync(Microsoft.AspNetCore.RateLimiting.OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (rejected.HttpContext.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await Results.Problem(statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(rejected.HttpContext);
        }
    }
}
