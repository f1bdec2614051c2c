using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Notifications;

/// <summary>
/// <c>kill -9</c> of a real process in the middle of a sweep, of a digest and of a send. Few kills here, a whole proof of 20 with
/// <c>GRANTSPORTAL_KILLS=20</c>; the counts are printed.
/// </summary>
[NonParallelizable]
public sealed class KillProofTests
{
    private const int Seed = 20_261_122;
    private const int Awards = 40;
    private const int Messages = 320;
    private const int Readers = 250;

    private const string Settled = "SELECT RequirementId, DueDate, Step, Outcome FROM Reminders ORDER BY 1, 2, 3";
    private const string Gathered = "SELECT UserId, Cause, DigestedAt IS NULL FROM Notifications ORDER BY 1, 2";
    private const string Told = "SELECT Cause, UserId, State FROM OutboxMessages ORDER BY 1";

    [SetUp]
    public void SetUp()
    {
        if (TestDatabase.SqlServer is not null)
        {
            Assert.Ignore("The file is copied and looked at from beside.");
        }
    }

    [Test]
    public async Task Sweep_KilledAnywhere_SettlesAndTellsTheSameAsOneThatWasNot()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.UtcNow = TimeProvider.System.GetUtcNow().UtcDateTime;
        for (var i = 0; i < Awards; i++)
        {
            await app.Given.Requirements(await app.Given.Award(a => a.From(app.Today.AddDays(-700), app.Today.AddDays(300)).Active()));
        }
        var due = await app.Read(db => db.Requirements.CountAsync(r => r.RemindOn <= app.Today));
        Assert.That(due, Is.GreaterThan(250), "more than one batch");
        await KillAnywhereAsync(app, "send-reminders", Settled);
    }

    [Test]
    public async Task Digest_KilledAnywhere_GathersTheSameAsOneThatWasNot()
    {
        await using var app = await TestApp.StartAsync();
        var now = app.Clock.UtcNow = TimeProvider.System.GetUtcNow().UtcDateTime;
        await app.Change(db =>
        {
            for (var i = 0; i < Readers; i++)
            {
                var email = $"reader{i}@example.org";
                var reader = new PortalUser
                {
                    UserName = email,
                    NormalizedUserName = email.ToUpperInvariant(),
                    Email = email,
                    NormalizedEmail = email.ToUpperInvariant(),
                    DisplayName = email,
                    Role = Role.Administrator,
                };
                db.Users.Add(reader);
                db.Notifications.AddRange(Enumerable.Range(0, 3).Select(n => Notification.Tell(
                    reader.Id, NotificationKind.JobFailed, $"job/{n}", null, null, new NotificationFacts { Name = "verify-audit-trail" }, "/admin/jobs", app.Today, now)));
            }
            return Task.CompletedTask;
        });
        await KillAnywhereAsync(app, "send-digests", Gathered);
    }

    // Each database is worked on by processes that are killed at random points until one comes through; it ends as after one that was not killed.
    private static async Task KillAnywhereAsync(TestApp app, string job, string settles)
    {
        app.Database.FoldJournal();
        await using var whole = TestDatabase.CopyOf(app.Database);
        var unkilled = new KilledPortal(whole.File, job);
        var lasts = await unkilled.FinishAsync();
        var (settled, told) = (await unkilled.ListAsync(settles), await unkilled.ListAsync(Told));
        Assert.That(told, Has.Count.GreaterThan(100));

        var random = new Random(Seed);
        var (kills, rounds) = (0, 0);
        while (kills < KilledPortal.Kills)
        {
            rounds++;
            await using var database = TestDatabase.CopyOf(app.Database);
            var portal = new KilledPortal(database.File, job);
            while (kills < KilledPortal.Kills && await portal.KillAsync(lasts * random.NextDouble()))
            {
                kills++;
            }
            await portal.FinishAsync();
            Assert.That(await portal.ListAsync(settles), Is.EqualTo(settled));
            Assert.That(await portal.ListAsync(Told), Is.EqualTo(told));
            Assert.That(await portal.CountAsync("SELECT COUNT(*) - COUNT(DISTINCT Cause) FROM OutboxMessages"), Is.Zero);
        }
        await TestContext.Out.WriteLineAsync($"{job}: {kills} kills in {rounds} databases ({lasts.TotalMilliseconds:F0} ms unkilled); each time the same {settled.Count} settled and {told.Count} messages, none twice");
    }

    [Test]
    public async Task Send_KilledAnywhere_LosesNothing_AndRepeatsOnlyUnderTheSameMessageId()
    {
        await using var server = new SmtpServer();
        await using var app = await TestApp.StartAsync();
        var reader = app.As(Role.Director).Id;
        await app.Change(db =>
        {
            var item = new MessageItem(NotificationKind.Overdue, new NotificationFacts { Fain = "DEMO", Due = app.Today, Step = 1 }, "/requirements", app.Clock.UtcNow);
            db.OutboxMessages.AddRange(Enumerable.Range(0, Messages).Select(i => OutboxMessage.Write($"reminder/{i}", reader, MessageKind.Notice, "en", new MessageContent([item]), app.Clock.UtcNow)));
            return Task.CompletedTask;
        });
        app.Database.FoldJournal();
        var portal = new KilledPortal(app.Database.File, "send-outbox", new Dictionary<string, string>
        {
            ["Mail__Host"] = "localhost",
            ["Mail__Port"] = $"{server.Port}",
            ["Mail__StartTls"] = "false",
            ["Mail__TimeoutSeconds"] = "2",
            ["Outbox__ClaimSeconds"] = "4",
        });
        var random = new Random(Seed);
        var kills = 0;
        while (kills < KilledPortal.Kills)
        {
            // After so many more messages, and a little later or earlier: before the reply, before the mark, between two.
            var target = server.Received.Count + random.Next(1, 12);
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            server.Arrived = count => _ = count >= target && reached.TrySetResult();
            var pause = TimeSpan.FromMilliseconds(random.NextDouble() * 12);
            Assert.That(await portal.KillAsync(async ended =>
            {
                await reached.Task.WaitAsync(ended);
                await Task.Delay(pause, ended);
            }), Is.True, "the work ended before the kills did");
            kills++;
        }
        server.Arrived = null;
        var inDoubt = await portal.CountAsync("SELECT COUNT(*) FROM OutboxMessages WHERE State = 'Sending'");
        var runs = 0;
        while (await portal.CountAsync("SELECT COUNT(*) FROM OutboxMessages WHERE State <> 'Sent'") > 0 && runs++ < 30)
        {
            await portal.FinishAsync();
        }

        var ids = server.Received.GroupBy(m => m.Header("Message-ID")).ToDictionary(g => g.Key, g => g.Count());
        var keys = await app.Read(db => Task.FromResult(db.OutboxMessages.ToList().ConvertAll(m => m.MessageKey)));
        Assert.That(await portal.CountAsync("SELECT COUNT(*) FROM OutboxMessages WHERE State = 'Sent'"), Is.EqualTo(Messages));
        Assert.That(ids.Keys, Is.EquivalentTo(keys.Select(k => $"<{k}@example.org>")));
        Assert.That(ids.Values.Sum(n => n - 1), Is.LessThanOrEqualTo(kills), "at most one message in doubt for each kill");
        Assert.That(ids.Values, Is.All.LessThanOrEqualTo(3));
        TestContext.Out.WriteLine($"send: {kills} kills, {Messages} messages, {server.Received.Count} deliveries under {ids.Count} Message-IDs; {inDoubt} in doubt after the last kill, {ids.Values.Count(n => n > 1)} repeated");
    }
}
