using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Jobs;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Jobs;

public sealed class RemoveOldJobRunsTests
{
    [Test]
    public async Task Old_IsRemoved_WhatMayStillRunStays()
    {
        await using var app = await TestApp.StartAsync();
        var now = app.Clock.UtcNow;
        await app.Change(db =>
        {
            JobRun Began(string name, int daysAgo)
            {
                var run = JobRun.Ask(name, null, "en", CurrentUser.System, 1, now.AddDays(-daysAgo));
                db.JobRuns.Add(run);
                if (name != "waiting")
                {
                    run.Start("here", alone: false, now.AddDays(-daysAgo));
                }
                return run;
            }
            Began("done", 31).Succeed(1, null, now.AddDays(-31));
            Began("done lately", 29).Succeed(1, null, now.AddDays(-29));
            Began("dead", 31).Fail("no", TimeSpan.Zero, now.AddDays(-31));
            Began("dead long ago", 400).Fail("no", TimeSpan.Zero, now.AddDays(-400));
            Began("running", 400);
            Began("waiting", 400);
            return Task.CompletedTask;
        });

        var removed = await app.Ask(new RemoveOldJobRunsCommand(now.AddDays(-30), now.AddDays(-365)), Role.Administrator);

        Assert.That(removed, Is.EqualTo(2));
        Assert.That(await app.Read(db => db.JobRuns.Select(r => r.Name).Order().ToListAsync()), Is.EqualTo(new[] { "dead", "done lately", "running", "waiting" }));
    }

    [Test]
    public async Task WithoutMoments_IsRefused()
    {
        await using var app = await TestApp.StartAsync();
        Assert.That((await app.Send(new RemoveOldJobRunsCommand(default, default), Role.Administrator)).Errors, Has.Count.EqualTo(2));
    }
}
