using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class ResendMessageTests
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

    private async Task<string> SettleAsync(string? error)
    {
        var claimed = (await _app.Ask(new ClaimMessageCommand(_id, TimeSpan.FromMinutes(1)), Role.Administrator))!;
        await _app.Ask(new SettleMessageCommand(_id, claimed.Until, claimed.Address, error, ForGood: true), Role.Administrator);
        return claimed.MessageKey;
    }

    private Task<OutboxState> ResendAsync() => _app.Ask(new ResendMessageCommand { MessageId = _id, Reason = "Their mailbox is back" }, Role.Administrator);

    [Test]
    public async Task Failed_WaitsAnewWithAllAttempts_AndKeepsItsMessageId()
    {
        var before = await SettleAsync("550 no");

        Assert.That(await ResendAsync(), Is.EqualTo(OutboxState.Waiting));

        Assert.That(await MailBox.ReadAsync(_app, _id), Has.Property("Attempts").Zero.And.Property("LastError").Null);
        Assert.That(await SettleAsync(null), Is.EqualTo(before));
    }

    [Test]
    public async Task Sent_GoesOnceMoreUnderANewMessageId()
    {
        var before = await SettleAsync(null);
        await ResendAsync();

        Assert.That(await SettleAsync(null), Is.Not.EqualTo(before));
    }

    [Test]
    public async Task Trail_NamesWhoAndWhy()
    {
        await SettleAsync("550 no");
        await ResendAsync();

        var entry = await _app.Read(db => db.AuditEntries.AsNoTracking().SingleAsync(e => e.Subject == "OutboxResend"));
        Assert.That(entry, Has.Property("Action").EqualTo("ResendMessage").And.Property("UserId").EqualTo(_app.As(Role.Administrator).Id).And.Property("Why").EqualTo("Their mailbox is back"));
    }

    [Test]
    public async Task WithoutAReason_OrWaiting_IsRefused()
    {
        Assert.That((await _app.Send(new ResendMessageCommand { MessageId = _id, Reason = " " }, Role.Administrator)).Errors[0], Has.Property("Field").EqualTo("Reason").And.Property("Code").EqualTo("outbox.reason-missing"));
        Assert.That((await _app.Send(new ResendMessageCommand { MessageId = _id, Reason = "Now" }, Role.Administrator)).Errors[0].Code, Is.EqualTo("outbox.not-in-this-state"));
    }
}
