using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class ReadNotificationsTests
{
    private TestApp _app = null!;
    private string _fain = "";

    [SetUp]
    public async Task SetUp()
    {
        _app = await TestApp.StartAsync();
        _fain = await _app.Given.Award(a => a.Active());
    }

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    private CurrentUser Officer => _app.As(Role.ProgramOfficer);

    [Test]
    public async Task All_LeavesWhatCameSinceAndWhatIsOthers()
    {
        await _app.TellAsync(Officer, NotificationKind.ReportSubmitted, _fain);
        await _app.TellAsync(_app.AsSecond(Role.ProgramOfficer), NotificationKind.ReportSubmitted, _fain);
        var shown = _app.Clock.UtcNow;
        _app.Clock.UtcNow = shown.AddSeconds(30);
        await _app.TellAsync(Officer, NotificationKind.RequestMade, _fain);

        Assert.That(await _app.Ask(new ReadNotificationsCommand(shown), Role.ProgramOfficer), Is.EqualTo(1));

        Assert.That((await _app.InboxAsync(Officer, unreadOnly: true)).Select(l => l.Kind), Is.EqualTo(new[] { NotificationKind.RequestMade }));
        Assert.That(await _app.UnreadAsync(_app.AsSecond(Role.ProgramOfficer)), Is.EqualTo(1));
    }

    [Test]
    public async Task OpenedPage_ReadsWhatLeadsThere()
    {
        await _app.TellAsync(Officer, NotificationKind.ReportSubmitted, _fain, link: "/reports/A/review");
        await _app.TellAsync(Officer, NotificationKind.ReportSubmitted, _fain, link: "/reports/B/review");

        Assert.That(await _app.Ask(new ReadNotificationsCommand(_app.Clock.UtcNow, "/reports/A/review"), Role.ProgramOfficer), Is.EqualTo(1));

        Assert.That((await _app.InboxAsync(Officer, unreadOnly: true)).Select(l => l.Link), Is.EqualTo(new[] { "/reports/B/review" }));
    }
}
