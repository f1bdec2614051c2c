using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.Pipeline;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class ClaimMessageTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private TestApp _app = null!;

    [SetUp]
    public async Task SetUp() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    private Task<Outcome<ClaimedMessage?>> Claim(long id) => _app.Send(new ClaimMessageCommand(id, Minute), CurrentUser.System);

    private async Task ReaderAsync(Action<PortalUser> change)
    {
        var id = _app.As(Role.GranteeCertifier).Id;
        await _app.Change(async db => change((await db.Users.FindAsync(id))!));
    }

    private async Task<OutboxMessage> TriedAsync(long id)
    {
        Assert.That((await Claim(id)).Value, Is.Null);
        return await MailBox.ReadAsync(_app, id);
    }

    [Test]
    public async Task Due_IsTakenOnce_WithAddressAndLanguage()
    {
        var id = await MailBox.MessageAsync(_app);

        var claimed = (await Claim(id)).Value!;

        Assert.That(claimed.Address, Is.EqualTo(_app.EmailOf(Role.GranteeCertifier)));
        Assert.That(claimed.Mail, Has.Property("Language").EqualTo("fr").And.Property("Day").EqualTo(_app.Today));
        Assert.That((await Claim(id)).Value, Is.Null);
        Assert.That(await MailBox.ReadAsync(_app, id), Has.Property("State").EqualTo(OutboxState.Sending).And.Property("Attempts").EqualTo(1));
    }

    [Test]
    public async Task Two_AtTheSameMoment_OnlyOneTakesIt()
    {
        var id = await MailBox.MessageAsync(_app);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Claim(id))));

        Assert.That(outcomes.Count(o => o.Try(out var claimed) && claimed is not null), Is.EqualTo(1));
        Assert.That(outcomes.Where(o => !o.IsOk).SelectMany(o => o.Errors).Select(e => e.Kind), Is.All.EqualTo(ErrorKind.Conflict));
        Assert.That(await MailBox.ReadAsync(_app, id), Has.Property("Attempts").EqualTo(1));
    }

    [Test]
    public async Task SenderThatDied_LetsGoByItself_AndTheMessageIdStays()
    {
        var id = await MailBox.MessageAsync(_app);
        var first = (await Claim(id)).Value!;
        _app.Clock.UtcNow += Minute * 2;

        var second = (await Claim(id)).Value!;

        Assert.That(second.MessageKey, Is.EqualTo(first.MessageKey).And.Length.EqualTo(40));
        Assert.That(await MailBox.ReadAsync(_app, id), Has.Property("Attempts").EqualTo(2));
    }

    [Test]
    public async Task SenderThatDiesEachTime_EndsAsFailed()
    {
        var id = await MailBox.MessageAsync(_app);
        for (var attempt = 1; attempt <= OutboxMessage.MaxAttempts; attempt++)
        {
            Assert.That((await Claim(id)).Value, Is.Not.Null, $"attempt {attempt}");
            _app.Clock.UtcNow += Minute * 2;
        }

        Assert.That(await TriedAsync(id), Has.Property("State").EqualTo(OutboxState.Failed).And.Property("LastError").Not.Null);
    }

    [Test]
    public async Task ReaderWhoLeft_IsTakenBack()
    {
        var id = await MailBox.MessageAsync(_app);
        await ReaderAsync(u => u.DeactivatedAt = _app.Clock.UtcNow);

        Assert.That(await TriedAsync(id), Has.Property("State").EqualTo(OutboxState.Withdrawn).And.Property("WithdrawnFor").EqualTo(Withdrawal.ReaderLeft).And.Property("Attempts").Zero);
    }

    [Test]
    public async Task ReaderLockedForMinutes_IsToldAfterwards()
    {
        var id = await MailBox.MessageAsync(_app);
        var end = _app.Clock.UtcNow.AddMinutes(15);
        await ReaderAsync(u => u.LockoutEnd = new DateTimeOffset(end, TimeSpan.Zero));

        Assert.That(await TriedAsync(id), Has.Property("State").EqualTo(OutboxState.Waiting).And.Property("NextAttemptAt").EqualTo(end));
        _app.Clock.UtcNow = end.AddSeconds(1);
        Assert.That((await Claim(id)).Value, Is.Not.Null);
    }

    [Test]
    public async Task ReaderLockedForLong_IsTakenBack()
    {
        var id = await MailBox.MessageAsync(_app);
        await ReaderAsync(u => u.LockoutEnd = new DateTimeOffset(_app.Clock.UtcNow.AddDays(30), TimeSpan.Zero));

        Assert.That(await TriedAsync(id), Has.Property("WithdrawnFor").EqualTo(Withdrawal.ReaderLocked));
    }

    [Test]
    public async Task AwardOfAnother_IsTakenBack_AndADigestLosesItsLine()
    {
        var ours = await _app.Given.Award(a => a.Active());
        var theirs = await _app.Given.Award(a => a.For("Theirs").Active());
        var alone = await MailBox.MessageAsync(_app, cause: "a", fains: [theirs]);
        var many = await MailBox.MessageAsync(_app, cause: "b", fains: [theirs, ours, null]);

        Assert.That(await TriedAsync(alone), Has.Property("WithdrawnFor").EqualTo(Withdrawal.OutOfSight));
        Assert.That((await Claim(many)).Value!.Mail.Items.Select(i => i.Facts.Fain), Is.EqualTo(new[] { ours, null }));
    }

    [Test]
    public async Task Unknown_IsRefused() => Assert.That((await Claim(987_654)).Errors[0].Code, Is.EqualTo("outbox.no-such-message"));
}
