using GrantsPortal.Domain.Jobs;
using GrantsPortal.Jobs;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class SendRemindersJobTests
{
    [Test]
    public async Task Run_SettlesAllThatIsDue_Once()
    {
        await using var app = await TestApp.StartAsync();
        var fain = await app.Given.Award(a => a.From(new DateOnly(2026, 2, 1), new DateOnly(2027, 1, 31)).Active());
        await app.Given.Requirements(fain);
        // Two reports are due on 30 April.
        app.Clock.UtcNow = new DateTime(2026, 4, 23, 15, 0, 0, DateTimeKind.Utc);
        var jobs = app.Services.GetRequiredService<JobsByHand>();

        var first = await jobs.RunAsync("send-reminders", CancellationToken.None);
        var second = await jobs.RunAsync("send-reminders", CancellationToken.None);

        Assert.That((first.State, first.Items, first.Note), Is.EqualTo((JobRunState.Succeeded, 2, "4 superseded")));
        Assert.That(second.Items, Is.Zero);
        Assert.That(await app.Read(db => db.OutboxMessages.CountAsync()), Is.EqualTo(4));
    }
}
