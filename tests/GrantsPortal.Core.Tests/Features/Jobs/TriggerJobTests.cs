using GrantsPortal.Domain;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Jobs;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Jobs;

public sealed class TriggerJobTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task Asked_Waits_AndTheTrailTellsWho()
    {
        var id = await _app.Ask(new TriggerJobCommand("clean-up-jobs"), Role.Administrator);

        var run = await _app.Read(db => db.JobRuns.SingleAsync(r => r.Id == id));
        var entry = await _app.Read(db => db.AuditEntries.OrderByDescending(e => e.Sequence).FirstAsync());
        var me = _app.As(Role.Administrator);
        Assert.That((run.Name, run.State, run.AskedById, run.AskedBy), Is.EqualTo(("clean-up-jobs", JobRunState.Waiting, me.Id, me.Name)));
        Assert.That((entry.Action, entry.Operation, entry.Subject, entry.UserId, entry.After), Is.EqualTo(("TriggerJob", AuditOperation.Created, "JobRun", me.Id, """{"Name":"clean-up-jobs"}""")));
    }

    [Test]
    public async Task AskedTwice_IsRefused_AndUnknownNamesTheKnown()
    {
        await _app.Ask(new TriggerJobCommand("clean-up-jobs"), Role.Administrator);
        var again = await _app.Send(new TriggerJobCommand("clean-up-jobs"), Role.Administrator);
        var unknown = await _app.Send(new TriggerJobCommand("tidy"), Role.Administrator);

        Assert.That((again.Errors[0].Code, unknown.Errors[0].Kind), Is.EqualTo(("job.runs-already", ErrorKind.NotFound)));
        Assert.That(unknown.Errors[0].Message, Does.Contain("verify-audit-trail"));
        Assert.That(await _app.Read(db => db.JobRuns.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task OtherRole_MayNot() =>
        Assert.That((await _app.Send(new TriggerJobCommand("clean-up-jobs"), Role.Director)).Errors[0].Kind, Is.EqualTo(ErrorKind.Forbidden));
}
