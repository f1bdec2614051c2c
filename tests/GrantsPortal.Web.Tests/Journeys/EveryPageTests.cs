using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>
/// Every page, as every role that may open it, wide and narrow: axe finds nothing, nothing is cut off, the console is quiet. A page whose
/// main part the server sends word for word as to another role is opened by the first of them only, and axe looks once at what stands the
/// same on several pages; that it is answered is asked of each role.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed partial class EveryPageTests
{
    private const int Narrow = 320;
    private const int Wide = 1280;
    private const int Height = 900;

    private static readonly Rendering Renderings = new();
    private static readonly ConcurrentDictionary<string, bool> Sent = new(StringComparer.Ordinal);

    [TestCaseSource(typeof(Roles), nameof(Roles.All))]
    public async Task Page_IsCleanAndFits(Role role)
    {
        var server = await DemoPortal.ReadOnlyAsync();
        await using var browser = await server.OpenAsync(role, "/", new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        List<string> faults = [];
        var (pages, opened) = (await SamplePages.OfAsync(server, role), 0);
        foreach (var address in pages)
        {
            var answer = await browser.Page.APIRequest.GetAsync(address);
            if (answer.Status != 200)
            {
                faults.Add($"{address} answers {answer.Status}");
            }
            else if (Sent.TryAdd($"{address} {MainOf(await answer.TextAsync())}", true))
            {
                faults.AddRange(await LookAsync(browser, address));
                opened++;
            }
        }
        TestContext.Out.WriteLine($"{pages.Count} pages, {opened} of them first seen by this role");
        Assert.That(faults, Is.Empty, role.ToString());
    }

    // Without the marks of the circuit and the token of the forms, which are new in every answer. A page without a main part is its own.
    private static string MainOf(string html) => MainPart().Match(html) is { Success: true } main ? NewEachTime().Replace(main.Value, "") : Guid.NewGuid().ToString();

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex MainPart();

    [GeneratedRegex("<!--.*?-->|value=\"CfDJ8[^\"]*\"", RegexOptions.Singleline)]
    private static partial Regex NewEachTime();

    // One load for both widths: what differs between them is the style sheet's work.
    private static async Task<List<string>> LookAsync(BrowserPage browser, string address)
    {
        var page = browser.Page;
        var before = browser.Errors.Count;
        List<string> faults = [];
        await page.SetViewportSizeAsync(Wide, Height);
        try
        {
            await page.OpenAsync(address);
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
