using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Jobs;

internal static class DeadRun
{
    public static async Task<long> In(TestApp app, string job = "clean-up-jobs")
    {
        var run = JobRun.Ask(job, null, "en", CurrentUser.System, 1, app.Clock.UtcNow);
        run.Start("here", alone: false, app.Clock.UtcNow);
        run.Fail("No room left.", TimeSpan.Zero, app.Clock.UtcNow);
        await app.Change(db =>
        {
            db.JobRuns.Add(run);
            return Task.CompletedTask;
        });
        return run.Id;
    }
}
