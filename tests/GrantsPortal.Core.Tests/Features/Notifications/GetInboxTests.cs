using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class GetInboxTests
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

    private CurrentUser Preparer => _app.As(Role.GranteePreparer);

    [Test]
    public async Task Unread_ComeFirst_ThenTheNewest()
    {
        foreach (var kind in new[] { NotificationKind.DueSoon, NotificationKind.ReportReturned, NotificationKind.DateMoved })
        {
            await _app.TellAsync(Preparer, kind, _fain);
            _app.Clock.UtcNow = _app.Clock.UtcNow.AddMinutes(1);
        }
        var newest = (await _app.InboxAsync(Preparer))[0];
        await _app.Send(new MarkNotificationCommand(newest.Id, true), Preparer);

        Assert.That((await _app.InboxAsync(Preparer)).Select(l => (l.Kind, l.IsRead)), Is.EqualTo(new[]
        {
            (NotificationKind.ReportReturned, false), (NotificationKind.DueSoon, false), (NotificationKind.DateMoved, true),
        }));
        Assert.That((await _app.InboxAsync(Preparer, unreadOnly: true)).Select(l => l.Kind), Is.EqualTo(new[] { NotificationKind.ReportReturned, NotificationKind.DueSoon }));
        Assert.That((await _app.Send(new GetInboxQuery(false, NotificationKind.DateMoved, 1), Preparer)).Value, Has.Property("Total").EqualTo(1).And.Property("Unread").EqualTo(2));
    }

    [Test]
    public async Task Pages_AreCutInTheDatabase_AndAPageTooFarIsTheLast()
    {
        for (var i = 0; i < Inbox.PageSize + 3; i++)
        {
            await _app.TellAsync(Preparer, NotificationKind.DueSoon, _fain);
        }

        var last = (await _app.Send(new GetInboxQuery(false, null, 99), Preparer)).Value;

        Assert.That((last.Page, last.Pages, last.Lines.Count, last.Total), Is.EqualTo((2, 2, 3, Inbox.PageSize + 3)));
    }

    [Test]
    public async Task AwardOfAnotherOrganization_IsNeitherCountedNorListed()
    {
        await _app.TellAsync(Preparer, NotificationKind.DueSoon, _fain);
        Assert.That(await _app.UnreadAsync(Preparer), Is.EqualTo(1));
        var theirs = _app.As(Role.GranteePreparer, "Theirs").OrganizationId;
        await _app.OnAccount(Preparer, u => u.OrganizationId = theirs);

        var moved = Preparer with { OrganizationId = theirs };

        Assert.That((await _app.UnreadAsync(moved), (await _app.InboxAsync(moved)).Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task ChangedRole_LosesWhatTheNewRoleIsNotTold()
    {
        var officer = _app.As(Role.ProgramOfficer);
        await _app.TellAsync(officer, NotificationKind.ReportSubmitted, _fain);

        Assert.That(await _app.UnreadAsync(officer with { Role = Role.Auditor }), Is.Zero);
        Assert.That(await _app.UnreadAsync(officer), Is.EqualTo(1));
    }

    [Test]
    public async Task Commit_SignalsItsReadersOnly_AndARefusalNobody()
    {
        var signal = _app.Services.GetRequiredService<InboxSignal>();
        var (officer, other) = (0, 0);
        using (signal.Watch(_app.As(Role.ProgramOfficer).Id, () => officer++))
        using (signal.Watch(_app.AsSecond(Role.ProgramOfficer).Id, () => other++))
        {
            await _app.Given.Report(_fain, ReportStatus.Submitted);
            Assert.That((officer, other), Is.EqualTo((1, 0)));

            await _app.Send(new MarkNotificationCommand(long.MaxValue, true), Role.ProgramOfficer);
            Assert.That(officer, Is.EqualTo(1));
        }
        Assert.That(signal.Watched, Is.Zero);
    }

    [Test]
    public async Task UnreadCount_KnowsWhatLeadsToAPage()
    {
        await _app.TellAsync(Preparer, NotificationKind.DueSoon, _fain, link: "/requirements/X/1");
        await _app.TellAsync(Preparer, NotificationKind.DueSoon, _fain, link: "/requirements/X/2");

        Assert.That((await _app.Send(new CountUnreadQuery("/requirements/X/2"), Preparer)).Value, Is.EqualTo(new UnreadCount(2, 1)));
    }

    [Test]
    public async Task NoticeWithoutAnAward_StaysWithTheOrganization()
    {
        var certifier = _app.As(Role.GranteeCertifier);
        await _app.ChooseAsync(certifier, NotificationKind.SamExpiring, Delivery.Instant);
        await _app.TellAsync(certifier, NotificationKind.SamExpiring, facts: new NotificationFacts { Organization = "Ours", Due = _app.Today });
        await _app.ChooseAsync(certifier, NotificationKind.SamExpiring, Delivery.Daily);
        await _app.TellAsync(certifier, NotificationKind.SamExpiring, facts: new NotificationFacts { Organization = "Ours", Due = _app.Today });
        var message = (await _app.MessagesAsync(MessageKind.Notice)).Single();
        var moved = certifier with { OrganizationId = _app.As(Role.GranteeCertifier, "Theirs").OrganizationId };
        Assert.That((await _app.UnreadAsync(certifier), await _app.UnreadAsync(moved)), Is.EqualTo((2, 0)));

        await _app.OnAccount(certifier, account => account.OrganizationId = moved.OrganizationId);

        Assert.That(await _app.InboxAsync(moved), Is.Empty);
        Assert.That(await _app.Ask(new SendDigestCommand(certifier.Id, _app.Today.AddDays(1)), Role.Administrator), Is.Zero, "nor in a digest");
        Assert.That(await _app.Ask(new ClaimMessageCommand(message.Id, TimeSpan.FromMinutes(1)), Role.Administrator), Is.Null, "nor by mail");
        Assert.That((await MailBox.ReadAsync(_app, message.Id)).State, Is.EqualTo(OutboxState.Withdrawn));
        await _app.OnAccount(certifier, account => account.OrganizationId = certifier.OrganizationId);
        Assert.That(await _app.UnreadAsync(certifier), Is.EqualTo(2));
    }
}
