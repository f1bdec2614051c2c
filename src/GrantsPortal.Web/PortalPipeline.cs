using GrantsPortal.Data;
using GrantsPortal.Web.Api;
using GrantsPortal.Web.Auth;
using GrantsPortal.Web.Components;
using GrantsPortal.Web.Localization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Radzen;

namespace GrantsPortal.Web;

/// <summary>The portal's pages: their services, and the order of what a request passes through.</summary>
public static class PortalPipeline
{
    private const string Ready = "ready";

    public static IServiceCollection AddPortalPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddPortalLocalization();
        services.AddPortalAuth(configuration);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Ready]);
        services.AddPortalApi(configuration);
        return services;
    }

    public static void UsePortalPages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/not-found?code=500", createScopeForErrors: true);
        }

        if (app.Configuration.GetValue("Portal:RequireHttps", false))
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        // The API answers with problem details of its own.
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api"),
            pages => pages.UseStatusCodePagesWithReExecute("/not-found", "?code={0}", createScopeForStatusCodePages: true));
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.UseExceptionHandler());
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
        app.MapLanguage();
        app.MapAccount();
        app.MapAwardsExport();
        app.MapAuditExport();
        app.MapPortalApi();
        app.MapSpendDownloads();
        app.MapAwardLedgerDownload();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
