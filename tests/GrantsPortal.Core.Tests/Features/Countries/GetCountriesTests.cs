using System.Globalization;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Countries;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Countries;

public sealed class GetCountriesTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task SumOverCountries_IsTheObligatedTotalToTheCent()
    {
        await _app.Given.Award(a => a.Worth(100.01m).In("GH", 33.33m).In("TG", 33.33m).In("BJ", 33.34m).Active());
        await _app.Given.Award(a => a.Worth(0.05m).In("GH", 50m).In("CO", 50m).Active());
        await _app.Given.Award(a => a.Worth(77_777.77m).In("PE", 12.5m).In("CO", 87.5m).Suspended());

        var list = await _app.Ask(new GetCountriesQuery(), Role.Auditor);

        var obligated = await _app.Read(db => db.Balances.SumAsync(b => b.Obligated));
        Assert.Multiple(() =>
        {
            Assert.That(list.Rows.Sum(r => r.Obligated), Is.EqualTo(obligated));
            Assert.That(list.Total, Is.EqualTo(obligated).And.EqualTo(77_877.83m));
            Assert.That(list.Unallocated, Is.Zero);
            Assert.That((list.Awards, list.ActiveAwards, list.Countries, list.ActiveCountries), Is.EqualTo((3, 2, 5, 4)));
        });
    }

    [Test]
    public async Task Shares_GoByTheSplitInForceToday()
    {
        await _app.Given.Award(a => a.Worth(1000m).In("GH", 60m).In("TG", 40m).Active()
            .Then(award => award.Resplit(_app.Today.AddDays(-1), [new CountryShare("GH", 25m), new CountryShare("BJ", 75m)], _app.Clock.UtcNow))
            .Then(award => award.Resplit(_app.Today.AddDays(1), [new CountryShare("NG", 100m)], _app.Clock.UtcNow)));

        var list = await _app.Ask(new GetCountriesQuery(WithAwards: true), Role.Director);

        Assert.That(list.Rows.Select(r => (r.Code, r.Obligated)), Is.EqualTo(new[] { ("BJ", 750m), ("GH", 250m) }));
    }

    [Test]
    public async Task AwardThatBeginsLater_GoesByItsFirstSplit()
    {
        await _app.Given.Award(a => a.From(_app.Today.AddDays(30), _app.Today.AddYears(1)).Worth(10m).In("PE").Active(_app.Today));

        var list = await _app.Ask(new GetCountriesQuery(WithAwards: true), Role.Director);

        Assert.That(list.Rows.Select(r => (r.Code, r.Obligated)), Is.EqualTo(new[] { ("PE", 10m) }));
    }

    [Test]
    public async Task UnsignedAwards_DoNotCount()
    {
        await _app.Given.Award(a => a.In("GH"));
        await _app.Given.Award(a => a.In("GH").Ready());

        var list = await _app.Ask(new GetCountriesQuery(), Role.ProgramOfficer);

        Assert.That((list.Awards, list.Total, list.Rows.Max(r => r.Awards)), Is.EqualTo((0, 0m, 0)));
    }

    [TestCase("Germany", "DE")]
    [TestCase("allemagne", "DE")]
    [TestCase("ALEMANIA", "DE")]
    [TestCase("cote d'ivoire", "CI")]
    [TestCase("GHA", "GH")]
    public async Task Search_FindsANameInAnyLanguageOrACode(string typed, string code)
    {
        var list = await _app.Ask(new GetCountriesQuery(typed), Role.Auditor);

        Assert.That(list.Rows.Select(r => r.Code), Does.Contain(code));
        Assert.That(list.Rows, Has.Count.LessThan(5));
    }

    [Test]
    public async Task Filters_Narrow()
    {
        await _app.Given.Award(a => a.In("PE", 50m).In("GH", 50m).Active());

        var with = await _app.Ask(new GetCountriesQuery(Bureau: "WHA", WithAwards: true), Role.Auditor);
        var without = await _app.Ask(new GetCountriesQuery(Bureau: "WHA", WithAwards: false), Role.Auditor);

        Assert.Multiple(() =>
        {
            Assert.That(with.Rows.Select(r => r.Code), Is.EqualTo(new[] { "PE" }));
            Assert.That(without.Rows.Select(r => r.Bureau).Distinct(), Is.EqualTo(new[] { "WHA" }));
            Assert.That(without.Rows.Select(r => r.Code), Does.Contain("CO").And.Not.Contain("PE"));
            Assert.That(with.Rows.Concat(with.Elsewhere).Select(r => r.Code), Is.EquivalentTo(without.Rows.Concat(without.Elsewhere).Select(r => r.Code)), "the map draws the world");
            Assert.That(with.Total, Is.EqualTo(100_000m), "totals are the whole portfolio's");
        });
    }

    [Test]
    [SetUICulture("fr-FR")]
    public async Task Names_AreInTheReadersLanguage()
    {
        Assert.That(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, Is.EqualTo("fr"));
        var list = await _app.Ask(new GetCountriesQuery("DEU"), Role.Auditor);
        Assert.That(list.Rows.Select(r => r.Name), Is.EqualTo(new[] { "Allemagne" }));
    }

    [Test]
    public async Task Grantees_AreForbidden([Values(Role.GranteePreparer, Role.GranteeCertifier)] Role role)
    {
        var outcome = await _app.Send(new GetCountriesQuery(), role);
        Assert.That(outcome.Errors.Select(e => e.Kind), Is.EqualTo(new[] { ErrorKind.Forbidden }));
    }
}
