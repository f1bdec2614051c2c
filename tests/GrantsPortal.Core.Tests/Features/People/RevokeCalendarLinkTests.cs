using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.People;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.People;

public sealed class RevokeCalendarLinkTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task RevokedLink_FindsNobodyAndIsNoLongerShown()
    {
        var token = await _app.Ask(new MakeCalendarLinkCommand(), Role.Director);

        await _app.Ask(new RevokeCalendarLinkCommand((await MineAsync(Role.Director))!.Version), Role.Director);

        Assert.That((await _app.Send(new FindCalendarReaderQuery(token), CurrentUser.System)).Value, Is.Null);
        Assert.That(await MineAsync(Role.Director), Is.Null);
    }

    [Test]
    public async Task LinkMadeSince_IsSpared()
    {
        await _app.Ask(new MakeCalendarLinkCommand(), Role.Director);
        var seen = (await MineAsync(Role.Director))!.Version;
        var second = await _app.Ask(new MakeCalendarLinkCommand(), Role.Director);

        var outcome = await _app.Send(new RevokeCalendarLinkCommand(seen), Role.Director);

        Assert.That(outcome.Errors.Single().Kind, Is.EqualTo(ErrorKind.Conflict));
        Assert.That((await _app.Send(new FindCalendarReaderQuery(second), CurrentUser.System)).Value, Is.Not.Null);
    }

    [Test]
    public async Task SomeoneElsesLink_IsNotTouched()
    {
        await _app.Ask(new MakeCalendarLinkCommand(), Role.Director);

        var outcome = await _app.Send(new RevokeCalendarLinkCommand(0), Role.Auditor);

        Assert.That(outcome.Errors.Single().Code, Is.EqualTo("people.calendar-link-not-found"));
        Assert.That(await MineAsync(Role.Auditor), Is.Null);
        Assert.That(await MineAsync(Role.Director), Is.Not.Null);
    }

    [Test]
    public async Task NegativeVersion_IsRefused() =>
        Assert.That((await _app.Send(new RevokeCalendarLinkCommand(-1), Role.Director)).Errors.Single().Code, Is.EqualTo("people.calendar-link-not-found"));

    private Task<MyCalendarLink?> MineAsync(Role role) => _app.Ask(new GetMyCalendarLinkQuery(), role);
}
