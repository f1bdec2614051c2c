using System.Net;
using System.Text.RegularExpressions;
using GrantsPortal.Domain.People;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Cookie = System.Net.Cookie;

namespace GrantsPortal.TestKit;

/// <summary>
/// The real portal behind Kestrel on a free port of this machine, over a test application's database and clock: <c>Given</c> fills it,
/// clients and browsers ask it as any account. Two contents: <see cref="SmallAsync"/> (accounts and two organizations) and
/// <see cref="DemoAsync"/> (the demo portfolio on the day of <see cref="TestApp.DefaultNow"/>).
/// </summary>
public sealed partial class PortalServer : WebApplicationFactory<Program>
{
    public const string SignInPath = "/account/sign-in";

    private readonly Dictionary<string, Cookie> _sessions = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _gate = new(1);

    private PortalServer(TestApp app) => App = app;

    public TestApp App { get; }

    public Uri Address => ClientOptions.BaseAddress;

    public static async Task<PortalServer> SmallAsync() => Start(await TestApp.StartAsync());

    public static async Task<PortalServer> DemoAsync() => Start(await TestApp.StartDemoAsync());

    /// <summary>Nobody's client. It follows no redirects: their answers are what tests look at.</summary>
    public HttpClient Stranger() => Client(new CookieContainer());

    /// <summary>A client of the role's account (grantees: of "Ours"), signed in through the form.</summary>
    public Task<HttpClient> SignedInAsync(Role role) => SignedInAsync(App.EmailOf(role));

    /// <summary>A client of a grantee of the named organization.</summary>
    public Task<HttpClient> SignedInAsync(Role role, string organization) => SignedInAsync(App.EmailOf(role, organization));

    public async Task<HttpClient> SignedInAsync(string email)
    {
        var cookies = new CookieContainer();
        cookies.Add(await SessionAsync(email));
        return Client(cookies);
    }

    /// <summary>A browser's page at the path, signed in as the role's account and alive where the page is interactive.</summary>
    public async Task<BrowserPage> OpenAsync(Role role, string path = "/", BrowserNewContextOptions? options = null)
    {
        var session = await SessionAsync(App.EmailOf(role));
        var browser = await Browser.OpenAsync(Address, options);
        await browser.Page.Context.AddCookiesAsync([new Microsoft.Playwright.Cookie { Name = session.Name, Value = session.Value, Url = Address.ToString(), HttpOnly = true }]);
        await browser.Page.GotoAsync(path);
        await browser.Page.Locator("html[data-live]").WaitForAsync();
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Database:Provider", App.Database.Provider.ToString());
        builder.UseSetting("Database:ConnectionString", App.Database.ConnectionString);
        // Nothing runs by itself beside a test.
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Portal:SignInsPerMinute", "10000");
        builder.UseSetting("Portal:ApiRequestsPerMinute", "10000");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(App.Clock));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await App.DisposeAsync();
        _gate.Dispose();
    }

    private static PortalServer Start(TestApp app)
    {
        var server = new PortalServer(app);
        server.UseKestrel(0);
        server.StartServer();
        return server;
    }

    // The handler is disposed with its client.
    private HttpClient Client(CookieContainer cookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address, DefaultRequestHeaders = { { "Accept-Language", "en" } } };

    private async Task<Cookie> SessionAsync(string email)
    {
        await _gate.WaitAsync();
        try
        {
            return _sessions.TryGetValue(email, out var session) ? session : _sessions[email] = await SignInAsync(email);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<Cookie> SignInAsync(string email)
    {
        var cookies = new CookieContainer();
        using var client = Client(cookies);
        var form = await client.GetStringAsync(new Uri(SignInPath, UriKind.Relative));
        var fields = HiddenField().Matches(form).ToDictionary(f => f.Groups["name"].Value, f => WebUtility.HtmlDecode(f.Groups["value"].Value));
        fields["Input.Email"] = email;
        fields["Input.Password"] = TestApp.Password;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(SignInPath, UriKind.Relative), content);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), $"signing in as {email}");
        return cookies.GetCookies(Address)["portal"]!;
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" */?>""")]
    private static partial Regex HiddenField();
}
