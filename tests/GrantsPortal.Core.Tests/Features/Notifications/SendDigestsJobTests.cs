using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class SendDigestsJobTests
{
    [Test]
    public async Task OverAFortnightWithDaysMissed_EachReaderHasOneDigestADay_AndEachOfficerOneListAWeek()
    {
        await using var app = await TestApp.StartAsync();
        var fain = await app.Given.Award(a => a.From(new DateOnly(2025, 3, 1), new DateOnly(2026, 4, 1)).Active());
        var (officer, preparer) = (app.As(Role.ProgramOfficer), app.As(Role.GranteePreparer));
        await app.ChooseAsync(officer, NotificationKind.RequestMade, Delivery.Weekly);
        await app.ChooseAsync(preparer, NotificationKind.DateMoved, Delivery.Daily);

        // From Wednesday 11 February on; nothing runs on Monday the 16th and on the 19th.
        for (var day = new DateOnly(2026, 2, 11); day <= new DateOnly(2026, 2, 24); day = day.AddDays(1))
        {
            app.Clock.UtcNow = day.ToDateTime(new TimeOnly(12, 5), DateTimeKind.Utc);
            if (day.Day is not (16 or 19))
            {
                await app.Ask(new SendDigestsJob(), Role.Administrator);
                await app.Ask(new SendDigestsJob(), Role.Administrator);
            }
            app.Clock.UtcNow = app.Clock.UtcNow.AddHours(3);
            await app.TellAsync(officer, NotificationKind.RequestMade, fain);
            await app.TellAsync(preparer, NotificationKind.DateMoved, fain);
        }

        var digests = await app.MessagesAsync(MessageKind.Digest);
        Assert.That(digests.Where(m => m.UserId == officer.Id).Select(m => (m.Cause[^10..], MessageContent.FromJson(m.Content).Items.Count)), Is.EqualTo(new[] { ("2026-02-17", 5), ("2026-02-23", 7) }));
        Assert.That(digests.Where(m => m.UserId == preparer.Id).Select(m => (m.Cause[^10..], MessageContent.FromJson(m.Content).Items.Count)), Is.EqualTo(new[]
        {
            ("2026-02-12", 1), ("2026-02-13", 1), ("2026-02-14", 1), ("2026-02-15", 1), ("2026-02-17", 2), ("2026-02-18", 1), ("2026-02-20", 2),
            ("2026-02-21", 1), ("2026-02-22", 1), ("2026-02-23", 1), ("2026-02-24", 1),
        }));
        Assert.That((await app.MessagesAsync(MessageKind.MondayList)).Select(m => m.Cause[^10..]), Is.EqualTo(new[] { "2026-02-09", "2026-02-16", "2026-02-23" }), "A week's list is one, also when Monday was missed.");
    }
}
