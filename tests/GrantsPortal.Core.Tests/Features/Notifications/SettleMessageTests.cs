using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class SettleMessageTests
{
    private TestApp _app = null!;
    private long _id;

    [SetUp]
    public async Task SetUp()
    {
        _app = await TestApp.StartAsync();
        _id = await MailBox.MessageAsync(_app);
    }

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    private async Task<ClaimedMessage> ClaimAsync() => (await _app.Ask(new ClaimMessageCommand(_id, TimeSpan.FromMinutes(1)), Role.Administrator))!;

    private async Task<OutboxMessage> SettleAsync(string? error, bool forGood = false)
    {
        var claimed = await ClaimAsync();
        await _app.Ask(new SettleMessageCommand(_id, claimed.Until, claimed.Address, error, forGood), Role.Administrator);
        return await MailBox.ReadAsync(_app, _id);
    }

    [Test]
    public async Task Taken_IsSentWithWhenAndWhere() =>
        Assert.That(await SettleAsync(null), Has.Property("State").EqualTo(OutboxState.Sent).And.Property("SentAt").EqualTo(_app.Clock.UtcNow).And.Property("Address").EqualTo(_app.EmailOf(Role.GranteeCertifier)));

    [Test]
    public async Task Refused_WaitsTwiceAsLongEachTime_AndFailsInTheEnd()
    {
        List<double> waits = [];
        OutboxMessage message;
        while ((message = await SettleAsync("421 busy")).State == OutboxState.Waiting)
        {
            waits.Add((message.NextAttemptAt - _app.Clock.UtcNow).TotalMinutes);
            _app.Clock.UtcNow = message.NextAttemptAt;
        }

        Assert.That(waits, Is.EqualTo(new[] { 1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360, 360 }));
        Assert.That(message, Has.Property("State").EqualTo(OutboxState.Failed).And.Property("LastError").EqualTo("421 busy").And.Property("Attempts").EqualTo(OutboxMessage.MaxAttempts));
    }

    [Test]
    public async Task RefusedForGood_FailsAtOnce() =>
        Assert.That(await SettleAsync("550 no such mailbox", forGood: true), Has.Property("State").EqualTo(OutboxState.Failed).And.Property("Attempts").EqualTo(1));

    [Test]
    public async Task TakenOverMeanwhile_IsNotWrittenDown()
    {
        var first = await ClaimAsync();
        _app.Clock.UtcNow = _app.Clock.UtcNow.AddMinutes(2);
        await ClaimAsync();

        var late = await _app.Send(new SettleMessageCommand(_id, first.Until, first.Address), Role.Administrator);

        Assert.That(late.Errors[0].Code, Is.EqualTo("outbox.taken-over"));
        Assert.That(await MailBox.ReadAsync(_app, _id), Has.Property("State").EqualTo(OutboxState.Sending));
    }
}
