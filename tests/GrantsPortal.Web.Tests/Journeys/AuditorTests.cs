using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>An auditor follows a dollar from the world's total to its ledger line, and can change nothing on the way.</summary>
public sealed class AuditorTests
{
    [Test]
    public async Task SpendByCountry_AddsUp_FromTheTotalToTheLedgerLines_AndInTheFile()
    {
        var server = await DemoPortal.ReadOnlyAsync();
        await using var browser = await server.OpenAsync(Role.Auditor, "/reports/spend-by-country");
        var page = browser.Page;
        await page.SettleAsync();
        await page.FillAsync("#spend-from", "2024-10-01");
        await page.FillAsync("#spend-to", "2025-09-30");
        await page.Locator(".seg").GetByRole(AriaRole.Button, new() { Name = "Disbursed" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("measure=disbursed&from=2024-10-01&to=2025-09-30"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Disbursed, 1 Oct 2024 to 30 Sep 2025");

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("more countries") }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("more countries") })).ToHaveCountAsync(0);
        var table = page.Locator("section", new() { Has = page.Locator("#spend-table") }).Locator("table");
        var shown = await RowsAsync(table.Locator("tbody tr"));
        var total = Money(await table.Locator("tfoot td.num").First.InnerTextAsync());
        Assert.That(shown, Has.Count.GreaterThan(30));
        Assert.That(shown.Sum(r => r.Amount), Is.EqualTo(total).And.GreaterThan(1_000_000m));
        var file = Read(await page.DownloadAsync(page.Locator("a[download]", new() { HasText = "CSV" })));
        Assert.That(file[0][2], Is.EqualTo("Disbursed"));
        var rows = file.Skip(1).SkipLast(2).Where(r => r[0].Length > 0 || Number(r[2]) != 0).Select(r => (r[1], Number(r[2])));
        Assert.That(rows, Is.EqualTo(shown));
        Assert.That(Number(file[^2][2]), Is.EqualTo(total));

        var (country, amount) = shown[0];
        await table.Locator("tbody tr a").First.ClickAsync();
        var drill = page.Locator("#drill");
        await Assertions.Expect(drill.Locator("h2")).ToHaveTextAsync(country);
        await drill.Locator("#drill-lines").WaitForAsync();
        Assert.That(Money(await drill.Locator(".body .strong").First.InnerTextAsync()), Is.EqualTo(amount));
        var awards = drill.Locator("table").First;
        Assert.That((await RowsAsync(awards.Locator("tbody tr"))).Sum(r => r.Amount), Is.EqualTo(amount));
        var lines = Read(await page.DownloadAsync(drill.Locator("a[download]")));
        var counted = Array.IndexOf(lines[0], "Counted");
        Assert.That(lines.Skip(1).Where(l => l[1].Length > 0).Sum(l => Number(l[counted])), Is.EqualTo(amount));
        Assert.That(browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Trail_OfTheWholePortfolio_IsVerified()
    {
        var server = await DemoPortal.ReadOnlyAsync();
        await using var browser = await server.OpenAsync(Role.Auditor, "/audit");
        await browser.Page.SettleAsync();
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Verify the chain" }).ClickAsync();
        await Assertions.Expect(browser.Page.GetByText("The chain holds.")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.That(browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Auditor_IsOfferedNoChange_AndReachesNoForm()
    {
        var server = await DemoPortal.ReadOnlyAsync();
        var draft = (await server.App.FainsAsync(status: AwardStatus.Draft))[0];
        await using var browser = await server.OpenAsync(Role.Auditor, "/awards");
        var page = browser.Page;
        await Assertions.Expect(page.Locator("a[href='/awards/new'], a[href='/awards/import']")).ToHaveCountAsync(0);
        await page.OpenAsync($"/awards/{draft}");
        await Assertions.Expect(page.Locator(".phead .acts a")).ToHaveCountAsync(0);
        foreach (var form in new[] { "/awards/new", $"/awards/{draft}/edit", $"/awards/{draft}/sign", "/organizations/new" })
        {
            await page.OpenAsync(form);
            await Assertions.Expect(page.Locator("main form, main input, main select, main .bar")).ToHaveCountAsync(0);
        }
    }

    private static async Task<List<(string Name, decimal Amount)>> RowsAsync(ILocator rows)
    {
        // One question for the whole table: a row each would be a hundred.
        var cells = await rows.EvaluateAllAsync<string[][]>("rows => rows.map(r => [r.querySelector('th a, th .st, th')?.innerText ?? '', r.querySelector('td.num').innerText])");
        return [.. cells.Select(c => (c[0].Split('\n')[0].Trim(), Money(c[1])))];
    }

    private static decimal Money(string text) => Number(text.Replace("$", "", StringComparison.Ordinal).Replace('−', '-').Trim());

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static List<string[]> Read(string text)
    {
        using var csv = CsvReader.Create(new StringReader(text), new CsvReaderOptions { HasHeader = false });
        List<string[]> rows = [];
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i))]);
        }
        return rows;
    }
}
