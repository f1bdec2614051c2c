using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>Two people in one draft: fields that both changed are chosen one by one, the others are stored, nothing is lost.</summary>
public sealed class DraftConflictTests
{
    private const string Narrative = "narrative/1";
    private const string Actual = "actual/1/PS.5.1-29";
    private const string Developments = "developments";

    [Test]
    public async Task TwoBrowsers_ChooseFieldByField()
    {
        await using var server = await PortalServer.SmallAsync();
        var app = server.App;
        var number = await app.Given.Report(await app.Given.Award(a => a.Active()), kind: RequirementKind.PerformanceReport, answers: new Dictionary<string, string>());
        await using var first = await server.OpenAsync(Role.GranteePreparer, $"/reports/{number}");
        await using var second = await server.OpenAsync(Role.GranteeCertifier, $"/reports/{number}");
        var (theirs, mine) = (first.Page, second.Page);
        await theirs.SettleAsync();
        await mine.SettleAsync();

        await TypeAsync(theirs, Narrative, "What the first wrote.");
        await TypeAsync(theirs, Actual, "1200");
        await Assertions.Expect(theirs.Locator("[data-is=saved]")).ToBeVisibleAsync();
        await TypeAsync(mine, Developments, "Nobody else wrote here.");
        await TypeAtOnceAsync(mine, new() { [Narrative] = "What the second wrote.", [Actual] = "1300" });

        var screen = mine.Locator("section[aria-labelledby=conflict]");
        await Assertions.Expect(screen.Locator("fieldset")).ToHaveCountAsync(2);
        await Assertions.Expect(screen).ToContainTextAsync($"Saved by {app.As(Role.GranteePreparer).Name}");
        await Assertions.Expect(screen).ToContainTextAsync("What the first wrote.");
        await Assertions.Expect(screen).ToContainTextAsync("What the second wrote.");
        Assert.That(await mine.FaultsAsync(), Is.Empty);
        Assert.That(await AnswersAsync(app, number), Is.EqualTo(("What the first wrote.", "1200", "Nobody else wrote here.")), "nothing is written over");

        var narrative = screen.Locator(".card", new() { HasText = "Narrative of objective 1" });
        await narrative.GetByLabel("Write it anew").First.CheckAsync();
        await narrative.Locator("textarea").EvaluateAsync("box => { box.value = 'x'.repeat(2000000); box.dispatchEvent(new Event('change', { bubbles: true })); }");
        await Assertions.Expect(narrative.Locator(".validation-message")).ToContainTextAsync("at most 20000");
        await narrative.Locator("textarea").FillAsync("What both wrote.");
        await narrative.Locator("textarea").BlurAsync();
        await Assertions.Expect(narrative.Locator(".validation-message")).ToHaveCountAsync(0);
        await screen.Locator(".card", new() { HasText = "1,200" }).GetByLabel("Saved by").CheckAsync();
        await screen.GetByRole(AriaRole.Button, new() { Name = "Keep what is chosen" }).ClickAsync();

        await Assertions.Expect(screen).ToHaveCountAsync(0);
        await Assertions.Expect(mine.Locator($"[data-key='{Narrative}']")).ToHaveValueAsync("What both wrote.");
        await Assertions.Expect(mine.Locator($"[data-key='{Actual}']")).ToHaveValueAsync("1,200");
        await Assertions.Expect(mine.Locator("[data-is=saved]")).ToBeVisibleAsync();
        Assert.That(await AnswersAsync(app, number), Is.EqualTo(("What both wrote.", "1200", "Nobody else wrote here.")));
        Assert.That(first.Errors.Concat(second.Errors), Is.Empty);
    }

    private static async Task TypeAsync(IPage page, string key, string text) => await page.Locator($"[data-key='{key}']").FillAsync(text);

    // One after the other, a pause between them may save the first, and its conflict takes the form away.
    private static async Task TypeAtOnceAsync(IPage page, Dictionary<string, string> texts) => await page.EvaluateAsync("""
        texts => Object.entries(texts).forEach(([key, text]) => {
            const box = document.querySelector(`[data-key='${key}']`);
            box.value = text;
            box.dispatchEvent(new Event('input', { bubbles: true }));
        })
        """, texts);

    private static async Task<(string, string, string)> AnswersAsync(TestApp app, string number)
    {
        var content = (await app.Ask(new GetReportQuery(number), Role.GranteePreparer)).Content!;
        return (content.Answer(Narrative), content.Answer(Actual), content.Answer(Developments));
    }
}
