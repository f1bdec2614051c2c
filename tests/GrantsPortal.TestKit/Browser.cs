using Microsoft.Playwright;

namespace GrantsPortal.TestKit;

/// <summary>
/// The machine's own Chromium, started once for a test assembly and shared by its tests; each test asks for a fresh page.
/// Where there is none, the test is ignored by name and says why.
/// </summary>
public static class Browser
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-lcd-text", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge",
    ];

    // Generous, as tests run side by side: it is only spent where something is missing.
    private const float Patience = 60_000;

    private static readonly SemaphoreSlim Gate = new(1);

    private static IPlaywright? playwright;

    private static IBrowser? browser;

    /// <summary>The browser's program file: what GRANTSPORTAL_BROWSER names, else one in a usual place, else null.</summary>
    public static string? Path { get; } = Find();

    /// <summary>A page in a context of its own (own cookies), closed by disposing of the answer.</summary>
    public static async Task<BrowserPage> OpenAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        IBrowser started = await StartAsync();
        options ??= new BrowserNewContextOptions();
        options.BaseURL = address.ToString();
        IBrowserContext context = await started.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return new BrowserPage(context, await context.NewPageAsync());
    }

    /// <summary>Ends the browser; called once when the assembly's tests are over.</summary>
    public static async Task StopAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        browser = null;
        playwright = null;
    }

    private static async Task<IBrowser> StartAsync()
    {
        if (Path is null)
        {
            Assert.Ignore("ignored: no browser found (set GRANTSPORTAL_BROWSER to a Chromium's program file)");
        }

        await Gate.WaitAsync();
        try
        {
            Assertions.SetDefaultExpectTimeout(Patience);
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = Flags });
        }
        finally
        {
            Gate.Release();
        }
    }

    private static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable("GRANTSPORTAL_BROWSER");
        return string.IsNullOrEmpty(named) ? UsualPlaces.FirstOrDefault(File.Exists) : named;
    }
}
