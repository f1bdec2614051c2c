using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Compacts;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Compacts;

public sealed class GetPortfolioTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [TestCase("new-laws", "194.0")]
    [TestCase("prosecutions-growth", "237.7")]
    [TestCase("convictions-growth", "58.6")]
    [TestCase("victims-growth", "58.5")]
    public async Task WorldwideFigures_AreReproducedFromTheReferenceData(string code, string computed)
    {
        var claim = Claim(await _app.Ask(new GetPortfolioQuery(), Role.Director), code);
        Assert.That(claim.Computed?.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(computed));
        Assert.That(claim.Agrees, Is.True);
    }

    [Test]
    public async Task Growth_CountsFirstPrintsNotLaterRevisions()
    {
        var portfolio = await _app.Ask(new GetPortfolioQuery(), Role.Director);
        Assert.Multiple(() =>
        {
            Assert.That(Claim(portfolio, "prosecutions-growth").Computed, Is.EqualTo(100m * (18_930 - 5_606) / 5_606));
            Assert.That(Claim(portfolio, "convictions-growth").Computed, Is.EqualTo(100m * (6_609 - 4_166) / 4_166));
        });
    }

    [Test]
    public async Task ClaimWithoutAComputation_StandsAsPrinted([Values("report-countries-2016", "report-countries-2008")] string code)
    {
        var claim = Claim(await _app.Ask(new GetPortfolioQuery(), Role.Director), code);
        Assert.That((claim.Computed, claim.Agrees), Is.EqualTo(((decimal?)null, (bool?)null)));
    }

    [Test]
    public async Task PortfolioFigures_AreCountedInTheDatabase()
    {
        await _app.Given.Award(a => a.Worth(100.01m).In("GH", 33.33m).In("PE", 66.67m).Active());
        await _app.Given.Award(a => a.Worth(50m).In("GH").Suspended());
        await _app.Given.Award(a => a.Worth(25m).In("CO").From(new(2008, 1, 1), new(2008, 12, 31)).Active());
        await _app.Given.Award(a => a.Worth(9m).In("CO").Ready());

        var portfolio = await _app.Ask(new GetPortfolioQuery(), Role.Director);

        Assert.Multiple(() =>
        {
            Assert.That(portfolio.Computed("active-awards"), Is.EqualTo(2m));
            Assert.That(portfolio.Computed("active-countries"), Is.EqualTo(3m));
            Assert.That(portfolio.Computed("active-usd"), Is.EqualTo(125.01m));
            Assert.That(portfolio.Computed("awards-since-2009"), Is.EqualTo(2m), "the one of 2008 is before");
            Assert.That(portfolio.Computed("usd-since-2009"), Is.EqualTo(150.01m));
            Assert.That(Claim(portfolio, "active-awards").Agrees, Is.False, "two is not about a hundred");
        });
    }

    [Test]
    public async Task ProgramsAndBureaus_AddUpToTheSameTotal()
    {
        await _app.Given.Award(a => a.Worth(100.01m).In("GH", 33.33m).In("PE", 33.33m).In("US", 33.34m).Active());
        await _app.Given.Award(a => a.Under("PEMS").Worth(0.03m).In("MN", 50m).In("RO", 50m).Suspended());

        var portfolio = await _app.Ask(new GetPortfolioQuery(), Role.Auditor);

        var total = await _app.Read(db => db.Balances.SumAsync(b => b.Obligated));
        Assert.Multiple(() =>
        {
            Assert.That(portfolio.Programs.Sum(p => p.Obligated), Is.EqualTo(total));
            Assert.That(portfolio.Bureaus.Sum(b => b.Obligated), Is.EqualTo(total));
            Assert.That(portfolio.Programs.Sum(p => p.ActiveObligated), Is.EqualTo(100.01m).And.EqualTo(portfolio.Bureaus.Sum(b => b.ActiveObligated)));
            Assert.That(portfolio.Bureaus.Select(b => b.Code), Is.EqualTo(new[] { "AF", "EAP", "EUR", "NEA", "SCA", "WHA", null }), "the United States is of no bureau");
        });
    }

    [Test]
    public async Task Years_CountAwardsInTheirPeriod()
    {
        await _app.Given.Award(a => a.In("GH").From(new(2015, 7, 1), new(2017, 6, 30)).Worth(70m).Active());

        var portfolio = await _app.Ask(new GetPortfolioQuery(), Role.Auditor);

        Assert.Multiple(() =>
        {
            Assert.That(portfolio.Years.Select(y => y.Year), Is.EqualTo(Enumerable.Range(2009, _app.Today.Year - 2008)));
            Assert.That(portfolio.Years.Where(y => y.Awards > 0).Select(y => y.Year), Is.EqualTo(new[] { 2015, 2016 }));
            Assert.That(portfolio.Years.Where(y => y.Obligated != 0).Select(y => (y.Year, y.Obligated)), Is.EqualTo(new[] { (2015, 70m) }));
            Assert.That(portfolio.Years[^1].On, Is.EqualTo(_app.Today));
        });
    }

    [Test]
    public async Task Initiatives_KeepBlankAmountsBlank()
    {
        var portfolio = await _app.Ask(new GetPortfolioQuery(), Role.Director);
        Assert.Multiple(() =>
        {
            Assert.That(portfolio.Initiatives.Where(i => i.Amount is not null).Select(i => (i.Name, i.Amount)),
                Is.EquivalentTo(new[] { ("Reimagine: Opportunity", (decimal?)1_800_000m), ("Rethink Supply Chains", 500_000m) }));
            Assert.That(portfolio.Initiatives, Has.Count.EqualTo(8));
        });
    }

    [Test]
    public async Task Grantees_AreForbidden([Values(Role.GranteePreparer, Role.GranteeCertifier)] Role role)
    {
        var outcome = await _app.Send(new GetPortfolioQuery(), role);
        Assert.That(outcome.Errors.Select(e => e.Kind), Is.EqualTo(new[] { ErrorKind.Forbidden }));
    }

    private static PortfolioClaim Claim(Portfolio portfolio, string code) => portfolio.Claims.Single(c => c.Code == code);
}
