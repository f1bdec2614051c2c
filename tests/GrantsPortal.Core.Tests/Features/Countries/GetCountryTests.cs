using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Countries;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Countries;

public sealed class GetCountryTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task Awards_HaveTheCountrysPartOnly()
    {
        var day = _app.Today.AddDays(-10);
        var shared = await _app.Given.Award(a => a.Worth(1000m).In("GH", 30m).In("TG", 70m).Active()
            .Spent(day, 10.01m).Spent(day, 5m, "GH").Spent(day, 7m, "TG"));
        await _app.Given.Award(a => a.In("TG").Active());

        var ghana = await _app.Ask(new GetCountryQuery("gh"), Role.Auditor);

        Assert.Multiple(() =>
        {
            Assert.That(ghana.Awards.Select(a => a.Fain), Is.EqualTo(new[] { shared }));
            Assert.That((ghana.Awards[0].Percent, ghana.Awards[0].Obligated), Is.EqualTo(((decimal?)30m, 300m)));
            Assert.That(ghana.Expended, Is.EqualTo(8m), "3.00 by the split, 5.00 by the line's own country");
            Assert.That((ghana.Bureau, ghana.ActiveAwards), Is.EqualTo(("African Affairs", 1)));
            Assert.That(ghana.Compacts.Select(c => c.Code), Is.EqualTo(new[] { "GH-2015" }));
        });
    }

    [Test]
    public async Task LineInACountryOutsideTheSplit_IsShownWithoutAPercent()
    {
        await _app.Given.Award(a => a.In("GH").Active().Spent(_app.Today.AddDays(-3), 12.34m, "TG"));

        var togo = await _app.Ask(new GetCountryQuery("TG"), Role.Auditor);

        Assert.That(togo.Awards.Select(a => (a.Percent, a.Obligated, a.Expended)), Is.EqualTo(new[] { ((decimal?)null, 0m, 12.34m) }));
    }

    [Test]
    public async Task FormerShare_IsNoShareToday()
    {
        await _app.Given.Award(a => a.In("GH").Active()
            .Then(award => award.Resplit(_app.Today, [new CountryShare("TG", 100m)], _app.Clock.UtcNow)));

        var ghana = await _app.Ask(new GetCountryQuery("GH"), Role.Auditor);

        Assert.That((ghana.Obligated, ghana.Awards.Count), Is.EqualTo((0m, 0)));
    }

    [Test]
    public async Task EveryCountrysParts_AddUpToTheAward()
    {
        await _app.Given.Award(a => a.Worth(100.01m).In("GH", 33.33m).In("TG", 33.33m).In("BJ", 33.34m).Active());

        var parts = 0m;
        foreach (var code in new[] { "GH", "TG", "BJ" })
        {
            parts += (await _app.Ask(new GetCountryQuery(code), Role.Auditor)).Obligated;
        }

        Assert.That(parts, Is.EqualTo(100.01m));
    }

    [TestCase("XX")]
    [TestCase("")]
    [TestCase("GHANA")]
    public async Task UnknownCode_IsNotFound(string code)
    {
        var outcome = await _app.Send(new GetCountryQuery(code), Role.Auditor);
        Assert.That(outcome.Errors.Select(e => (e.Kind, e.Code)), Is.EqualTo(new[] { (ErrorKind.NotFound, "country.not-found") }));
    }

    [Test]
    public async Task Grantees_AreForbidden([Values(Role.GranteePreparer, Role.GranteeCertifier)] Role role)
    {
        var outcome = await _app.Send(new GetCountryQuery("GH"), role);
        Assert.That(outcome.Errors.Select(e => e.Kind), Is.EqualTo(new[] { ErrorKind.Forbidden }));
    }
}
