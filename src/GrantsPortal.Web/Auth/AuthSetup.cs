using System.Threading.RateLimiting;
using GrantsPortal.Data;
using GrantsPortal.Pipeline;
using GrantsPortal.Web.Components.Pages.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace GrantsPortal.Web.Auth;

/// <summary>Cookies, sign-in, and who is behind a circuit.</summary>
public static class AuthSetup
{
    public const string SignInLimit = "sign-in";
    public static readonly TimeSpan Revalidation = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddPortalAuth(this IServiceCollection services, IConfiguration configuration)
    {
        var https = configuration.GetValue("Portal:RequireHttps", false);
        services.AddDataProtection().SetApplicationName("GrantsPortal");
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((options, ring) => options.XmlRepository = ring);
        services.AddSingleton<KeyRing>();
        services.AddHttpContextAccessor();
        services.AddPortalIdentity()
            .AddSignInManager<PortalSignInManager>()
            .AddClaimsPrincipalFactory<PortalClaimsFactory>()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie =>
        {
            cookie.Cookie.Name = "portal";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = IdleWatch.Limit;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = AccountRoutes.SignIn;
            cookie.LogoutPath = AccountRoutes.SignOut;
            cookie.AccessDeniedPath = AccountRoutes.Denied;
            cookie.ReturnUrlParameter = "returnUrl";
        }));
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = Revalidation);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser().Build());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "portal.form";
            options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        services.AddCascadingAuthenticationState();
        services.AddScoped<IdleWatch>();
        services.AddScoped<AuthenticationStateProvider, SessionValidator>();
        services.AddScoped<Portal>();
        services.AddScoped<AuditWords>();
        services.AddMemoryCache();
        services.AddSingleton<FailedSignIns>();
        services.AddSingleton<DemoData>();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(SignInLimit, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = configuration.GetValue("Portal:SignInsPerMinute", 30),
                    Window = TimeSpan.FromMinutes(1),
                })
                : RateLimitPartition.GetNoLimiter(""));
        });
        return services;
    }
}
