using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting.Closures;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Reporting.Closures;

public sealed class GetHolidaysTests
{
    private TestApp _app = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task NewYearObservedInTheYearBefore_StandsInBothYears()
    {
        var (before, after) = (await AskAsync(2021), await AskAsync(2022));
        var observed = new FederalHoliday(FederalHolidayCodes.NewYear, new DateOnly(2022, 1, 1), new DateOnly(2021, 12, 31));
        Assert.That((before.Holidays[^1], after.Holidays[0]), Is.EqualTo((observed, observed)));
        Assert.That((before.Holidays.Count, after.Holidays.Count), Is.EqualTo((12, 11)));
    }

    [TestCase(null, 2026)]
    [TestCase(0, 2026)]
    [TestCase(-5, 2026)]
    [TestCase(10000, 2026)]
    [TestCase(int.MaxValue, 2026)]
    [TestCase(1, 1)]
    [TestCase(9999, 9999)]
    public async Task Year_IsOneThatExists(int? asked, int shown)
    {
        var year = await AskAsync(asked);
        Assert.That((year.Year, year.HasPrevious, year.HasNext), Is.EqualTo((shown, shown > 1, shown < 9999)));
        Assert.That(year.Holidays, Has.Count.InRange(10, 12));
    }

    [Test]
    public async Task Closures_AreThoseOfTheReferenceData()
    {
        var year = await AskAsync(2025);
        Assert.That(year.InForce.Select(c => c.Date), Is.EqualTo(new DateOnly[] { new(2025, 12, 26), new(2025, 12, 24), new(2025, 1, 9) }));
        Assert.That(year.Closures, Has.Count.EqualTo(10));
    }

    [Test]
    public async Task Office_ReadsAndOnlyTheAdministratorChanges()
    {
        foreach (var role in Roles.All)
        {
            var outcome = await _app.Send(new GetHolidaysQuery(2026), role);
            if (Roles.Grantees.Includes(role))
            {
                Assert.That(outcome.Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden));
                continue;
            }
            Assert.That(outcome.Value.MayChange, Is.EqualTo(role == Role.Administrator), role.ToString());
        }
    }

    private Task<HolidayYear> AskAsync(int? year) => _app.Ask(new GetHolidaysQuery(year), Role.Auditor);
}
