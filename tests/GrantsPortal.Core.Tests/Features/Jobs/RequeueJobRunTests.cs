using GrantsPortal.Domain;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Jobs;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Jobs;

public sealed class RequeueJobRunTests
{
    [Test]
    public async Task Dead_GetsAllItsAttemptsAgain_AndTheTrailTellsWho()
    {
        await using var app = await TestApp.StartAsync();
        var id = await DeadRun.In(app);
        await app.Ask(new RequeueJobRunCommand(id), Role.Administrator);

        var run = await app.Read(db => db.JobRuns.SingleAsync(r => r.Id == id));
        var entry = await app.Read(db => db.AuditEntries.OrderByDescending(e => e.Sequence).FirstAsync());
        Assert.That((run.State, run.Attempts, run.NextAttemptAt), Is.EqualTo((JobRunState.Waiting, 0, (DateTime?)app.Clock.UtcNow)));
        Assert.That((entry.Action, entry.UserName), Is.EqualTo(("RequeueJobRun", app.As(Role.Administrator).Name)));
        Assert.That((await app.Send(new RequeueJobRunCommand(id), Role.Administrator)).Errors[0].Message, Does.StartWith("This run is Waiting by now"));
    }

    [Test]
    public async Task RunThatIsGone_IsNotFound()
    {
        await using var app = await TestApp.StartAsync();
        Assert.That((await app.Send(new RequeueJobRunCommand(4711), Role.Administrator)).Errors[0].Kind, Is.EqualTo(ErrorKind.NotFound));
    }
}
