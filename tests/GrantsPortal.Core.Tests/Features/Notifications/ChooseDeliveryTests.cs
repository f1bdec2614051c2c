using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class ChooseDeliveryTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task SetUp() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    [Test]
    public async Task Chosen_HoldsForWhatComes_AndIsShownWithTheNextDigest()
    {
        var officer = _app.As(Role.ProgramOfficer);
        await _app.ChooseAsync(officer, NotificationKind.ReportSubmitted, Delivery.Daily);
        await _app.ChooseAsync(officer, NotificationKind.ReportSubmitted, Delivery.Weekly);
        await _app.TellAsync(officer, NotificationKind.ReportSubmitted, await _app.Given.Award(a => a.Active()));

        var settings = await _app.Ask(new GetNotificationSettingsQuery(), Role.ProgramOfficer);

        Assert.That(settings.Choices.Single(c => c.Kind == NotificationKind.ReportSubmitted).Delivery, Is.EqualTo(Delivery.Weekly));
        // The clock stands at noon of a Tuesday.
        Assert.That((settings.Daily, settings.Weekly, settings.Waiting), Is.EqualTo((new DateOnly(2026, 2, 11), new DateOnly(2026, 2, 16), 1)));
        Assert.That(await _app.Read(db => db.Notifications.Select(n => n.DigestOn).SingleAsync()), Is.EqualTo(new DateOnly(2026, 2, 16)));
        Assert.That(await _app.MessagesAsync(MessageKind.Notice), Is.Empty);
    }

    [TestCase(Role.GranteePreparer, NotificationKind.ReportSubmitted)]
    [TestCase(Role.ProgramOfficer, NotificationKind.JobFailed)]
    [TestCase(Role.Auditor, NotificationKind.DueSoon)]
    public async Task KindOfAnotherRole_IsRefused(Role role, NotificationKind kind)
    {
        var refused = await _app.Send(new ChooseDeliveryCommand(kind, Delivery.Daily), role);

        Assert.That(refused.Errors.Single().Code, Is.EqualTo("notification.kind-not-for-you"));
    }

    [Test]
    public async Task ForMyselfOnly()
    {
        await _app.ChooseAsync(_app.As(Role.ProgramOfficer), NotificationKind.Overdue, Delivery.Daily);

        var other = (await _app.Send(new GetNotificationSettingsQuery(), _app.AsSecond(Role.ProgramOfficer))).Value;

        Assert.That(other.Choices.Select(c => c.Delivery), Is.All.EqualTo(Delivery.Instant));
        Assert.That((await _app.Ask(new GetNotificationSettingsQuery(), Role.Director)).Choices.Select(c => c.Delivery), Is.All.EqualTo(Delivery.Weekly));
    }
}
