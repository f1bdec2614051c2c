using System.Net;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using GrantsPortal.Web.Tests.Journeys;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Pages.Reporting;

/// <summary>The calendar in a real browser: from the wave to the list, through months and weeks, and a link that works until it is revoked.</summary>
public sealed class CalendarPageTests
{
    [Test]
    public async Task Officer_FollowsTheWave_AndSubscribes()
    {
        await using var server = await PortalServer.SmallAsync();
        var fain = await server.App.Given.Award(a => a.From(new(2025, 10, 1), new(2026, 12, 31)).Ready());
        await server.App.Ask(new SignAwardCommand(fain, 0), Role.GrantsOfficer);
        await using var browser = await server.OpenAsync(Role.ProgramOfficer, "/calendar");
        var page = browser.Page;
        await Assertions.Expect(page.Locator("#span")).ToHaveTextAsync("February 2026");
        await Assertions.Expect(page.Locator("table.cal td[aria-current=date]")).ToContainTextAsync("today");

        // A number of the wave opens the list that it counts.
        await page.Locator("table.heat tbody").GetByRole(AriaRole.Link, new() { Name = "2 for ProgramOfficer first in the week of 27 Apr 2026" }).ClickAsync();
        await Assertions.Expect(page.Locator("main tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToContainTextAsync("ProgramOfficer first");

        // Back a month by the keyboard, then the week with what is overdue.
        await page.OpenAsync("/calendar");
        await page.GetByRole(AriaRole.Link, new() { Name = "Previous month" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#span")).ToHaveTextAsync("January 2026");
        var day = page.Locator("table.cal td", new() { Has = page.Locator("time[datetime='2026-01-30']") });
        await Assertions.Expect(day).ToContainTextAsync("Overdue");
        await day.FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(page.Locator("[data-day='2026-01-29']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("PageDown");
        await Assertions.Expect(page.Locator("#span")).ToHaveTextAsync("February 2026");
        await Assertions.Expect(page.Locator("[data-day='2026-02-28']")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("[data-days] td[tabindex='0']")).ToHaveCountAsync(1);
        await page.OpenAsync("/calendar?view=week&day=2026-01-30&mine=1");
        await Assertions.Expect(page.Locator("table.weektable tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("table.weektable")).ToContainTextAsync("Overdue 11 days");

        // The link is shown once, works, and ends when it is revoked.
        await page.GetByRole(AriaRole.Button, new() { Name = "Make link" }).ClickAsync();
        var address = new Uri(await page.Locator("#link-text").InputValueAsync());
        Assert.That(await StatusAsync(server, address), Is.EqualTo(HttpStatusCode.OK));
        await page.ReloadAsync();
        await page.Locator("html[data-live]").WaitForAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Make a new link" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#link-text")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke link" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Revoke link" }).ClickAsync();
        await Assertions.Expect(page.GetByText("You have no calendar link.")).ToBeVisibleAsync();
        Assert.That(await StatusAsync(server, address), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Grantee_SeesItsOwnDays_AndNobodysDesk()
    {
        await using var server = await PortalServer.SmallAsync();
        foreach (var organization in new[] { "Ours", "Theirs" })
        {
            var fain = await server.App.Given.Award(a => a.For(organization).From(new(2025, 10, 1), new(2026, 12, 31)).Ready());
            await server.App.Ask(new SignAwardCommand(fain, 0), Role.GrantsOfficer);
        }
        using var client = await server.SignedInAsync(Role.GranteePreparer);
        var week = await client.GetStringAsync(new Uri("/calendar?view=week&day=2026-01-30", UriKind.Relative));
        Assert.That(week, Does.Contain("SSJTIP24GR0001").And.Not.Contain("SSJTIP24GR0002").And.Not.Contain("id=\"desk\"").And.Not.Contain("table.heat").And.Not.Contain("coming wave"));
    }

    private static async Task<HttpStatusCode> StatusAsync(PortalServer server, Uri address)
    {
        using var client = server.Stranger();
        using var answer = await client.GetAsync(address);
        return answer.StatusCode;
    }
}
