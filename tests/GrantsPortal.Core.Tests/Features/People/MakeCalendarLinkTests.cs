using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.People;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.People;

public sealed class MakeCalendarLinkTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task Token_IsStoredAsAHashAndStaysOutOfTheTrail()
    {
        var token = await MakeAsync();

        var stored = await _app.Read(db => db.CalendarLinks.AsNoTracking().SingleAsync());
        var trail = await _app.Read(db => db.AuditEntries.Where(e => e.Subject == nameof(CalendarLink)).Select(e => e.After).SingleAsync());
        Assert.Multiple(() =>
        {
            Assert.That(token, Has.Length.EqualTo("gp_".Length + 43), "32 random bytes");
            Assert.That(stored.TokenHash, Has.Length.EqualTo(64).And.Not.Contain(token));
            Assert.That(trail, Does.Not.Contain(stored.TokenHash).And.Not.Contain(token));
        });
    }

    [Test]
    public async Task Token_FindsItsReader()
    {
        var token = await _app.Ask(new MakeCalendarLinkCommand { OwnAwardsOnly = true, Language = "fr" }, Role.ProgramOfficer);

        Assert.That(await FindAsync(token), Is.EqualTo(new CalendarReader(_app.As(Role.ProgramOfficer), true, "fr", _app.Clock.UtcNow)));
        Assert.That(await FindAsync(token + "x"), Is.Null);
        Assert.That(await FindAsync(""), Is.Null);
    }

    [Test]
    public async Task SecondLink_EndsTheFirst()
    {
        var (first, second) = (await MakeAsync(), await MakeAsync());

        Assert.That(await FindAsync(first), Is.Null);
        Assert.That(await FindAsync(second), Is.Not.Null);
        Assert.That(await _app.Read(db => db.CalendarLinks.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task LinkAfterRevoking_Works()
    {
        await MakeAsync();
        await _app.Ask(new RevokeCalendarLinkCommand((await MineAsync())!.Version), Role.Auditor);

        var token = await MakeAsync();

        Assert.That(await FindAsync(token), Is.Not.Null);
        Assert.That(await MineAsync(), Is.Not.Null);
    }

    [Test]
    public async Task AccountThatLeftOrIsLocked_FindsNobody()
    {
        var token = await MakeAsync();
        await ChangeAccountAsync(u => u.DeactivatedAt = _app.Clock.UtcNow);
        Assert.That(await FindAsync(token), Is.Null);
        await ChangeAccountAsync(u => (u.DeactivatedAt, u.LockoutEnabled, u.LockoutEnd) = (null, true, new DateTimeOffset(_app.Clock.UtcNow.AddMinutes(1))));
        Assert.That(await FindAsync(token), Is.Null);

        _app.Clock.UtcNow = _app.Clock.UtcNow.AddMinutes(2);

        Assert.That(await FindAsync(token), Is.Not.Null);
    }

    [Test]
    public async Task ChangedRole_CountsAtOnce()
    {
        var token = await MakeAsync();

        await ChangeAccountAsync(u => u.Role = Role.ProgramOfficer);

        Assert.That((await FindAsync(token))!.User.Role, Is.EqualTo(Role.ProgramOfficer));
    }

    [TestCase("de")]
    [TestCase("")]
    public async Task OtherLanguage_IsRefused(string language) =>
        Assert.That((await _app.Send(new MakeCalendarLinkCommand { Language = language }, Role.Auditor)).Errors.Single().Code, Is.EqualTo("people.language-unknown"));

    [Test]
    public async Task FindingTheReader_IsForNoRole() =>
        Assert.That((await _app.Send(new FindCalendarReaderQuery("x"), Role.Administrator)).Errors.Single().Code, Is.EqualTo("people.not-for-your-role"));

    private Task<string> MakeAsync() => _app.Ask(new MakeCalendarLinkCommand(), Role.Auditor);

    private Task<MyCalendarLink?> MineAsync() => _app.Ask(new GetMyCalendarLinkQuery(), Role.Auditor);

    private async Task<CalendarReader?> FindAsync(string token) => (await _app.Send(new FindCalendarReaderQuery(token), CurrentUser.System)).Value;

    private Task ChangeAccountAsync(Action<PortalUser> change)
    {
        var id = _app.As(Role.Auditor).Id;
        return _app.Change(async db => change(await db.Users.SingleAsync(u => u.Id == id)));
    }
}
