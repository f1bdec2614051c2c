using System.Text.RegularExpressions;
using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>What a grantee does in one browser counts in the officer's open page at once, and is read by opening what it leads to.</summary>
public sealed partial class InboxJourneyTests
{
    [Test]
    public async Task Request_RisesInTheOfficersOpenPage_AndIsReadByOpeningIt()
    {
        await using var server = await PortalServer.SmallAsync();
        var fain = await server.App.Given.Award(a => a.Active());
        await server.App.Given.Requirements(fain);
        await using var officer = await server.OpenAsync(Role.ProgramOfficer, "/awards");
        await using var grantee = await server.OpenAsync(Role.GranteePreparer, $"/requirements/{fain}/1");
        var (desk, asking) = (officer.Page, grantee.Page);
        await Assertions.Expect(desk.Locator(".bell")).ToHaveAccessibleNameAsync("Inbox, nothing unread");

        await asking.GetByRole(AriaRole.Button, new() { Name = "Ask for a waiver" }).ClickAsync();
        await asking.FillAsync("#f-Reason", "The programme never began.");
        await asking.Locator("dialog button.pri, dialog button.danger").ClickAsync();

        await Assertions.Expect(desk.Locator(".bell")).ToHaveAccessibleNameAsync("Inbox, 1 unread");
        await desk.Locator(".bell").ClickAsync();
        var line = desk.Locator(".inbox li.unread");
        await Assertions.Expect(line).ToContainTextAsync("a waiver is asked for");
        await Assertions.Expect(line).ToContainTextAsync("The programme never began.");
        await line.GetByRole(AriaRole.Link).ClickAsync();
        await desk.WaitForURLAsync($"**/requirements/{fain}/1");
        await Assertions.Expect(desk.Locator(".bell")).ToHaveAccessibleNameAsync("Inbox, nothing unread");

        await desk.Locator(".bell").ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { NameRegex = MarkUnread() }).ClickAsync();
        await Assertions.Expect(desk.Locator(".bell .n")).ToHaveTextAsync("1");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Mark all as read" }).ClickAsync();
        await Assertions.Expect(desk.Locator(".bell .n")).ToHaveCountAsync(0);
        Assert.That(officer.Errors.Concat(grantee.Errors), Is.Empty);
    }

    [GeneratedRegex("^Mark as unread")]
    private static partial Regex MarkUnread();
}
