using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>Takes the README's pictures of the demo portfolio: only when asked for, by the build's verb <c>screenshots</c>.</summary>
[Explicit]
[Category("Screenshots")]
public sealed class Screenshots
{
    private const int Wide = 1280;
    private const int Narrow = 320;
    private const int MaxBytes = 250_000;

    private static readonly string Folder = Repository.In("build", "screenshots");

    [TestCase("home-officer", Role.ProgramOfficer, "/", Wide, 980)]
    [TestCase("awards", Role.ProgramOfficer, "/awards", Wide, 980)]
    [TestCase("award", Role.Auditor, "/awards/{0}?tab=money", Wide, 1100)]
    [TestCase("spend-by-country", Role.Auditor, "/reports/spend-by-country?from=2024-10-01&to=2025-09-30", Wide, 1000)]
    [TestCase("countries", Role.Director, "/countries", Wide, 980)]
    [TestCase("compact", Role.Director, "/compacts/{1}", Wide, 980)]
    [TestCase("portfolio", Role.Director, "/portfolio", Wide, 1100)]
    [TestCase("audit-trail", Role.Auditor, "/audit", Wide, 980)]
    [TestCase("sign-in", Role.None, PortalServer.SignInPath, Wide, 720)]
    [TestCase("home-grantee-narrow", Role.GranteePreparer, "/", Narrow, 900)]
    [TestCase("award-narrow-fr", Role.GranteePreparer, "/awards/{0}", Narrow, 900)]
    public async Task Take(string name, Role role, string address, int width, int height)
    {
        var server = await DemoPortal.ReadOnlyAsync();
        var options = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = name.EndsWith("-fr", StringComparison.Ordinal) ? "fr-FR" : "en-US",
        };
        await using var browser = role == Role.None ? await Browser.OpenAsync(server.Address, options) : await server.OpenAsync(role, "/", options);
        var award = (await server.App.FainsAsync(server.App.As(Role.GranteePreparer).OrganizationId, Domain.Awards.AwardStatus.Active))[0];
        await browser.Page.OpenAsync(string.Format(null, address, award, "GH-2015"));
        var file = Path.GetFullPath(Path.Combine(Folder, name + ".png"));
        await browser.Page.EvaluateAsync("document.fonts.ready");
        await browser.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file, Animations = ScreenshotAnimations.Disabled });
        Assert.That(browser.Errors, Is.Empty);
        Assert.That(new FileInfo(file).Length, Is.LessThan(MaxBytes), name);
    }
}
