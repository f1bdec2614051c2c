using System.Text;
using System.Text.RegularExpressions;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Pages.Awards;

/// <summary>The award page in a real browser: one file, an address for each tab, and nothing of other organizations.</summary>
public sealed class AwardFilePageTests
{
    private const string Ours = "SSJTIP24GR0001";
    private const string Theirs = "SSJTIP24GR0002";
    private const string Unknown = "SSJTIP24GR0003";
    private PortalServer _server = null!;

    private TestApp App => _server.App;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = await PortalServer.SmallAsync();
        await App.Given.Award(a => a.Numbered(Ours).Titled("Safe return").Sensitive().In("GH", 60).In("TG", 40).Active()
            .Spent(App.Today.AddDays(-40), 100m).Spent(App.Today.AddDays(-30), -12.50m, "TG").Paid(App.Today.AddDays(-20), 200m));
        await App.Given.Award(a => a.Numbered(Theirs).For("Theirs").Active());
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [Test]
    public async Task Tabs_AreAddressesOfOneFile_AndItsReadingIsRecordedOnce()
    {
        await using var browser = await _server.OpenAsync(Role.Auditor, "/awards/s-sjtip-24-gr-0001");
        var page = browser.Page;
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Safe return");
        await Assertions.Expect(page.Locator("dl.strip")).ToContainTextAsync("$87.50");

        await page.Locator(".tabs a", new() { HasText = "History" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/awards/SSJTIP24GR0001\?tab=history$"));
        await Assertions.Expect(page.Locator(".tabs [aria-current=page]")).ToHaveTextAsync("History");
        await Assertions.Expect(page.Locator("tbody tr", new() { HasText = App.As(Role.Auditor).Name })).ToHaveCountAsync(1);
        var history = await App.Ask(new GetAwardHistoryQuery(Ours), Role.Director);
        Assert.That(history.Entries.Count(e => e.Operation == AuditOperation.Read && e.UserName == App.As(Role.Auditor).Name), Is.EqualTo(1));
        Assert.That(browser.Errors, Is.Empty);
    }

    [Test]
    public async Task LedgerFilter_NarrowsLinesAndTheirFile()
    {
        await using var browser = await _server.OpenAsync(Role.GranteePreparer, $"/awards/{Ours}?tab=money");
        var page = browser.Page;
        await Assertions.Expect(page.Locator("#ledger-sub")).ToHaveTextAsync("2 lines, $87.50");

        await page.SelectOptionAsync("#ledger-country", "TG");

        await Assertions.Expect(page.Locator("#ledger-sub")).ToHaveTextAsync("1 line, −$12.50");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("country=TG"));
        var address = await page.Locator("a[download]").GetAttributeAsync("href");
        var answer = await page.APIRequest.GetAsync(new Uri(_server.Address, address).ToString());
        var lines = Encoding.UTF8.GetString(await answer.BodyAsync()).TrimEnd().Split("\r\n");
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines[1], Does.EndWith(",Line,TG,Togo,-12.50"));
    }

    [Test]
    public async Task Grantee_SeesNoTrail_AndSomeoneElsesFainLikeAnUnknownOne()
    {
        await using var browser = await _server.OpenAsync(Role.GranteePreparer, $"/awards/{Ours}?tab=history");
        var page = browser.Page;
        await Assertions.Expect(page.Locator(".tabs [aria-current=page]")).ToHaveTextAsync("Overview");
        await Assertions.Expect(page.Locator(".tabs a", new() { HasText = "History" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Two site visits a year.");

        var theirs = await page.GotoAsync($"/awards/{Theirs}");
        var said = await page.Locator("main").InnerTextAsync();
        Assert.That(theirs!.Status, Is.EqualTo(404));
        Assert.That((await page.GotoAsync($"/awards/{Unknown}"))!.Status, Is.EqualTo(404));
        var unknown = await page.Locator("main").InnerTextAsync();
        Assert.That(said, Is.EqualTo(unknown).And.Not.Empty);
        foreach (var fain in new[] { Theirs, Unknown })
        {
            var file = await page.APIRequest.GetAsync(new Uri(_server.Address, $"/awards/{fain}/ledger.csv").ToString());
            Assert.That(file.Status, Is.EqualTo(404), fain);
        }
    }
}
