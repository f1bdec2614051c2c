using GrantsPortal.Domain.Jobs;
using GrantsPortal.Features.Jobs;
using GrantsPortal.Jobs;
using GrantsPortal.TestKit;

namespace GrantsPortal.Web.Tests.Jobs;

/// <summary>What any engine has to do, asked of the one that was built: the same tests with Quartz and with Hangfire.</summary>
public sealed class JobEngineContractTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task Enqueued_RunsOnce()
    {
        await using var host = await JobHost.StartAsync(_app.Database);
        var run = await host.EndedAsync(await host.EnqueueAsync(), JobRunState.Succeeded);
        // Twice the time in which what is left behind is looked for.
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.That((host.Probe.Runs, run.Attempts, run.Items), Is.EqualTo((1, 1, 1)));
        TestContext.Out.WriteLine($"engine: {host.Engine.Name}");
    }

    [Test]
    public async Task ManyEnqueuedAtOnce_EachRunsOnce()
    {
        await using var host = await JobHost.StartAsync(_app.Database);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.EnqueueAsync()));
        await host.UntilAsync(async () => (await host.RunsAsync()).Count(r => r.State == JobRunState.Succeeded) == 20, "all are done");
        Assert.That(host.Probe.Runs, Is.EqualTo(20));
    }

    [Test]
    public async Task Delayed_RunsNotBeforeItsTime_AndSurvivesARestart()
    {
        long run;
        var notBefore = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(6);
        await using (var first = await JobHost.StartAsync(_app.Database))
        {
            run = await first.EnqueueAsync(notBefore);
        }
        await using var second = await JobHost.StartAsync(_app.Database);
        var ended = await second.EndedAsync(run, JobRunState.Succeeded);
        Assert.That(ended.StartedAt, Is.GreaterThanOrEqualTo(notBefore));
        Assert.That(second.Probe.Runs, Is.EqualTo(1));
    }

    /// <summary>Up to a minute: a schedule of five fields is never due sooner. Firings younger than 90 seconds are left to the engine, so it is the engine's.</summary>
    [Test]
    public async Task Schedule_Fires_AndIsRemoved()
    {
        await using var host = await JobHost.StartAsync(_app.Database);
        await host.Recurring.UpsertAsync("contract", "* * * * *");
        Assert.That(await host.Engine.ScheduledAsync(CancellationToken.None), Is.EqualTo(new[] { "contract" }));
        await host.UntilAsync(async () => (await host.RunsAsync()).Any(r => r.State == JobRunState.Succeeded), "it fired", 100);

        var fired = (await host.RunsAsync()).Single(r => r.State == JobRunState.Succeeded);
        Assert.That((fired.ScheduledFor!.Value.Second, fired.StartedAt > fired.ScheduledFor), Is.EqualTo((0, true)));
        await host.Recurring.RemoveAsync("contract");
        Assert.That((await host.Engine.ScheduledAsync(CancellationToken.None), host.Recurring.NextOf("contract")), Is.EqualTo((Array.Empty<string>(), (DateTime?)null)));
    }

    [Test]
    public async Task Schedule_IsReadInTheOfficesTime_AcrossBothTimeChanges()
    {
        await using var host = await JobHost.StartAsync(_app.Database);
        DateTime? Next(string cron, string after) => host.Engine.Next(cron, DateTime.Parse(after, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal));
        Assert.Multiple(() =>
        {
            Assert.That(Next("0 6 * * *", "2026-03-07T11:00:00Z"), Is.EqualTo(new DateTime(2026, 3, 8, 10, 0, 0)), "summer time has begun");
            Assert.That(Next("0 6 * * *", "2026-10-31T10:00:00Z"), Is.EqualTo(new DateTime(2026, 11, 1, 11, 0, 0)), "it has ended");
            Assert.That(Next("30 7 * * 1", "2026-02-10T12:00:00Z"), Is.EqualTo(new DateTime(2026, 2, 16, 12, 30, 0)), "Monday");
            Assert.That(Next("30 7 * * 0", "2026-02-10T12:00:00Z"), Is.EqualTo(new DateTime(2026, 2, 15, 12, 30, 0)), "Sunday");
            Assert.That(Next("0 0 1 * *", "2026-02-10T12:00:00Z"), Is.EqualTo(new DateTime(2026, 3, 1, 5, 0, 0)), "first of the month");
            Assert.That(Next("*/15 * * * *", "2026-02-10T12:00:00Z"), Is.EqualTo(new DateTime(2026, 2, 10, 12, 15, 0)));
        });
        Assert.That(() => host.Recurring.UpsertAsync("contract", "0 6 1 * 1"), Throws.Exception.With.Message.Contains("names a day of the month and a day of the week"));
        Assert.That(() => host.Recurring.UpsertAsync("contract", "61 6 * * *"), Throws.Exception.With.Message.Contains("cannot be read"));
    }

    [Test]
    public async Task SleptThroughFiring_IsRunOnce_HoweverManyThereWere()
    {
        await using var host = await JobHost.StartAsync(_app.Database);
        // Its latest firing was yesterday or today, and was not run.
        await host.Recurring.UpsertAsync("contract", TimeProvider.System.GetUtcNow().UtcDateTime.Hour is >= 9 and < 13 ? "0 22 * * *" : "0 6 * * *");
        await host.UntilAsync(async () => (await host.RunsAsync()).Any(r => r.State == JobRunState.Succeeded), "it is caught up");
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.That(((await host.RunsAsync()).Count, host.Probe.Runs), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task AskedFor_Runs()
    {
        await using var host = await JobHost.StartAsync(_app.Database);
        var asked = await host.SendAsync(new TriggerJobCommand("contract"));
        Assert.That((await host.EndedAsync(asked.Value, JobRunState.Succeeded)).ScheduledFor, Is.Null);
    }

    [Test]
    public async Task Failure_ComesAgain_ThenWaitsForAPerson_WhoRequeuesIt()
    {
        await using var host = await JobHost.StartAsync(_app.Database, body: _ => throw new InvalidOperationException("Out of order."));
        var run = await host.EnqueueAsync();
        var dead = await host.EndedAsync(run, JobRunState.Dead);
        Assert.That((host.Probe.Runs, dead.Attempts, dead.LastError), Is.EqualTo((3, 3, "InvalidOperationException: Out of order.")));

        host.Probe.Body = _ => Task.CompletedTask;
        await host.SendAsync(new RequeueJobRunCommand(run));
        Assert.That((await host.EndedAsync(run, JobRunState.Succeeded)).Attempts, Is.EqualTo(1));
    }

    [Test]
    public async Task Stop_InterruptsWhatRuns_AndTheNextProcessResumesIt()
    {
        long run;
        await using (var first = await JobHost.StartAsync(_app.Database, body: token => Task.Delay(Timeout.Infinite, token)))
        {
            run = await first.EnqueueAsync();
            await first.EndedAsync(run, JobRunState.Running);
        }
        await using var second = await JobHost.StartAsync(_app.Database);
        var ended = await second.EndedAsync(run, JobRunState.Succeeded);
        Assert.That((second.Probe.Runs, ended.Attempts, ended.LastError), Is.EqualTo((1, 1, (string?)null)), "the interruption counts as no attempt");
    }
}
