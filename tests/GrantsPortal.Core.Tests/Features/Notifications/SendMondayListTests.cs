using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class SendMondayListTests
{
    private static readonly DateOnly Monday = new(2026, 4, 27);

    private TestApp _app = null!;

    [SetUp]
    public async Task SetUp() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    private CurrentUser Officer => _app.As(Role.ProgramOfficer);

    private Task<bool> SendAsync(CurrentUser? officer = null) => _app.Ask(new SendMondayListCommand((officer ?? Officer).Id, Monday), Role.Administrator);

    // Two reports of the first quarter, due on 30 April; one is in. The award ends in May.
    private async Task<string> AwardAsync(bool sensitive = false)
    {
        var fain = await _app.Given.Award(a =>
        {
            a.From(new DateOnly(2026, 1, 1), new DateOnly(2026, 5, 31)).Titled("Shelter of Tema").Active();
            if (sensitive)
            {
                a.Sensitive();
            }
        });
        await _app.Given.Report(fain, ReportStatus.Submitted);
        _app.Clock.UtcNow = new DateTime(2026, 4, 27, 11, 0, 0, DateTimeKind.Utc);
        return fain;
    }

    private async Task<MessageContent> ContentAsync() => MessageContent.FromJson((await _app.MessagesAsync(MessageKind.MondayList)).Single().Content);

    [Test]
    public async Task ListsWhatWaits_AsNumbersAndFirstLines()
    {
        var fain = await AwardAsync();

        Assert.That(await SendAsync(), Is.True);

        var content = await ContentAsync();
        Assert.That(content.Counts, Is.EqualTo(new WeekCount[] { new(WeekPart.ToReview, 1), new(WeekPart.Overdue, 0), new(WeekPart.DueThisWeek, 1), new(WeekPart.AwardsEnding, 1) }));
        Assert.That(content.Items.Select(i => (i.Part, i.Facts.Fain)), Is.EqualTo(new (WeekPart?, string?)[] { (WeekPart.ToReview, fain), (WeekPart.DueThisWeek, fain), (WeekPart.AwardsEnding, fain) }));
    }

    [Test]
    public async Task OnTuesdayAfterDowntime_ItIsStillTheOneOfTheWeek()
    {
        await AwardAsync();
        _app.Clock.UtcNow = _app.Clock.UtcNow.AddDays(1);

        Assert.That((await SendAsync(), await SendAsync()), Is.EqualTo((true, false)));

        Assert.That((await _app.MessagesAsync(MessageKind.MondayList)).Select(m => m.Cause), Is.EqualTo(new[] { $"monday/{Officer.Id}/2026-04-27" }));
    }

    [Test]
    public async Task SensitiveAward_IsNamedByItsNumberOnly()
    {
        await AwardAsync(sensitive: true);
        await SendAsync();

        Assert.That((await _app.MessagesAsync(MessageKind.MondayList)).Single().Content, Does.Not.Contain("Tema").And.Not.Contain("Ours"));
    }

    [Test]
    public async Task WithoutAwards_OrGone_OrOfAnotherRole_GetsNone()
    {
        await AwardAsync();

        Assert.That((await SendAsync(_app.AsSecond(Role.ProgramOfficer)), await SendAsync(_app.As(Role.GrantsOfficer))), Is.EqualTo((false, false)));
        await _app.OnAccount(Officer, u => u.LockoutEnd = DateTimeOffset.MaxValue);
        Assert.That(await SendAsync(), Is.False);
        await _app.OnAccount(Officer, u => (u.LockoutEnd, u.DeactivatedAt) = (null, _app.Clock.UtcNow));
        Assert.That(await SendAsync(), Is.False);
    }
}
