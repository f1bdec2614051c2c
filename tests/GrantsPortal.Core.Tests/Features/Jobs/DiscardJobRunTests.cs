using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Jobs;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Jobs;

public sealed class DiscardJobRunTests
{
    [Test]
    public async Task Dead_IsDiscarded_OnceOnly()
    {
        await using var app = await TestApp.StartAsync();
        var id = await DeadRun.In(app);
        await app.Ask(new DiscardJobRunCommand(id), Role.Administrator);

        Assert.That(await app.Read(db => db.JobRuns.Select(r => r.State).SingleAsync()), Is.EqualTo(JobRunState.Discarded));
        Assert.That(await app.Read(db => db.AuditEntries.CountAsync(e => e.Action == "DiscardJobRun")), Is.EqualTo(1));
        Assert.That((await app.Send(new DiscardJobRunCommand(id), Role.Administrator)).Errors[0].Code, Is.EqualTo("job.not-in-this-state"));
    }
}
