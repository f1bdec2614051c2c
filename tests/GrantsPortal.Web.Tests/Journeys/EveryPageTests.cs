using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>
/// Every page, as every role that may open it, wide and narrow: axe finds nothing, nothing is cut off, the console is quiet. Axe looks once
/// at what stands the same for several roles; whether it opens, fits and is quiet is asked of each.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed class EveryPageTests
{
    private const int Narrow = 320;
    private const int Wide = 1280;
    private const int Height = 900;

    private static readonly Rendering Renderings = new();

    [TestCaseSource(typeof(Roles), nameof(Roles.All))]
    public async Task Page_IsCleanAndFits(Role role)
    {
        var server = await DemoPortal.ReadOnlyAsync();
        await using var browser = await server.OpenAsync(role, "/", new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        List<string> faults = [];
        foreach (var address in await SamplePages.OfAsync(server, role))
        {
            faults.AddRange(await LookAsync(browser, address));
        }
        Assert.That(faults, Is.Empty, role.ToString());
    }

    // One load for both widths: what differs between them is the style sheet's work.
    private static async Task<List<string>> LookAsync(BrowserPage browser, string address)
    {
        var page = browser.Page;
        var before = browser.Errors.Count;
        List<string> faults = [];
        await page.SetViewportSizeAsync(Wide, Height);
        try
        {
            var status = await page.OpenAsync(address);
            if (status != 200)
            {
                faults.Add($"{address} answers {status}");
            }
            foreach (var width in new[] { Wide, Narrow })
            {
                await page.SetViewportSizeAsync(width, Height);
                var found = await Renderings.IsNewAsync(page, width) ? await page.FaultsAsync() : [.. await page.OverflowAsync()];
                faults.AddRange(found.Select(fault => $"{address} at {width}: {fault}"));
            }
        }
        catch (TimeoutException e)
        {
            faults.Add($"{address} does not settle: {e.Message.Split('\n')[0]}");
        }
        faults.AddRange(browser.Errors.Skip(before).Select(error => $"{address}: {error}"));
        return faults;
    }
}
