using GrantsPortal.Domain;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;

namespace GrantsPortal.Core.Tests.Domain.Jobs;

/// <summary>Every (state, action) against the table, through the run's own verbs.</summary>
public sealed class JobRunLifecycleTests
{
    private static readonly DateTime Now = new(2026, 2, 10, 17, 0, 0, DateTimeKind.Utc);

    private static IEnumerable<TestCaseData> All() =>
        from state in Enum.GetValues<JobRunState>()
        from action in Enum.GetValues<JobRunAction>()
        select new TestCaseData(state, action);

    [TestCaseSource(nameof(All))]
    public void Verb_DoesWhatTheTableSays(JobRunState state, JobRunAction action)
    {
        var run = In(state);
        if (JobRunLifecycle.Transitions.SingleOrDefault(t => t.From == state && t.Action == action) is { } expected)
        {
            Do(run, action);
            Assert.That(run.State, Is.EqualTo(expected.To));
            Assert.That(run.NextAttemptAt, expected.To == JobRunState.Waiting ? Is.Not.Null : Is.Null);
            Assert.That(run.Slot, expected.To == JobRunState.Running ? Is.EqualTo("sweep") : Is.Null);
        }
        else
        {
            Assert.That(() => Do(run, action), Throws.TypeOf<RuleBroken>().With.Property("Errors").Exactly(1).Items);
            Assert.That(run.State, Is.EqualTo(state));
        }
    }

    [Test]
    public void Table_NamesEachMoveOnce_AndReachesEveryState()
    {
        Assert.That(JobRunLifecycle.Transitions.Select(t => (t.From, t.Action)), Is.Unique);
        Assert.That(JobRunLifecycle.Transitions.Select(t => t.To).Distinct(), Is.EquivalentTo(Enum.GetValues<JobRunState>()));
    }

    [Test]
    public void People_DecideAboutTheDead_AndOnlyAdministrators()
    {
        Assert.That(JobRunLifecycle.PermittedTo(Role.Administrator, JobRunState.Dead), Is.EqualTo(new[] { JobRunAction.Requeue, JobRunAction.Discard }));
        Assert.That(JobRunLifecycle.PermittedTo(Role.Administrator, JobRunState.Running), Is.Empty);
        Assert.That(JobRunLifecycle.PermittedTo(Role.Director, JobRunState.Dead), Is.Empty);
    }

    [Test]
    public void Interruption_CountsAsNoAttempt_ALostProcessDoes()
    {
        var (interrupted, lost) = (In(JobRunState.Running), In(JobRunState.Running));
        interrupted.Interrupt(Now);
        lost.TakeOver(Now);
        Assert.That((interrupted.Attempts, lost.Attempts), Is.EqualTo((0, 1)));
    }

    [Test]
    public void LargePayload_IsRefused()
    {
        var payload = new string('x', 10_000_000);
        Assert.That(() => JobRun.Ask("sweep", payload, "en", CurrentUser.System, 3, Now), Throws.TypeOf<RuleBroken>().With.Message.Contains("10000000 characters"));
    }

    private static JobRun In(JobRunState state)
    {
        var run = JobRun.Ask("sweep", null, "en", CurrentUser.System, 3, Now);
        if (state == JobRunState.Skipped)
        {
            run.Skip("busy", Now);
        }
        else if (state != JobRunState.Waiting)
        {
            run.Start("here", alone: true, Now);
        }
        if (state == JobRunState.Succeeded)
        {
            run.Succeed(1, null, Now);
        }
        if (state is JobRunState.Dead or JobRunState.Discarded)
        {
            run.GiveUp("no", Now);
        }
        if (state == JobRunState.Discarded)
        {
            run.Discard(Now);
        }
        return run;
    }

    private static void Do(JobRun run, JobRunAction action)
    {
        switch (action)
        {
            case JobRunAction.Start: run.Start("here", alone: true, Now); break;
            case JobRunAction.Succeed: run.Succeed(1, null, Now); break;
            case JobRunAction.Fail: run.Fail("no", TimeSpan.FromMinutes(1), Now); break;
            case JobRunAction.GiveUp: run.GiveUp("no", Now); break;
            case JobRunAction.Interrupt: run.Interrupt(Now); break;
            case JobRunAction.TakeOver: run.TakeOver(Now); break;
            case JobRunAction.Skip: run.Skip("busy", Now); break;
            case JobRunAction.Postpone: run.Postpone(Now); break;
            case JobRunAction.Requeue: run.Requeue(Now); break;
            case JobRunAction.Discard: run.Discard(Now); break;
            default: throw new ArgumentOutOfRangeException(nameof(action));
        }
    }
}
