using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CsvHelper;
using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Pages.Money;

/// <summary>The auditor's page: its state is its address, every figure opens, and its files say the same cents.</summary>
public sealed class SpendByCountryPageTests
{
    private const string Year = "/reports/spend-by-country?from=2025-01-01&to=2025-12-31";
    private const string File = "/reports/spend-by-country/download";
    private const string Period = "?from=2025-01-01&to=2025-12-31";
    private PortalServer _server = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _server = await PortalServer.SmallAsync();
        await _server.App.Given.Award(a =>
        {
            a.From(new(2025, 1, 1), new(2026, 12, 31)).In("GH", 70).In("TG", 30).Active(new(2025, 1, 1));
            for (var day = 1; day <= 12; day++)
            {
                a.Spent(new(2025, 3, day), 100.01m);
            }
            a.Spent(new(2025, 4, 1), -50.05m, "PE").Spent(new(2024, 12, 1), 7.07m);
        });
    }

    [OneTimeTearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task Country_OpensItsLines_AndClosingGivesTheFocusBack()
    {
        await using var browser = await _server.OpenAsync(Role.Auditor, Year);
        var page = browser.Page;
        var drill = page.Locator("#drill");

        await page.Locator("#spend-GH").ClickAsync();

        await Assertions.Expect(page.Locator("#drill-title")).ToBeFocusedAsync();
        await Assertions.Expect(drill).ToContainTextAsync("$840.12");
        await Assertions.Expect(drill).ToContainTextAsync("1–10 of 12");
        await Assertions.Expect(drill).ToContainTextAsync("Split 70%");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("cell=GH$"));
        await drill.GetByText("Older lines").ClickAsync();
        await Assertions.Expect(drill).ToContainTextAsync("11–12 of 12");
        await drill.GetByLabel("Close Ghana").ClickAsync();
        await Assertions.Expect(page.Locator("#spend-GH")).ToBeFocusedAsync();
        Assert.That(browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Filters_StandInTheAddress()
    {
        await using var browser = await _server.OpenAsync(Role.Auditor, Year);
        var page = browser.Page;

        await page.SelectOptionAsync("#spend-bureau", "WHA");
        await page.Locator("#spend-from").FillAsync("2024-12-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Run" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"from=2024-12-01&to=2025-12-31&bureau=WHA$"));
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("tfoot")).ToContainTextAsync("−$42.98");
        await Assertions.Expect(page.Locator("#spend-unallocated")).ToBeVisibleAsync();
    }

    [Test]
    public async Task WrongDates_AreSaidInPlace()
    {
        await using var browser = await _server.OpenAsync(Role.Auditor, "/reports/spend-by-country?from=2025-12-31&to=2025-01-01");

        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Swap the two dates");
    }

    [Test]
    public async Task Files_SayTheSameCents()
    {
        using var client = await _server.SignedInAsync(Role.Auditor);

        var report = await RowsAsync(client, $"{File}/csv{Period}&sort=name");
        var lines = await RowsAsync(client, $"{File}/lines{Period}&cell=GH");

        Assert.That(report.Select(r => (r[1], r[2])).Take(5), Is.EqualTo(new[] { ("Ghana", "840.12"), ("Peru", "-50.05"), ("Togo", "360.00"), ("Unallocated", "0.00"), ("Total", "1150.07") }));
        Assert.That(lines, Has.Count.EqualTo(12 + 2));
        Assert.That(lines.Take(12).Sum(r => decimal.Parse(r[5], CultureInfo.InvariantCulture)), Is.EqualTo(840.12m));
        Assert.That(lines[^2][5], Is.EqualTo("840.12"));
        Assert.That(new[] { report[^1][0], lines[^1][0] }, Is.All.StartsWith("Expended, 1 Jan 2025 to 31 Dec 2025, all programs, as of "));
    }

    [TestCase(Role.GranteePreparer)]
    [TestCase(Role.GranteeCertifier)]
    public async Task Grantee_IsLetNowhere(Role role)
    {
        using var client = await _server.SignedInAsync(role);

        foreach (var address in new[] { Year, $"{File}/csv{Period}", $"{File}/xlsx{Period}", $"{File}/lines{Period}&cell=GH" })
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), address);
            Assert.That(answer.Headers.Location!.ToString(), Does.Contain("/account/denied"), address);
        }
    }

    [TestCase("/csv?from=x&to=2025-12-31")]
    [TestCase("/lines?from=2025-01-01&to=2025-12-31&cell=XX")]
    [TestCase("/lines?from=2025-01-01&to=2025-12-31")]
    public async Task BadFile_Is400(string query)
    {
        using var client = await _server.SignedInAsync(Role.Director);
        using var answer = await client.GetAsync(new Uri(File + query, UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Cookie_ReadsTheHttpInterfaceToo()
    {
        using var client = await _server.SignedInAsync(Role.Auditor);

        Assert.That(await client.GetStringAsync(new Uri($"/api/v1/reports/spend-by-country{Period}", UriKind.Relative)), Does.Contain("\"total\":\"1150.07\""));
    }

    private static async Task<List<string[]>> RowsAsync(HttpClient client, string address)
    {
        await using var stream = await client.GetStreamAsync(new Uri(address, UriKind.Relative));
        using var csv = CsvReader.Create(stream);
        List<string[]> rows = [];
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.Headers.Count).Select(i => csv.GetString(i))]);
        }
        return rows;
    }
}
