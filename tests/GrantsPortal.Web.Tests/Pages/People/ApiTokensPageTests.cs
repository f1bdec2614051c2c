using GrantsPortal.Domain.People;
using GrantsPortal.Features.People;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Pages.People;

public sealed class ApiTokensPageTests
{
    [Test]
    public async Task Token_IsShownOnce_AndRevokedWithAQuestion()
    {
        await using var server = await PortalServer.SmallAsync();
        await using var browser = await server.OpenAsync(Role.GranteePreparer, "/account/tokens");
        var page = browser.Page;
        await page.Locator("#f-Name").FillAsync("Nightly");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make token" }).ClickAsync();
        var text = await page.Locator("#token-text").InputValueAsync();
        Assert.That((await Find()).Value?.Id, Is.EqualTo(server.App.As(Role.GranteePreparer).Id));

        await page.ReloadAsync();
        await page.Locator("html[data-live]").WaitForAsync();
        await Assertions.Expect(page.GetByText("Nightly")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#token-text")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke Nightly" }).ClickAsync();
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();

        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("Revoked");
        Assert.That((await Find()).Value, Is.Null);

        Task<Pipeline.Outcome<CurrentUser?>> Find() => server.App.Send(new FindTokenUserQuery(text), CurrentUser.System);
    }

    [Test]
    public async Task WithoutName_SaysWhatIsMissing()
    {
        await using var server = await PortalServer.SmallAsync();
        await using var browser = await server.OpenAsync(Role.Auditor, "/account/tokens");

        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Make token" }).ClickAsync();

        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Give the token a name");
    }
}
