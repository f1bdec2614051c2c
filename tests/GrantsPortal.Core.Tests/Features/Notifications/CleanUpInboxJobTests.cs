using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class CleanUpInboxJobTests
{
    [Test]
    public async Task Read_StaysHalfAYear()
    {
        await using var app = await TestApp.StartAsync();
        await app.TellAsync(app.As(Role.ProgramOfficer), NotificationKind.ReportSubmitted, await app.Given.Award(a => a.Active()));
        await app.Ask(new ReadNotificationsCommand(app.Clock.UtcNow), Role.ProgramOfficer);

        app.Clock.UtcNow = app.Clock.UtcNow.AddDays(179);
        Assert.That((await app.Ask(new CleanUpInboxJob(), Role.Administrator)).Items, Is.Zero);

        app.Clock.UtcNow = app.Clock.UtcNow.AddDays(2);
        Assert.That((await app.Ask(new CleanUpInboxJob(), Role.Administrator)).Items, Is.EqualTo(1));
    }
}
