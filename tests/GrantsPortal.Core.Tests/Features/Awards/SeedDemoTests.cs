using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Awards;

public sealed class SeedDemoTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 21);
    private TestApp _app = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task ShortPassword_IsRefused()
    {
        var outcome = await _app.Send(new SeedDemoCommand(AsOf, "elevenchars"), CurrentUser.System);

        Assert.That(outcome.Errors.Select(e => e.Code), Is.EqualTo(new[] { "seed.password-too-short" }));
    }

    [TestCase("2015-12-31")]
    [TestCase("2096-01-01")]
    public async Task DayOutOfRange_IsRefused(string day)
    {
        var outcome = await _app.Send(new SeedDemoCommand(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), CurrentUser.System);

        Assert.That(outcome.Errors.Select(e => e.Code), Is.EqualTo(new[] { "seed.as-of-out-of-range" }));
    }

    [Test]
    public async Task DatabaseWithAwards_IsRefusedAndUntouched()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.Award();

        var outcome = await app.Send(new SeedDemoCommand(AsOf), CurrentUser.System);

        var (awards, demoUsers) = await app.Read(async db => (await db.Awards.CountAsync(), await db.Users.CountAsync(u => u.IsDemo)));
        Assert.Multiple(() =>
        {
            Assert.That(outcome.Errors.Select(e => e.Code), Is.EqualTo(new[] { "seed.awards-exist" }));
            Assert.That((awards, demoUsers), Is.EqualTo((1, 0)));
        });
    }

    [TestCase(Role.ProgramOfficer)]
    [TestCase(Role.Director)]
    [TestCase(Role.GranteeCertifier)]
    public async Task OtherRoles_AreRefused(Role role)
    {
        var outcome = await _app.Send(new SeedDemoCommand(AsOf), role);

        Assert.That(outcome.Errors.Select(e => e.Code), Is.EqualTo(new[] { "people.not-for-your-role" }));
    }
}
