using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Pages.Reporting;

public sealed class ClosurePagesTests
{
    /// <summary>Due on Thursday 30 April 2026: a refused day first, then the preview, the confirmation, what moved, and its removal.</summary>
    [Test]
    public async Task Closure_IsPreviewedAddedFoundAgainAndRemoved()
    {
        await using var server = await PortalServer.SmallAsync();
        var fain = await server.App.Given.Award(a => a.Ready());
        await server.App.Ask(new SignAwardCommand(fain, 0), Role.GrantsOfficer);
        await using var browser = await server.OpenAsync(Role.Administrator, "/admin/holidays");
        var page = browser.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a closure" }).ClickAsync();
        await page.Locator("#f-Date").FillAsync("2026-05-02");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what moves" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("offices are closed on it anyway");
        await Assertions.Expect(page.Locator(".summary")).ToBeFocusedAsync();

        await page.Locator("#f-Date").FillAsync("2026-04-30");
        await page.Locator("#f-NameEn").FillAsync("National Day of Mourning");
        await page.Locator("#f-Source").FillAsync("Executive Order 14999");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what moves" }).ClickAsync();
        await Assertions.Expect(page.GetByText("2 open requirements move from 30 Apr 2026 to 1 May 2026.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);

        await CloseAsync();
        await Assertions.Expect(page.Locator("a[href='#f-Reason']")).ToContainTextAsync("Say why");
        await page.Locator("#f-Reason").FillAsync("Order of the President");
        await CloseAsync();
        await page.WaitForURLAsync("**/admin/holidays/2026-04-30");
        await Assertions.Expect(page.GetByText("Moved: 2, of which still open: 2")).ToBeVisibleAsync();
        await page.Locator("tbody a").First.ClickAsync();
        await Assertions.Expect(page.GetByText("Effective due date: 30 Apr 2026 to 1 May 2026")).ToBeVisibleAsync();

        await page.GotoAsync("/admin/holidays/2026-04-30");
        await page.Locator("html[data-live]").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the closure" }).ClickAsync();
        await page.Locator("dialog textarea").FillAsync("The order was revoked");
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Remove the closure" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove the closure" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("The order was revoked")).ToBeVisibleAsync();

        async Task CloseAsync()
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Add the closure" }).ClickAsync();
            await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Add the closure" }).ClickAsync();
        }
    }
}
