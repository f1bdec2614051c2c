using System.Text;
using System.Text.RegularExpressions;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Organizations;
using GrantsPortal.TestKit;
using MediatR;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Pages.Awards;

/// <summary>The awards list in a real browser: its state is its address, and its file is what it shows.</summary>
public sealed class AwardsPageTests
{
    private PortalServer _server = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = await PortalServer.SmallAsync();
        var recipient = await Done(new RegisterOrganizationCommand { Name = "=Réseau Volta", Type = OrganizationType.Ngo, CountryCode = "GH" });
        foreach (var (fain, title, country) in new[] { ("SSJTIP26GR0001", "Shelters", "GH"), ("SSJTIP26GR0002", "-Radio", "CI"), ("SSJTIP26GR0003", "Training", "GH") })
        {
            await Done(new PrepareAwardCommand
            {
                Fain = fain,
                Title = title,
                RecipientId = recipient,
                ProgramCode = "BILATERAL",
                InstrumentCode = "GR",
                OfficerId = await DeskAsync(),
                Start = new DateOnly(2026, 1, 1),
                End = new DateOnly(2027, 12, 31),
                Amount = 100_000m,
                Split = [new ShareRow { CountryCode = country, Percent = 100 }],
            });
        }

        async Task<T> Done<T>(IRequest<T> request)
        {
            var outcome = await _server.App.Send(request, CurrentUser.System);
            Assert.That(outcome.Errors.Select(e => e.Message), Is.Empty);
            return outcome.Value;
        }
        async Task<long> DeskAsync() => (await Done(new GetAwardFormOptionsQuery())).Officers[0].Id;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [Test]
    public async Task TypedWord_NarrowsTheList_StandsInTheAddress_AndBackUndoesIt()
    {
        await using var browser = await OpenAsync("/awards");
        var page = browser.Page;
        await ExpectRows(page, 3);

        await page.FillAsync("#find", "cote ivoire");

        await ExpectRows(page, 1);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/awards\?q=cote%20ivoire$"));
        await page.GetByText("Clear 1 filter").First.ClickAsync();
        await ExpectRows(page, 3);
        await page.GoBackAsync();
        await ExpectRows(page, 1);
        await Assertions.Expect(page.Locator("#find")).ToHaveValueAsync("cote ivoire");
        Assert.That(browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Facet_IsPressed_AndNothingFoundOffersToClear()
    {
        await using var browser = await OpenAsync("/awards?q=nosuchword&status=Draft");
        var page = browser.Page;

        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("nosuchword; Status: Draft");
        await page.Locator(".empty a").ClickAsync();
        await ExpectRows(page, 3);
        await page.Locator(".tog", new() { HasText = "Draft" }).ClickAsync();
        await Assertions.Expect(page.Locator(".tog[aria-pressed=true]")).ToContainTextAsync("Draft");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("status=Draft$"));
    }

    [Test]
    public async Task SortedColumn_SaysItsDirection()
    {
        await using var browser = await OpenAsync("/awards?sort=Fain");
        var page = browser.Page;
        await Assertions.Expect(page.Locator("th[aria-sort=ascending]")).ToHaveTextAsync("FAIN");

        await page.Locator("th a.sort", new() { HasText = "FAIN" }).ClickAsync();

        await Assertions.Expect(page.Locator("th[aria-sort=descending]")).ToHaveTextAsync("FAIN");
        await Assertions.Expect(page.Locator("tbody tr td.code").First).ToContainTextAsync("SSJTIP26GR0003");
    }

    [Test]
    public async Task ChosenColumns_AreKeptForTheReader()
    {
        await using var browser = await OpenAsync("/awards");
        var page = browser.Page;
        await page.Locator("main details.menu summary").ClickAsync();
        await page.GetByLabel("Title", new() { Exact = true }).CheckAsync();
        await Assertions.Expect(page.Locator("thead th", new() { HasText = "Title" })).ToBeVisibleAsync();

        await page.GotoAsync("/awards");

        await Assertions.Expect(page.Locator("thead th", new() { HasText = "Title" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task ExportedFile_IsWhatIsShown_AndSafeToOpen()
    {
        await using var browser = await OpenAsync("/awards?country=GH&country=CI&sort=Fain&dir=desc&cols=fain,title,recipient,countries,obligated");

        var address = await browser.Page.Locator("a[download]").GetAttributeAsync("href");
        var answer = await browser.Page.APIRequest.GetAsync(new Uri(_server.Address, address).ToString());
        var text = Encoding.UTF8.GetString(await answer.BodyAsync());

        Assert.That(answer.Headers["content-disposition"], Does.Match(@"^attachment; filename=""?awards-\d{4}-\d\d-\d\d\.csv"));
        Assert.That(text, Is.EqualTo(
            "\uFEFFFAIN,Title,Recipient,Country,Obligated\r\n"
            + "SSJTIP26GR0003,Training,\"'=Réseau Volta\",Ghana,0.00\r\n"
            + "SSJTIP26GR0002,\"'-Radio\",\"'=Réseau Volta\",Côte d’Ivoire,0.00\r\n"
            + "SSJTIP26GR0001,Shelters,\"'=Réseau Volta\",Ghana,0.00\r\n"));
    }

    [Test]
    public async Task Stranger_GetsNeitherPageNorFile()
    {
        using var client = _server.Stranger();
        foreach (var address in new[] { "/awards", "/awards/export.csv?q=x" })
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.That(answer.Headers.Location?.ToString(), Does.Contain("/account/sign-in"), address);
        }
    }

    private static Task ExpectRows(IPage page, int count) => Assertions.Expect(page.Locator("main tbody tr")).ToHaveCountAsync(count);

    private Task<BrowserPage> OpenAsync(string address) => _server.OpenAsync(Role.ProgramOfficer, address);
}
