using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Awards;

public sealed class GiveAwardNoticesTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task EachStep_IsToldOnceOnItsDayOrLater()
    {
        await EndingAsync(_app.Today.AddDays(95));
        List<(int Left, int Told)> told = [];
        for (var left = 95; left >= 0; left--)
        {
            if (await SendAsync() is var now and > 0)
            {
                told.Add((left, now));
            }
            // A second run on the same day, and eleven days without any run in between.
            Assert.That(await SendAsync(), Is.Zero);
            var skip = left == 66 ? 11 : 1;
            left -= skip - 1;
            _app.Clock.UtcNow += TimeSpan.FromDays(skip);
        }
        Assert.That(told, Is.EqualTo(new[] { (90, 1), (55, 1), (30, 1) }));
        Assert.That(await StepsAsync(NotificationKind.AwardEnding), Is.EqualTo(new int?[] { -90, -60, -30 }));
    }

    [Test]
    public async Task MovedEnd_StartsAnew()
    {
        var fain = await EndingAsync(_app.Today.AddDays(30));
        Assert.That(await SendAsync(), Is.EqualTo(1));
        await _app.Ask(new ExtendAwardCommand(fain, await VersionAsync(fain), _app.Today.AddDays(85), "Flood"), Role.GrantsOfficer);
        Assert.That(await SendAsync(), Is.EqualTo(1));
        Assert.That(await StepsAsync(NotificationKind.AwardEnding), Is.EqualTo(new int?[] { -90, -30 }));
    }

    [Test]
    public async Task NewGrantsOfficer_IsNotToldAgain()
    {
        await EndingAsync(_app.Today.AddDays(30));
        await SendAsync();
        await _app.Change(db => db.Users.Where(u => u.Role == Role.Director).ExecuteUpdateAsync(s => s.SetProperty(u => u.Role, Role.GrantsOfficer)));
        Assert.That(await SendAsync(), Is.Zero);
    }

    [Test]
    public async Task RiskAssessedAYearAgo_IsToldBeforeAndWhenItIsOver()
    {
        await EndingAsync(_app.Today.AddYears(1));
        var assessed = (await _app.Read(db => db.Awards.SingleAsync())).RiskAssessedOn!.Value;
        await MoveRiskAsync(_app.Today.AddDays(25).AddYears(-1));
        Assert.That(await SendAsync(), Is.EqualTo(1));
        await MoveRiskAsync(_app.Today.AddDays(-3).AddYears(-1));
        Assert.That(await SendAsync(), Is.EqualTo(1));
        await MoveRiskAsync(_app.Today.AddYears(-3));
        Assert.That(await SendAsync(), Is.Zero);
        Assert.That((assessed, await StepsAsync(NotificationKind.RiskExpiring)), Is.EqualTo((assessed, new int?[] { -30, 0 })));
    }

    [Test]
    public async Task ManyAwards_AreToldInRoundsOfWhichNoneRepeats()
    {
        for (var i = 0; i < 5; i++)
        {
            await EndingAsync(_app.Today.AddDays(20));
        }
        List<NoticeRound> rounds = [];
        for (long? after = 0; after is { } key; after = rounds[^1].Next)
        {
            rounds.Add(await _app.Ask(new GiveAwardNoticesCommand(key, 2), Role.Administrator));
        }
        Assert.That(rounds.Select(r => r.Told), Is.EqualTo(new[] { 2, 2, 1 }));
    }

    [Test]
    public async Task OtherRolesAndEndlessBatches_AreRefused()
    {
        Assert.That((await _app.Send(new GiveAwardNoticesCommand(0, 1), Role.ProgramOfficer)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden));
        Assert.That((await _app.Send(new GiveAwardNoticesCommand(0, 0), Role.Administrator)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Validation));
    }

    private async Task<int> SendAsync() => (await _app.Ask(new GiveAwardNoticesCommand(0, GiveAwardNoticesCommand.Batch), Role.Administrator)).Told;

    private async Task<string> EndingAsync(DateOnly end)
    {
        var fain = await _app.Given.Award(a => a.From(_app.Today.AddYears(-1), end).Active());
        // Far from its own notice.
        await MoveRiskAsync(_app.Today);
        return fain;
    }

    private Task MoveRiskAsync(DateOnly on) => _app.Change(db => db.Awards.ExecuteUpdateAsync(s => s.SetProperty(a => a.RiskAssessedOn, on)));

    private Task<int> VersionAsync(string fain) => _app.Read(db => db.Awards.Where(a => a.Fain == fain).Select(a => a.Version).SingleAsync());

    private async Task<IEnumerable<int?>> StepsAsync(NotificationKind kind) =>
        (await _app.Read(db => db.Notifications.Where(n => n.Kind == kind).Select(n => n.Facts).ToListAsync())).Select(f => NotificationFacts.FromJson(f).Step).Distinct().Order();
}
