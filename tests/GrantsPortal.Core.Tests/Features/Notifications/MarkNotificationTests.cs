using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class MarkNotificationTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task SetUp() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    [Test]
    public async Task ReadTwiceAndUnread_CountsAsItStands()
    {
        var officer = _app.As(Role.ProgramOfficer);
        await _app.TellAsync(officer, NotificationKind.ReportSubmitted, await _app.Given.Award(a => a.Active()));
        var line = (await _app.InboxAsync(officer)).Single();

        await _app.Ask(new MarkNotificationCommand(line.Id, true), Role.ProgramOfficer);
        await _app.Ask(new MarkNotificationCommand(line.Id, true), Role.ProgramOfficer);
        Assert.That(await _app.UnreadAsync(officer), Is.Zero);

        await _app.Ask(new MarkNotificationCommand(line.Id, false), Role.ProgramOfficer);
        Assert.That(await _app.UnreadAsync(officer), Is.EqualTo(1));
    }

    [Test]
    public async Task SomeoneElses_ReadsLikeOneThatDoesNotExist()
    {
        await _app.TellAsync(_app.As(Role.ProgramOfficer), NotificationKind.ReportSubmitted, await _app.Given.Award(a => a.Active()));
        var line = (await _app.InboxAsync(_app.As(Role.ProgramOfficer))).Single();

        var theirs = await _app.Send(new MarkNotificationCommand(line.Id, true), _app.AsSecond(Role.ProgramOfficer));
        var none = await _app.Send(new MarkNotificationCommand(line.Id + 1_000_000, true), Role.ProgramOfficer);

        Assert.That(theirs.Errors, Is.EqualTo(none.Errors));
        Assert.That(theirs.Errors.Single().Code, Is.EqualTo("notification.not-found"));
        Assert.That(await _app.UnreadAsync(_app.As(Role.ProgramOfficer)), Is.EqualTo(1));
    }
}
