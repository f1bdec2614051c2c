using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Jobs;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Jobs;

/// <summary>What the Jobs page shows.</summary>
public sealed class JobListsTests
{
    [Test]
    public async Task Overview_HasTheLastThirtyRunsOfEachJob_OldestFirst()
    {
        await using var app = await TestApp.StartAsync();
        await Runs(app, 35);
        await DeadRun.In(app, "verify-audit-trail");

        var overview = await app.Ask(new GetJobsQuery(), Role.Administrator);

        var tidy = overview.Jobs.Single(j => j.Name == "clean-up-jobs");
        Assert.That(tidy.Recent.Select(t => t.Items), Is.EqualTo(Enumerable.Range(6, 30)));
        Assert.That((tidy.Last!.Items, tidy.Last.Took, tidy.Going), Is.EqualTo((35, (TimeSpan?)TimeSpan.FromSeconds(35), false)));
        Assert.That((overview.Dead, overview.Busy, overview.Nodes.Count), Is.EqualTo((1, false, 0)));
    }

    [Test]
    public async Task List_IsFiltered_AndCutIntoPages()
    {
        await using var app = await TestApp.StartAsync();
        await Runs(app, 60);
        await DeadRun.In(app, "verify-audit-trail");

        var all = await app.Ask(new ListJobRunsQuery(null, null), Role.Administrator);
        var last = await app.Ask(new ListJobRunsQuery("clean-up-jobs", null, 3), Role.Administrator);
        var dead = await app.Ask(new ListJobRunsQuery(null, JobRunState.Dead), Role.Administrator);

        Assert.That((all.Total, all.Runs.Count), Is.EqualTo((61, ListJobRunsQuery.PageSize)));
        Assert.That(all.Names, Is.EqualTo(new[] { "clean-up-jobs", "verify-audit-trail" }));
        Assert.That(last.Runs.Select(r => r.Items), Is.EqualTo(Enumerable.Range(1, 10).Reverse()));
        Assert.That(dead.Runs.Single().PermittedActions, Is.EqualTo(new[] { JobRunAction.Requeue, JobRunAction.Discard }));
        Assert.That(dead.Runs.Single().LastError, Is.EqualTo("No room left."));
    }

    private static Task Runs(TestApp app, int count) => app.Change(db =>
    {
        for (var i = 1; i <= count; i++)
        {
            var start = app.Clock.UtcNow.AddDays(i - 100);
            var run = JobRun.Ask("clean-up-jobs", null, "en", CurrentUser.System, 1, start);
            run.Start("here", alone: false, start);
            run.Succeed(i, null, start.AddSeconds(i));
            db.JobRuns.Add(run);
        }
        return Task.CompletedTask;
    });
}
