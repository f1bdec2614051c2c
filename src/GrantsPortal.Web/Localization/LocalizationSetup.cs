using System.Globalization;
using GrantsPortal.Features.Notifications;
using GrantsPortal.Pipeline;
using GrantsPortal.Web.Auth;
using Microsoft.AspNetCore.Localization;

namespace GrantsPortal.Web.Localization;

/// <summary>Three languages: by cookie when the reader chose one, else by what the browser asks for, else English.</summary>
public static class LocalizationSetup
{
    private static readonly Dictionary<string, CultureInfo> Cultures = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = CultureInfo.GetCultureInfo("en-US"),
        ["fr"] = CultureInfo.GetCultureInfo("fr-FR"),
        ["es"] = CultureInfo.GetCultureInfo("es-US"),
    };

    /// <summary>What "en", "fr" or "es" stands for.</summary>
    public static CultureInfo CultureOf(string language) => Cultures[language];

    public static IServiceCollection AddPortalLocalization(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture("en-US");
            options.SupportedCultures = options.SupportedUICultures = [.. Cultures.Values];
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new CustomRequestCultureProvider(FromBrowser)];
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
        return services;
    }

    public static void MapLanguage(this IEndpointRouteBuilder app) =>
        app.MapGet("/language", async (string? culture, string? returnUrl, HttpContext context, Dispatcher dispatcher) =>
        {
            var chosen = Cultures.GetValueOrDefault(culture ?? "", Cultures["en"]);
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)),
                new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = context.Request.IsHttps });
            // What the reader reads in, their mail is written in.
            if (Cultures.ContainsKey(culture ?? "") && context.User.ToCurrentUser() is { } reader)
            {
                await dispatcher.Send(new ChooseLanguageCommand(chosen.TwoLetterISOLanguageName), reader, context.RequestAborted);
            }
            return LocalUrl.Redirect(returnUrl, "/");
        }).AllowAnonymous().ExcludeFromDescription();

    // Any French or Spanish is ours: fr-CA reads fr-FR, es-419 reads es-US.
    private static Task<ProviderCultureResult?> FromBrowser(HttpContext context)
    {
        var wanted = context.Request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is null or > 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value?.Split('-')[0] ?? "")
            .FirstOrDefault(Cultures.ContainsKey);
        return Task.FromResult(wanted is null ? null : new ProviderCultureResult(Cultures[wanted].Name));
    }
}
