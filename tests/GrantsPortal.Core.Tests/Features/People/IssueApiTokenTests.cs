using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.People;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Features.People;

[TestFixture]
public sealed class IssueApiTokenTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Text_IsShownOnceAndStoredAsAHash()
    {
        var issued = await Issue();

        var stored = await _app.Read(db => db.ApiTokens.AsNoTracking().SingleAsync());
        Assert.That(issued.Text, Has.Length.EqualTo("gp_".Length + 43));
        Assert.That(stored.TokenHash, Has.Length.EqualTo(64).And.Not.Contain(issued.Text));
        var trail = await _app.Read(db => db.AuditEntries.Where(e => e.Subject == nameof(ApiToken)).Select(e => e.After).SingleAsync());
        Assert.That(trail, Does.Not.Contain(stored.TokenHash));
    }

    [Test]
    public async Task TwoTokens_Differ()
    {
        var (one, other) = (await Issue(), await Issue());
        Assert.That(one.Text, Is.Not.EqualTo(other.Text));
    }

    [Test]
    public async Task WithoutExpiry_LastsNinetyDays() => Assert.That((await Issue()).ExpiresOn, Is.EqualTo(_app.Today.AddDays(90)));

    [TestCase(0)]
    [TestCase(366)]
    public async Task ExpiryOutOfBounds_IsRefused(int days) =>
        Assert.That((await Send(new() { Name = "Script", ExpiresOn = _app.Today.AddDays(days) })).Errors.Single().Code, Is.EqualTo("people.token-expiry-invalid"));

    [TestCase("")]
    [TestCase("   ")]
    public async Task WithoutName_IsRefused(string name) => Assert.That((await Send(new() { Name = name })).Errors.Single().Code, Is.EqualTo("people.token-name-invalid"));

    [Test]
    public async Task ForSomeoneElse_IsRefusedToPeople() =>
        Assert.That((await Send(new() { Name = "Script", Email = "auditor.first@example.org" })).Errors.Single().Code, Is.EqualTo("people.not-for-your-role"));

    [Test]
    public async Task CommandLine_NamesTheAccount()
    {
        var issued = await _app.Send(new IssueApiTokenCommand { Name = "Script", Email = "Auditor.First@example.org" }, CurrentUser.System);

        Assert.That(await Find(issued.Value.Text), Is.EqualTo(_app.As(Role.Auditor)));
    }

    [Test]
    public async Task CommandLineWithUnknownAccount_IsRefused() =>
        Assert.That((await _app.Send(new IssueApiTokenCommand { Name = "Script", Email = "no@example.org" }, CurrentUser.System)).Errors.Single().Code, Is.EqualTo("people.user-not-found"));

    [Test]
    public async Task Token_FindsItsUser() => Assert.That(await Find((await Issue()).Text), Is.EqualTo(_app.As(Role.Auditor)));

    [Test]
    public async Task OtherText_FindsNobody() => Assert.That(await Find((await Issue()).Text + "x"), Is.Null);

    [Test]
    public async Task AfterItsLastDay_FindsNobody()
    {
        var issued = await Issue();
        _app.Clock.UtcNow = _app.Clock.UtcNow.AddDays(90);
        Assert.That(await Find(issued.Text), Is.Not.Null);

        _app.Clock.UtcNow = _app.Clock.UtcNow.AddDays(1);

        Assert.That(await Find(issued.Text), Is.Null);
    }

    [Test]
    public async Task AccountThatLeftOrIsLocked_FindsNobody()
    {
        var issued = await Issue();
        await ChangeAccount(u => u.DeactivatedAt = _app.Clock.UtcNow);
        Assert.That(await Find(issued.Text), Is.Null);
        await ChangeAccount(u => (u.DeactivatedAt, u.LockoutEnabled, u.LockoutEnd) = (null, true, new DateTimeOffset(_app.Clock.UtcNow.AddMinutes(1))));
        Assert.That(await Find(issued.Text), Is.Null);

        _app.Clock.UtcNow = _app.Clock.UtcNow.AddMinutes(2);

        Assert.That(await Find(issued.Text), Is.Not.Null);
    }

    [Test]
    public async Task ChangedRole_CountsAtOnce()
    {
        var issued = await Issue();

        await ChangeAccount(u => u.Role = Role.ProgramOfficer);

        Assert.That((await Find(issued.Text))!.Role, Is.EqualTo(Role.ProgramOfficer));
    }

    [Test]
    public async Task FindingTheUser_IsForNoRole() =>
        Assert.That((await _app.Send(new FindTokenUserQuery("x"), Role.Administrator)).Errors.Single().Code, Is.EqualTo("people.not-for-your-role"));

    private async Task<IssuedToken> Issue() => await _app.Ask(new IssueApiTokenCommand { Name = "Script" }, Role.Auditor);

    private Task<Pipeline.Outcome<IssuedToken>> Send(IssueApiTokenCommand command) => _app.Send(command, Role.Auditor);

    private async Task<CurrentUser?> Find(string text) => (await _app.Send(new FindTokenUserQuery(text), CurrentUser.System)).Value;

    private Task ChangeAccount(Action<PortalUser> change)
    {
        var id = _app.As(Role.Auditor).Id;
        return _app.Change(async db => change(await db.Users.SingleAsync(u => u.Id == id)));
    }
}
