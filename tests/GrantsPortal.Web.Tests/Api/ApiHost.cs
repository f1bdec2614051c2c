using System.Net.Http.Headers;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.People;
using GrantsPortal.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Web.Tests.Api;

/// <summary>The portal over a test application's database, so that tests fill it with <c>Given</c> and ask it over HTTP.</summary>
internal sealed class ApiHost(TestApp app, int requestsPerMinute = 10_000) : WebApplicationFactory<Program>
{
    public static async Task<TestApp> WithSpendAsync()
    {
        var app = await TestApp.StartAsync();
        await app.Given.Award(a => a.From(new(2025, 1, 1), new(2026, 12, 31)).In("CI", 70).In("DE", 30).Active(new(2025, 1, 1))
            .Spent(new(2025, 3, 1), 1_234.56m).Spent(new(2025, 3, 2), -10.10m, "TG"));
        return app;
    }

    public static async Task<string> TokenAsync(TestApp app, CurrentUser user) =>
        (await app.Send(new IssueApiTokenCommand { Name = "Test", ExpiresOn = app.Today.AddDays(365) }, user)).Value.Text;

    public HttpClient Client(string? token = null, string? language = null)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.Add("Accept-Language", language ?? "en");
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Provider", app.Database.Provider.ToString());
        builder.UseSetting("Database:ConnectionString", app.Database.ConnectionString);
        // Nothing runs by itself beside a test.
        builder.UseSetting("Jobs:Enabled", "false");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(app.Clock));
        builder.UseSetting("Portal:ApiRequestsPerMinute", requestsPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
