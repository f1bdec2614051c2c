using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Compacts;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Compacts;

public sealed class GetCompactsTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task TheEightCompacts_AreInTheOrderOfSignature()
    {
        var list = await _app.Ask(new GetCompactsQuery(), Role.Director);
        Assert.That(list.Compacts.Select(c => (c.CountryCode, c.Planned)), Is.EqualTo(new[]
        {
            ("GH", 5_000_000m), ("PH", 3_500_000m), ("PE", 5_000_000m), ("JM", 5_000_000m),
            ("MN", 5_000_000m), ("CO", 10_000_000m), ("CI", 10_000_000m), ("RO", 10_000_000m),
        }));
    }

    [Test]
    public async Task Money_IsThatOfItsSignedAwards()
    {
        await _app.Given.Award(a => a.Under("CPC", "GH-2015").Worth(1000m).In("GH").Active().Spent(_app.Today.AddDays(-1), 250.25m));
        await _app.Given.Award(a => a.Under("CPC", "GH-2015").Worth(500m).In("GH").Suspended());
        await _app.Given.Award(a => a.Under("CPC", "GH-2015").Worth(9000m).In("GH").Ready());
        await _app.Given.Award(a => a.Worth(7m).In("GH").Active());

        var list = await _app.Ask(new GetCompactsQuery(), Role.ProgramOfficer);

        var ghana = list.Compacts.Single(c => c.Code == "GH-2015");
        Assert.Multiple(() =>
        {
            Assert.That((ghana.Awards, ghana.ActiveAwards, ghana.Obligated, ghana.Expended), Is.EqualTo((2, 1, 1500m, 250.25m)));
            Assert.That((list.Awards, list.Obligated), Is.EqualTo((2, 1500m)));
        });
    }

    [TestCase("2022-04-25", CompactState.Upcoming, 0, 1)]
    [TestCase("2022-04-26", CompactState.InForce, 0, 1)]
    [TestCase("2024-10-25", CompactState.InForce, 50, 3)]
    [TestCase("2027-04-25", CompactState.InForce, 100, 5)]
    [TestCase("2027-04-26", CompactState.Ended, 100, 5)]
    public void Term_IsCountedInDays(string today, CompactState state, int gone, int year)
    {
        var term = CompactTerm.On(DateOnly.ParseExact(today, "yyyy-MM-dd"), new(2022, 4, 26), new(2027, 4, 26));
        Assert.That((term.State, Math.Round(term.Gone), term.Year, term.Years), Is.EqualTo((state, (decimal)gone, year, 5)));
    }

    [Test]
    public async Task Grantees_AreForbidden([Values(Role.GranteePreparer, Role.GranteeCertifier)] Role role)
    {
        var outcome = await _app.Send(new GetCompactsQuery(), role);
        Assert.That(outcome.Errors.Select(e => e.Kind), Is.EqualTo(new[] { ErrorKind.Forbidden }));
    }
}
