using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class HastenMessageTests
{
    [Test]
    public async Task Waiting_IsDueAtOnce_AndASenderIsAskedFor()
    {
        await using var app = await TestApp.StartAsync();
        var id = await MailBox.MessageAsync(app);
        var claimed = (await app.Ask(new ClaimMessageCommand(id, TimeSpan.FromMinutes(1)), Role.Administrator))!;
        await app.Ask(new SettleMessageCommand(id, claimed.Until, claimed.Address, "421 busy"), Role.Administrator);

        Assert.That(await app.Ask(new HastenMessageCommand(id), Role.Administrator), Is.EqualTo(OutboxState.Waiting));

        Assert.That((await MailBox.ReadAsync(app, id)).NextAttemptAt, Is.EqualTo(app.Clock.UtcNow));
        Assert.That(await app.Read(db => db.JobRuns.Select(r => r.Name).ToListAsync()), Is.EqualTo(new[] { "send-outbox" }));
    }

    [Test]
    public async Task OnlyAdministrators()
    {
        await using var app = await TestApp.StartAsync();
        var id = await MailBox.MessageAsync(app);

        foreach (var role in Roles.All.Where(r => r != Role.Administrator))
        {
            Assert.That((await app.Send(new HastenMessageCommand(id), role)).IsOk, Is.False, $"{role}");
        }
    }
}
