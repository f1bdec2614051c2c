using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>One portal over the demo portfolio for all journeys that only read. Those that write start their own.</summary>
[SetUpFixture]
public sealed class DemoPortal
{
    private static readonly Lazy<Task<PortalServer>> Started = new(PortalServer.DemoAsync);

    public static Task<PortalServer> ReadOnlyAsync() => Started.Value;

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Started.IsValueCreated)
        {
            await (await Started.Value).DisposeAsync();
        }
    }
}

/// <summary>What every journey does on a page.</summary>
internal static class Steps
{
    /// <summary>In at the door, through the form.</summary>
    public static async Task SignInAsync(this IPage page, string email, string path = "/")
    {
        await page.GotoAsync($"{PortalServer.SignInPath}?returnUrl={Uri.EscapeDataString(path)}");
        await page.FillAsync("#email", email);
        await page.FillAsync("#password", TestApp.Password);
        await page.Locator("form[method=post] button[type=submit]").ClickAsync();
        await page.Locator("html[data-live]").WaitForAsync();
    }

    public static Task SignInAsync(this IPage page, PortalServer server, Role role, string path = "/") => page.SignInAsync(server.App.EmailOf(role), path);

    /// <summary>To an address, until its circuit answers and nothing is being loaded any more.</summary>
    public static async Task<int> OpenAsync(this IPage page, string path)
    {
        var answer = await page.GotoAsync(path);
        await page.SettleAsync();
        return answer!.Status;
    }

    /// <summary>Interactive pages are alive once their circuit says so; the others, which do not load the components' script, are plain answers.</summary>
    public static Task SettleAsync(this IPage page) => page.WaitForFunctionAsync(
        "() => (document.documentElement.hasAttribute('data-live') || !document.querySelector('script[src*=Radzen]')) && document.querySelector('h1') && !document.querySelector('.loading')");

    /// <summary>Types and leaves the field, so that the circuit hears of it.</summary>
    public static async Task EnterAsync(this IPage page, string field, string text)
    {
        await page.FillAsync(field, text);
        await page.Locator(field).BlurAsync();
    }

    /// <summary>As the office sees them: all awards, those of an organization, or those in a status.</summary>
    public static async Task<List<string>> FainsAsync(this TestApp app, long? organization = null, AwardStatus? status = null)
    {
        var query = new SearchAwardsQuery { Organization = organization, Statuses = status is { } only ? [only] : [], Sort = AwardSort.Fain, PageSize = SearchAwardsQuery.MaxPageSize };
        var first = await app.Ask(query, Role.Auditor);
        var fains = first.Rows.Select(r => r.Fain).ToList();
        for (var page = 2; page <= first.Pages; page++)
        {
            fains.AddRange((await app.Ask(query with { Page = page }, Role.Auditor)).Rows.Select(r => r.Fain));
        }
        return fains;
    }

    /// <summary>A file of the portal as text, fetched with the page's session.</summary>
    public static async Task<string> DownloadAsync(this IPage page, ILocator link)
    {
        var address = new Uri(new Uri(page.Url), await link.GetAttributeAsync("href"));
        var answer = await page.APIRequest.GetAsync(address.ToString());
        Assert.That(answer.Status, Is.EqualTo(200), address.ToString());
        return System.Text.Encoding.UTF8.GetString(await answer.BodyAsync()).TrimStart('\uFEFF');
    }
}
