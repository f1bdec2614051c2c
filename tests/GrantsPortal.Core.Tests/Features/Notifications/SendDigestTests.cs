using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class SendDigestTests
{
    private TestApp _app = null!;
    private string _fain = "";

    [SetUp]
    public async Task SetUp()
    {
        _app = await TestApp.StartAsync();
        _fain = await _app.Given.Award(a => a.From(new DateOnly(2026, 2, 1), new DateOnly(2027, 1, 31)).Active());
    }

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    private CurrentUser Preparer => _app.As(Role.GranteePreparer);

    private Task<int> SendAsync(CurrentUser? to = null) => _app.Ask(new SendDigestCommand((to ?? Preparer).Id, _app.Today), Role.Administrator);

    private void Tomorrow() => _app.Clock.UtcNow = _app.Clock.UtcNow.AddDays(1);

    private async Task<IReadOnlyList<MessageItem>> SentAsync() => [.. (await _app.MessagesAsync(MessageKind.Digest)).SelectMany(m => MessageContent.FromJson(m.Content).Items)];

    [Test]
    public async Task Waiting_LeavesInOneMessage_ByAwardAndNewestLast()
    {
        var other = await _app.Given.Award(a => a.Numbered("SSJTIP23GR0001").Active());
        await _app.ChooseAsync(Preparer, NotificationKind.DateMoved, Delivery.Daily);
        foreach (var (fain, word) in new[] { (_fain, "first"), (other, "second"), (_fain, "third") })
        {
            await _app.TellAsync(Preparer, NotificationKind.DateMoved, fain, new NotificationFacts { Fain = fain, Words = word });
            _app.Clock.UtcNow = _app.Clock.UtcNow.AddMinutes(1);
        }
        Assert.That(await SendAsync(), Is.Zero, "It is for tomorrow.");
        Tomorrow();

        Assert.That(await SendAsync(), Is.EqualTo(3));

        Assert.That((await SentAsync()).Select(i => i.Facts.Words), Is.EqualTo(new[] { "second", "first", "third" }));
        Assert.That((await _app.MessagesAsync(MessageKind.Digest)).Single().Cause, Is.EqualTo($"digest/{Preparer.Id}/2026-02-11"));
    }

    [Test]
    public async Task Again_SendsNothing_AlsoWhenSomethingCameLateInTheDay()
    {
        await _app.ChooseAsync(Preparer, NotificationKind.DateMoved, Delivery.Daily);
        await _app.TellAsync(Preparer, NotificationKind.DateMoved, _fain);
        Tomorrow();
        await SendAsync();
        await _app.Change(async db => await db.Notifications.ExecuteUpdateAsync(s => s.SetProperty(n => n.DigestedAt, (DateTime?)null)));

        Assert.That(await SendAsync(), Is.Zero);

        Assert.That(await _app.MessagesAsync(MessageKind.Digest), Has.Count.EqualTo(1));
        Tomorrow();
        Assert.That(await SendAsync(), Is.EqualTo(1), "What waits is not lost.");
    }

    [Test]
    public async Task AWeekOfDowntime_IsOneDigest()
    {
        await _app.ChooseAsync(Preparer, NotificationKind.DateMoved, Delivery.Daily);
        for (var day = 0; day < 7; day++)
        {
            await _app.TellAsync(Preparer, NotificationKind.DateMoved, _fain);
            Tomorrow();
        }

        await SendAsync();

        Assert.That(await _app.MessagesAsync(MessageKind.Digest), Has.Count.EqualTo(1));
        Assert.That(await SentAsync(), Has.Count.EqualTo(7));
    }

    [Test]
    public async Task TwoAtOnce_MakeOneMessage()
    {
        await _app.ChooseAsync(Preparer, NotificationKind.DateMoved, Delivery.Daily);
        await _app.TellAsync(Preparer, NotificationKind.DateMoved, _fain);
        Tomorrow();
        var command = new SendDigestCommand(Preparer.Id, _app.Today);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _app.Send(command, Role.Administrator))));

        Assert.That(await _app.MessagesAsync(MessageKind.Digest), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Settled_IsLeftOut_AndNothingLeftMakesNoMessage()
    {
        await RemindedAsync();
        await _app.Change(async db =>
        {
            foreach (var requirement in await db.Requirements.Where(r => r.PeriodEnd == new DateOnly(2026, 3, 31)).ToListAsync())
            {
                requirement.Waive("Not needed", _app.Today, _app.Clock.UtcNow, _app.As(Role.ProgramOfficer));
            }
        });
        Tomorrow();

        Assert.That(await SendAsync(), Is.Zero);

        Assert.That(await _app.MessagesAsync(MessageKind.Digest), Is.Empty);
        Assert.That(await _app.Read(db => db.Notifications.CountAsync(n => n.UserId == Preparer.Id && n.DigestedAt == null)), Is.Zero);
    }

    [Test]
    public async Task SeveralReminders_AreToldByTheLast()
    {
        await RemindedAsync();
        _app.Clock.UtcNow = new DateTime(2026, 4, 16, 12, 30, 0, DateTimeKind.Utc);
        await _app.Ask(new SweepRemindersCommand(250), Role.Administrator);
        Tomorrow();

        Assert.That(await SendAsync(), Is.EqualTo(2));

        Assert.That((await SentAsync()).Select(i => i.Facts.Step), Is.All.EqualTo(-14));
    }

    [Test]
    public async Task LeftTheOffice_GetsNothing_AndLockedOutGetsItLater()
    {
        var certifier = _app.As(Role.GranteeCertifier);
        foreach (var user in new[] { Preparer, certifier })
        {
            await _app.ChooseAsync(user, NotificationKind.DateMoved, Delivery.Daily);
            await _app.TellAsync(user, NotificationKind.DateMoved, _fain);
        }
        await _app.OnAccount(Preparer, u => u.DeactivatedAt = _app.Clock.UtcNow);
        await _app.OnAccount(certifier, u => u.LockoutEnd = _app.Clock.UtcNow.AddDays(1).AddHours(2));
        Tomorrow();

        Assert.That((await SendAsync(), await SendAsync(certifier)), Is.EqualTo((0, 0)));
        Tomorrow();

        Assert.That((await SendAsync(), await SendAsync(certifier)), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task NoLongerTheirs_IsNotSent()
    {
        await _app.ChooseAsync(Preparer, NotificationKind.DateMoved, Delivery.Daily);
        await _app.TellAsync(Preparer, NotificationKind.DateMoved, _fain);
        var theirs = _app.As(Role.GranteePreparer, "Theirs").OrganizationId;
        await _app.OnAccount(Preparer, u => u.OrganizationId = theirs);
        Tomorrow();

        Assert.That(await SendAsync(), Is.Zero);
    }

    // Thirty days before 30 April, to a preparer who wants digests.
    private async Task RemindedAsync()
    {
        await _app.Given.Requirements(_fain);
        await _app.ChooseAsync(Preparer, NotificationKind.DueSoon, Delivery.Daily);
        _app.Clock.UtcNow = new DateTime(2026, 4, 1, 12, 30, 0, DateTimeKind.Utc);
        await _app.Ask(new SweepRemindersCommand(250), Role.Administrator);
    }
}
