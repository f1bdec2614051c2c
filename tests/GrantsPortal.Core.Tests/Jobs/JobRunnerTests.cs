using System.Globalization;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Jobs;

/// <summary>What both engines rely on, without either of them and with a clock that stands still.</summary>
public sealed class JobRunnerTests
{
    private static readonly DateTime Six = new(2026, 2, 10, 11, 0, 0, DateTimeKind.Utc);
    private TestApp _app = null!;

    private Probe Probe => _app.Services.GetRequiredService<Probe>();

    private JobRunner Runner => _app.Services.GetRequiredService<JobRunner>();

    [SetUp]
    public async Task StartAsync() => _app = await Probe.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task Run_IsWrittenDown()
    {
        var id = await Enqueue(new ProbeJob("hello"));
        await Runner.RunAsync(id, CancellationToken.None);
        await Runner.RunAsync(id, CancellationToken.None);

        var run = await Run(id);
        Assert.That((Probe.Runs, Probe.Word), Is.EqualTo((1, "hello")));
        Assert.That((run.State, run.Items, run.Attempts, run.EndedAt, run.Slot), Is.EqualTo((JobRunState.Succeeded, 1, 1, (DateTime?)_app.Clock.UtcNow, (string?)null)));
        Assert.That(run.Payload, Is.EqualTo("""{"Word":"hello"}"""), "no type's name");
    }

    [Test]
    public async Task Culture_IsTheOneOfWhoAsked()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        var id = await Enqueue(new ProbeJob());
        CultureInfo.CurrentUICulture = before;
        await Runner.RunAsync(id, CancellationToken.None);

        Assert.That((Probe.Culture, CultureInfo.CurrentUICulture), Is.EqualTo(("fr", before)));
    }

    [Test]
    public async Task Failure_WaitsLongerEachTime_AndIsDeadAfterTheLastAttempt()
    {
        Probe.Body = _ => throw new InvalidOperationException("No answer from mail.example.org for ama.mensah@example.org; Password=hunter2");
        var id = await Enqueue(new ProbeJob());
        List<double> waits = [];
        for (var run = await Run(id); run.State == JobRunState.Waiting; run = await Run(id))
        {
            waits.Add((run.NextAttemptAt!.Value - _app.Clock.UtcNow).TotalMinutes);
            await Runner.RunAsync(id, CancellationToken.None);
            Assert.That(Probe.Runs, Is.EqualTo(waits.Count - (waits[^1] > 0 ? 1 : 0)), "not before its time");
            _app.Clock.UtcNow = run.NextAttemptAt.Value;
            await Runner.RunAsync(id, CancellationToken.None);
        }
        var dead = await Run(id);
        Assert.That(waits, Is.EqualTo(new[] { 0d, 1, 5 }));
        Assert.That((dead.State, dead.Attempts, dead.NextAttemptAt), Is.EqualTo((JobRunState.Dead, 3, (DateTime?)null)));
        Assert.That(dead.LastError, Does.StartWith("InvalidOperationException: No answer").And.Not.Contain("ama.mensah").And.Not.Contain("hunter2"));
    }

    [Test]
    public async Task Refusal_IsAFailure_InItsOwnWords()
    {
        Probe.Body = _ => throw new RuleBroken("test.closed", "The office is closed.");
        var id = await Enqueue(new ProbeJob());
        await Runner.RunAsync(id, CancellationToken.None);
        Assert.That((await Run(id)).LastError, Is.EqualTo("The office is closed."));
    }

    [Test]
    public async Task TimeOut_StopsTheBody_AndIsAnAttempt()
    {
        Probe.Body = Forever;
        var id = await Enqueue(new ProbeJob());
        await Runner.RunAsync(id, CancellationToken.None);

        var run = await Run(id);
        Assert.That((run.State, run.Attempts, run.LastError), Is.EqualTo((JobRunState.Waiting, 1, "It was stopped after 1 seconds.")));
    }

    [Test]
    public async Task StopOfThePortal_InterruptsWithoutAnAttempt_AndItComesAgain()
    {
        using var stopping = new CancellationTokenSource();
        Probe.Body = async token =>
        {
            await stopping.CancelAsync();
            return await Forever(token);
        };
        var id = await Enqueue(new ProbeJob());
        await Runner.RunAsync(id, stopping.Token);
        Assert.That(((await Run(id)).State, (await Run(id)).Attempts), Is.EqualTo((JobRunState.Waiting, 0)));

        Probe.Body = _ => Task.FromResult(new JobDone(7));
        await Runner.RunAsync(id, CancellationToken.None);
        Assert.That(((await Run(id)).State, (await Run(id)).Items), Is.EqualTo((JobRunState.Succeeded, 7)));
    }

    [Test]
    public async Task TwoAtOnce_OneRuns_TheOtherIsPostponed_AFiringIsSkipped()
    {
        var (entered, leave) = (new TaskCompletionSource(), new TaskCompletionSource());
        Probe.Body = async _ =>
        {
            entered.SetResult();
            await leave.Task;
            return new JobDone(1);
        };
        var (first, second) = (await Enqueue(new ProbeJob()), await Enqueue(new ProbeJob()));
        var running = Runner.RunAsync(first, CancellationToken.None);
        await entered.Task;
        await Runner.RunAsync(second, CancellationToken.None);
        await Runner.FireAsync("probe", Six, CancellationToken.None);
        leave.SetResult();
        await running;

        var other = await Run(second);
        var fired = await _app.Read(db => db.JobRuns.SingleAsync(r => r.ScheduledFor != null));
        Assert.That(Probe.Runs, Is.EqualTo(1));
        Assert.That((await Run(first)).State, Is.EqualTo(JobRunState.Succeeded));
        Assert.That((other.State, other.Attempts, other.NextAttemptAt), Is.EqualTo((JobRunState.Waiting, 0, (DateTime?)(_app.Clock.UtcNow + JobRun.PostponedFor))));
        Assert.That((fired.State, fired.Note), Is.EqualTo((JobRunState.Skipped, "The run before it was still going.")));
    }

    [Test]
    public async Task SameRun_AskedForByManyWorkers_RunsOnce()
    {
        var id = await Enqueue(new ProbeJob());
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Runner.RunAsync(id, CancellationToken.None))));
        Assert.That((Probe.Runs, (await Run(id)).Attempts), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task RunsWithNothingToDo_LeaveOnlyTheLatest_AndAllThatSayMore()
    {
        async Task<DateTime> FireAsync(int minute)
        {
            _app.Clock.UtcNow = Six.AddMinutes(minute);
            await Runner.FireAsync("probe", _app.Clock.UtcNow, CancellationToken.None);
            return _app.Clock.UtcNow;
        }
        Probe.Body = _ => Task.FromResult(new JobDone(2));
        var worked = await FireAsync(0);
        Probe.Body = _ => Task.FromResult(new JobDone(0, "3 not sent"));
        var remarked = await FireAsync(1);
        Probe.Body = _ => Task.FromResult(new JobDone(0));
        for (var minute = 2; minute < 50; minute++)
        {
            await FireAsync(minute);
        }

        var runs = await _app.Read(db => db.JobRuns.AsNoTracking().OrderBy(r => r.CreatedAt).Select(r => r.ScheduledFor).ToListAsync());
        Assert.That(runs, Is.EqualTo(new DateTime?[] { worked, remarked }.Concat(Enumerable.Range(20, JobRunner.KeptIdleRuns).Select(m => (DateTime?)Six.AddMinutes(m)))));
    }

    [Test]
    public async Task SharedJob_RunsBesideItself()
    {
        var both = new CountdownEvent(2);
        Probe.Body = async token =>
        {
            both.Signal();
            await Task.Run(() => both.Wait(TimeSpan.FromSeconds(20), token), token);
            return new JobDone(1);
        };
        var (first, second) = (await Enqueue(new SharedJob()), await Enqueue(new SharedJob()));
        await Task.WhenAll(Runner.RunAsync(first, CancellationToken.None), Runner.RunAsync(second, CancellationToken.None));
        Assert.That((both.CurrentCount, (await Run(first)).State, (await Run(second)).State), Is.EqualTo((0, JobRunState.Succeeded, JobRunState.Succeeded)));
    }

    [Test]
    public async Task DoubleFiring_IsOneRun()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Runner.FireAsync("probe", Six, CancellationToken.None))));
        await Runner.FireAsync("probe", Six.AddDays(1), CancellationToken.None);
        Assert.That(Probe.Runs, Is.EqualTo(2));
        Assert.That(await _app.Read(db => db.JobRuns.CountAsync()), Is.EqualTo(2));
    }

    [Test]
    public async Task KilledProcess_IsTakenOver_AsAnAttempt_AndDeadInTheEnd()
    {
        var id = await Enqueue(new ProbeJob());
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await _app.Change(async db => (await db.JobRuns.SingleAsync(r => r.Id == id)).Start("elsewhere:1", alone: true, _app.Clock.UtcNow));
            await Runner.RecoverAsync(aloneHere: false, TimeSpan.Zero, CancellationToken.None);
            Assert.That((await Run(id)).State, Is.EqualTo(JobRunState.Running), "its lease holds");
            _app.Clock.UtcNow += JobRun.LeaseTime + TimeSpan.FromSeconds(1);
            await Runner.RecoverAsync(aloneHere: false, TimeSpan.Zero, CancellationToken.None);
            Assert.That(((await Run(id)).State, (await Run(id)).Attempts), Is.EqualTo((attempt < 3 ? JobRunState.Waiting : JobRunState.Dead, attempt)));
        }
        Assert.That((await Run(id)).LastError, Is.EqualTo("The process that ran it ended in the middle."));
    }

    [Test]
    public async Task KilledProcess_WhereOnlyOneMayWork_IsTakenOverAtOnce()
    {
        var id = await Enqueue(new ProbeJob());
        await _app.Change(async db => (await db.JobRuns.SingleAsync(r => r.Id == id)).Start("elsewhere:1", alone: true, _app.Clock.UtcNow));
        await Runner.RecoverAsync(aloneHere: true, TimeSpan.Zero, CancellationToken.None);
        Assert.That((await Run(id)).State, Is.EqualTo(JobRunState.Waiting));
    }

    [Test]
    public async Task LostLease_LeavesTheRecordToWhoTookOver()
    {
        Probe.Body = async _ =>
        {
            _app.Clock.UtcNow += JobRun.LeaseTime + TimeSpan.FromSeconds(1);
            await Runner.RecoverAsync(aloneHere: false, TimeSpan.Zero, CancellationToken.None);
            return new JobDone(99);
        };
        var id = await Enqueue(new ProbeJob());
        await Runner.RunAsync(id, CancellationToken.None);
        Assert.That(((await Run(id)).State, (await Run(id)).Items), Is.EqualTo((JobRunState.Waiting, 0)));
    }

    [Test]
    public async Task JobThatIsGone_OrUnreadable_IsDead()
    {
        await _app.Change(db =>
        {
            db.JobRuns.Add(JobRun.Ask("long-gone", null, "en", CurrentUser.System, 3, _app.Clock.UtcNow));
            db.JobRuns.Add(JobRun.Ask("probe", """{"Word":[1]}""", "en", CurrentUser.System, 3, _app.Clock.UtcNow));
            return Task.CompletedTask;
        });
        var runs = await _app.Read(db => db.JobRuns.OrderBy(r => r.Name).Select(r => r.Id).ToListAsync());
        foreach (var id in runs)
        {
            await Runner.RunAsync(id, CancellationToken.None);
        }
        Assert.That((await Run(runs[0])).LastError, Does.StartWith("There is no job 'long-gone'. The jobs are: ").And.Contain("clean-up-jobs"));
        Assert.That(((await Run(runs[1])).State, (await Run(runs[1])).LastError), Is.EqualTo((JobRunState.Dead, "What it carries cannot be read by this version of the portal.")));
        Assert.That(Probe.Runs, Is.Zero);
    }

    [Test]
    public void TenMegabytes_AreRefused()
    {
        Assert.That(() => Enqueue(new ProbeJob(new string('x', 10_000_000))), Throws.TypeOf<RuleBroken>().With.Message.Contains("Store it and let the job carry its key"));
    }

    [Test]
    public async Task ByHand_AnswersWhatCameOfIt_AndKnowsItsNames()
    {
        var hand = _app.Services.GetRequiredService<JobsByHand>();
        Probe.Body = _ => Task.FromResult(new JobDone(3, "three"));
        Assert.That(await hand.RunAsync("probe", CancellationToken.None), Is.EqualTo(new JobResult(JobRunState.Succeeded, 3, "three", null, null)));
        Assert.That(() => hand.RunAsync("prob", CancellationToken.None), Throws.TypeOf<NotFound>().With.Message.Contains("clean-up-jobs, probe, "));
    }

    private async Task<long> Enqueue(IJob job)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IJobQueue>().EnqueueAsync(job);
    }

    private Task<JobRun> Run(long id) => _app.Read(db => db.JobRuns.AsNoTracking().SingleAsync(r => r.Id == id));

    private static async Task<JobDone> Forever(CancellationToken token)
    {
        await Task.Delay(Timeout.Infinite, token);
        return new JobDone(0);
    }
}
