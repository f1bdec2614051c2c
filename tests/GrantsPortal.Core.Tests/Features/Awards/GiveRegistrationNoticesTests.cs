using GrantsPortal.Domain;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Awards;

public sealed class GiveRegistrationNoticesTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task ExpiringRegistration_TellsOfficersAndItsOwnCertifierOnce()
    {
        await _app.Given.Award(a => a.Active());
        await _app.Given.Award(a => a.Active());
        await ExpiringAsync("Ours", 60);
        Assert.That((await SendAsync(), await SendAsync()), Is.EqualTo((1, 0)));
        var told = await _app.Read(db => db.Notifications.AsNoTracking().ToListAsync());
        Assert.That(told.Select(n => n.UserId), Is.EquivalentTo(new[]
        {
            _app.As(Role.ProgramOfficer).Id, _app.As(Role.GrantsOfficer).Id, _app.AsSecond(Role.GrantsOfficer).Id, _app.As(Role.GranteeCertifier).Id,
        }));
        var facts = NotificationFacts.FromJson(told[0].Facts);
        Assert.That((facts.Organization, facts.Step, facts.Due), Is.EqualTo(("Ours", (int?)-60, (DateOnly?)_app.Today.AddDays(60))));
        Assert.That(told.Single(n => n.UserId == _app.As(Role.GranteeCertifier).Id).Link, Is.EqualTo("/awards"));
    }

    [Test]
    public async Task RenewedRegistration_StartsAnewAndExpiredOneIsTold()
    {
        await _app.Given.Award(a => a.Active());
        await ExpiringAsync("Ours", -1);
        Assert.That(await SendAsync(), Is.EqualTo(1));
        await ExpiringAsync("Ours", 365);
        Assert.That(await SendAsync(), Is.Zero);
        _app.Clock.UtcNow += TimeSpan.FromDays(280);
        Assert.That(await SendAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task OrganizationWithoutRunningAward_IsNotTold()
    {
        await _app.Given.Award(a => a.For("Theirs").Complete());
        await ExpiringAsync("Theirs", 30);
        Assert.That(await SendAsync(), Is.Zero);
    }

    [Test]
    public async Task OtherRolesAndEndlessBatches_AreRefused()
    {
        Assert.That((await _app.Send(new GiveRegistrationNoticesCommand(0, 1), Role.GranteeCertifier)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden));
        Assert.That((await _app.Send(new GiveRegistrationNoticesCommand(0, 0), Role.Administrator)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Validation));
    }

    private async Task<int> SendAsync() => (await _app.Ask(new GiveRegistrationNoticesCommand(0, GiveRegistrationNoticesCommand.Batch), Role.Administrator)).Told;

    private Task ExpiringAsync(string organization, int days) => _app.Change(async db =>
        (await db.Organizations.SingleAsync(o => o.Name == organization)).RegisterInSam(_app.Today.AddDays(days), _app.Clock.UtcNow));
}
