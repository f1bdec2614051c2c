using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class RemoveReminderLadderTests
{
    [Test]
    public async Task StandardAlready_IsAConflict()
    {
        await using var app = await TestApp.StartAsync();

        var refused = await app.Send(new RemoveReminderLadderCommand("BILATERAL", 0), Role.Administrator);

        Assert.That(refused.Errors.Single().Kind, Is.EqualTo(ErrorKind.Conflict));
        Assert.That((await app.Send(new RemoveReminderLadderCommand("BILATERAL", 0), Role.Director)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden));
    }
}
