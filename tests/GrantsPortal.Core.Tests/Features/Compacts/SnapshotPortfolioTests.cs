using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Compacts;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Compacts;

public sealed class SnapshotPortfolioTests
{
    [Test]
    public async Task Day_IsRecordedOnceAsItStood()
    {
        await using var app = await TestApp.StartAsync();
        var fain = await app.Given.Award(a => a.In("GH", 60).In("TG", 40).Worth(100_000.10m).Ready());
        await app.Ask(new SignAwardCommand(fain, 0), Role.GrantsOfficer);
        await app.Given.Award(a => a.In("GH").Worth(50_000m).Active().Spent(app.Today.AddDays(-5), 1_234.56m).Paid(app.Today.AddDays(-3), 2_000m));
        await app.Given.Award(a => a.In("PE").Ready());

        Assert.That(await app.Ask(new SnapshotPortfolioCommand(app.Today), Role.Administrator), Is.True);
        await app.Given.Award(a => a.In("PE").Active());
        Assert.That(await app.Ask(new SnapshotPortfolioCommand(app.Today), Role.Administrator), Is.False);

        var day = (await app.Ask(new GetPortfolioHistoryQuery(), Role.Director)).Days.Single();
        Assert.That((day.Day, day.ActiveAwards, day.Countries, day.Obligated, day.Disbursed, day.Expended), Is.EqualTo((app.Today, 2, 2, 150_000.10m, 2_000m, 1_234.56m)));
        // Of 10 February 2025 on: four quarters of two reports are over, the last is due on 30 January.
        Assert.That((day.OpenRequirements, day.OverdueRequirements), Is.EqualTo((8, 8)));
    }

    [Test]
    public async Task OtherDay_IsRefused()
    {
        await using var app = await TestApp.StartAsync();
        foreach (var day in new[] { app.Today.AddDays(-1), app.Today.AddDays(1), DateOnly.MaxValue })
        {
            Assert.That((await app.Send(new SnapshotPortfolioCommand(day), Role.Administrator)).Errors.Single().Code, Is.EqualTo("portfolio.not-today"));
        }
        Assert.That((await app.Send(new SnapshotPortfolioCommand(default), Role.Administrator)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Validation));
        Assert.That((await app.Send(new SnapshotPortfolioCommand(app.Today), Role.Director)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden));
    }

    [Test]
    public async Task TwoAtOnce_LandOnce()
    {
        await using var app = await TestApp.StartAsync();
        await Task.WhenAll(app.Send(new SnapshotPortfolioCommand(app.Today), Role.Administrator), app.Send(new SnapshotPortfolioCommand(app.Today), Role.Administrator));
        Assert.That((await app.Ask(new GetPortfolioHistoryQuery(), Role.Auditor)).Days, Has.Count.EqualTo(1));
    }

    /// <summary>The sums in the database and the portfolio page count the same.</summary>
    [Test]
    public async Task Demo_AgreesWithThePortfolioPage()
    {
        await using var app = await TestApp.StartDemoAsync();
        await app.Ask(new SnapshotPortfolioCommand(app.Today), Role.Administrator);
        var day = (await app.Ask(new GetPortfolioHistoryQuery(), Role.Director)).Days.Single();
        var portfolio = await app.Ask(new GetPortfolioQuery(), Role.Director);
        Assert.That((day.ActiveAwards, (decimal)day.Countries), Is.EqualTo(((int)portfolio.Computed("active-awards")!, portfolio.Computed("active-countries"))));
        Assert.That(day.Obligated, Is.EqualTo(portfolio.Programs.Sum(p => p.Obligated)));
    }
}
