using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class RemoveReadNotificationsTests
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

    [Test]
    public async Task ReadLongAgo_Goes_ButNotWhatWaitsForADigestOrIsUnread()
    {
        var officer = _app.As(Role.ProgramOfficer);
        await _app.ChooseAsync(officer, NotificationKind.RequestMade, Delivery.Weekly);
        await _app.TellAsync(officer, NotificationKind.ReportSubmitted, _fain);
        await _app.TellAsync(officer, NotificationKind.RequestMade, _fain);
        await _app.Ask(new ReadNotificationsCommand(_app.Clock.UtcNow), Role.ProgramOfficer);
        await _app.TellAsync(officer, NotificationKind.DueSoon, _fain);
        var left = _app.As(Role.GranteePreparer);
        await _app.TellAsync(left, NotificationKind.DueSoon, _fain);
        await _app.OnAccount(left, u => u.DeactivatedAt = _app.Clock.UtcNow);
        _app.Clock.UtcNow = _app.Clock.UtcNow.AddDays(181);

        Assert.That(await _app.Ask(new RemoveReadNotificationsCommand(_app.Clock.UtcNow.AddDays(-180)), Role.Administrator), Is.EqualTo(2));

        Assert.That(await _app.Read(db => db.Notifications.OrderBy(n => n.Id).Select(n => n.Kind).ToListAsync()), Is.EqualTo(new[] { NotificationKind.RequestMade, NotificationKind.DueSoon }));
    }
}
