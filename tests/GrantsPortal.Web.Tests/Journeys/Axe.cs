using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>What axe finds on a page as it stands, and by how much the page is wider than its window.</summary>
internal static class Axe
{
    // The package's own call opens a second page for every answer; run in place, axe takes a fifth of the time.
    private const string Look = """
        async tags => (await axe.run(document, { runOnly: tags, resultTypes: ['violations'] }))
            .violations.map(v => `${v.id}, ${v.nodes.length} times: ${v.nodes[0].html}`)
        """;

    private const string Over = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    public static async Task<List<string>> FaultsAsync(this IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }
        return [.. await page.EvaluateAsync<string[]>(Look, Rules), .. await page.OverflowAsync()];
    }

    public static async Task<string[]> OverflowAsync(this IPage page) =>
        await page.EvaluateAsync<int>(Over) is > 0 and var over ? [$"{over} px wider than the window"] : [];
}
