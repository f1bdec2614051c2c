using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Features.Jobs;

public sealed class CleanUpJobsJobTests
{
    [Test]
    public async Task Run_KeepsAMonthOfWhatSucceeded()
    {
        await using var app = await TestApp.StartAsync();
        await app.Change(db =>
        {
            foreach (var daysAgo in new[] { 31, 29 })
            {
                var run = JobRun.Ask("old", null, "en", CurrentUser.System, 1, app.Clock.UtcNow.AddDays(-daysAgo));
                run.Start("here", alone: false, app.Clock.UtcNow.AddDays(-daysAgo));
                run.Succeed(daysAgo, null, app.Clock.UtcNow.AddDays(-daysAgo));
                db.JobRuns.Add(run);
            }
            return Task.CompletedTask;
        });

        var result = await app.Services.GetRequiredService<JobsByHand>().RunAsync("clean-up-jobs", CancellationToken.None);

        Assert.That((result.State, result.Items), Is.EqualTo((JobRunState.Succeeded, 1)));
        Assert.That(await app.Read(db => db.JobRuns.Where(r => r.Name == "old").Select(r => r.Items).ToListAsync()), Is.EqualTo(new[] { 29 }));
    }
}
