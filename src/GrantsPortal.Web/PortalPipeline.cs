using GrantsPortal.Data;
using GrantsPortal.Web.Api;
using GrantsPortal.Web.Auth;
using GrantsPortal.Web.Components;
using GrantsPortal.Web.Components.Pages.Jobs;
using GrantsPortal.Web.Components.Pages.Reporting.Forms;
using GrantsPortal.Web.JobEngines;
using GrantsPortal.Web.Localization;
using GrantsPortal.Web.Mail;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Radzen;

namespace GrantsPortal.Web;

/// <summary>The portal's pages: their services, and the order of what a request passes through.</summary>
public static class PortalPipeline
{
    private const string Ready = "ready";
    private const string ProblemPage = "/not-found";

    public static IServiceCollection AddPortalPages(this IServiceCollection services, IConfiguration configuration)
    {
        // A narrative of full length in a script that takes three bytes a character, with what it was before; the page refuses longer ones.
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = 256 * 1024);
        services.AddRadzenComponents();
        services.AddPortalLocalization();
        services.AddPortalAuth(configuration);
        services.AddScoped<FormWords>();
        services.AddScoped<JobWords>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Ready]);
        services.AddPortalApi(configuration);
        services.AddJobEngine(configuration);
        services.AddPortalMail(configuration);
        return services;
    }

    public static void UsePortalPages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(ProblemPage, createScopeForErrors: true);
        }

        if (app.Configuration.GetValue("Portal:RequireHttps", false))
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        // The API answers with problem details of its own; a calendar program reads the status.
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api") && context.Request.Path.Value?.EndsWith(CalendarFeed.Suffix, StringComparison.OrdinalIgnoreCase) != true,
            pages => pages.UseStatusCodePagesWithReExecute(ProblemPage, createScopeForStatusCodePages: true));
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.UseExceptionHandler());
        app.Use(AnswerProblemsWithAPage);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
        app.MapHealthChecks("/health/mail", new HealthCheckOptions { Predicate = check => check.Name == MailHealth.Name }).AllowAnonymous();
        app.MapLanguage();
        app.MapAccount();
        app.MapAwardsExport();
        app.MapAuditExport();
        app.MapPortalApi();
        app.MapCalendarFeed();
        app.MapSpendDownloads();
        app.MapAwardLedgerDownload();
        app.MapReportWorkbookDownloads();
        app.MapReportDownloads();
        app.MapJobEngine();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    // A refused form is answered by a page, which is read: as a post it would have its missing token refused once more.
    private static Task AnswerProblemsWithAPage(HttpContext http, RequestDelegate next)
    {
        var isProblem = http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
        if (isProblem && HttpMethods.IsPost(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
        }
        return next(http);
    }
}
