using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>Through the door in a real browser: the plain form signs in, the page comes alive, the plain form signs out.</summary>
public sealed class SignInTests
{
    private PortalServer _server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _server = await PortalServer.SmallAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [Test]
    public async Task RightPassword_OpensTheAddressAskedFor_AndTheCircuitFollowsALink()
    {
        var email = _server.App.EmailOf(Role.ProgramOfficer);
        await using BrowserPage browser = await Browser.OpenAsync(_server.Address);
        IPage page = browser.Page;
        await page.GotoAsync("/?from=mail");
        await EnterAsync(page, email, TestApp.Password);
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/\?from=mail$"));
        await page.Locator("html[data-live]").WaitForAsync();

        await page.Locator("details.menu summary").ClickAsync();
        await page.Locator("form[action='/account/sign-out'] button").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("You are signed out.");
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("#password")).ToBeVisibleAsync();
        Assert.That(browser.Errors, Is.Empty);
    }

    [Test]
    public async Task WrongPassword_ReadsTheSameForAnUnknownAddress_UpToTheLockout()
    {
        var email = _server.App.EmailOf(Role.Auditor);
        await using BrowserPage browser = await Browser.OpenAsync(_server.Address);
        IPage page = browser.Page;
        await page.GotoAsync("/account/sign-in");
        var known = await TryAsync(page, email, 5);
        var unknown = await TryAsync(page, "nobody@portal.example", 5);
        Assert.That(unknown, Is.EqualTo(known));
        Assert.That(known[0], Does.Contain("is not right"));
        Assert.That(known[4], Does.Contain("account is locked"));
    }

    [Test]
    public async Task ReturnAddressOfAnotherSite_IsNotFollowed()
    {
        var email = _server.App.EmailOf(Role.Director);
        await using BrowserPage browser = await Browser.OpenAsync(_server.Address);
        IPage page = browser.Page;
        await page.GotoAsync("/account/sign-in?returnUrl=%2F%2Fexample.org%2F");
        await EnterAsync(page, email, TestApp.Password);
        await Assertions.Expect(page).ToHaveURLAsync(_server.Address.ToString());
    }

    [Test]
    public async Task ChosenLanguage_HoldsForTheNextPages()
    {
        await using BrowserPage browser = await Browser.OpenAsync(_server.Address);
        IPage page = browser.Page;
        await page.GotoAsync("/account/sign-in");
        await page.Locator(".lang a[hreflang=fr]").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Se connecter");
        await page.GotoAsync("/account/sign-in");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
    }

    private static async Task<List<string>> TryAsync(IPage page, string email, int times)
    {
        var answers = new List<string>();
        for (var i = 0; i < times; i++)
        {
            await EnterAsync(page, email, "wrong " + i);
            answers.Add(await page.Locator("#problem").InnerTextAsync());
        }

        return answers;
    }

    private static async Task EnterAsync(IPage page, string email, string password)
    {
        await page.FillAsync("#email", email);
        await page.FillAsync("#password", password);
        await page.EvaluateAsync("window.beforeTheAnswer = true");
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForFunctionAsync("!window.beforeTheAnswer");
    }
}
