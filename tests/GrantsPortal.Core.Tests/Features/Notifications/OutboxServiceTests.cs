using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Notifications;
using GrantsPortal.Jobs;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GrantsPortal.Core.Tests.Features.Notifications;

/// <summary>Mail leaves after the commit that wrote it, not after the minute.</summary>
public sealed class OutboxServiceTests
{
    private readonly MailBox _mail = new();
    private TestApp _app = null!;

    private OutboxService Service => _app.Services.GetServices<IHostedService>().OfType<OutboxService>().Single();

    private JobRunner Runner => _app.Services.GetRequiredService<JobRunner>();

    [SetUp]
    public async Task SetUp()
    {
        _app = await _mail.StartAsync();
        _app.Services.GetRequiredService<JobProcess>().State = JobProcessState.Working;
    }

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    private async Task CertifyAsync() => await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Submitted);

    private Task NudgeAsync() => Service.NudgeAsync(CancellationToken.None);

    private Task<List<JobRun>> RunsAsync() => _app.Read(db => db.JobRuns.AsNoTracking().OrderBy(r => r.Id).ToListAsync());

    [Test]
    public async Task CommandThatWritesMail_HasItSentByARunOfItsOwn()
    {
        await CertifyAsync();
        await NudgeAsync();
        await Runner.RunAsync((await RunsAsync()).Single().Id, CancellationToken.None);

        var run = (await RunsAsync()).Single();
        Assert.That((run.Name, run.State, run.Items, run.ScheduledFor), Is.EqualTo(("send-outbox", JobRunState.Succeeded, 1, (DateTime?)null)));
        Assert.That(_mail.Taken.Single().Address, Is.EqualTo(_app.EmailOf(Role.ProgramOfficer)));
    }

    [Test]
    public async Task CommandThatWritesNone_AsksForNothing()
    {
        await _app.Ask(new ChooseLanguageCommand("fr"), Role.ProgramOfficer);
        await NudgeAsync();

        Assert.That(await RunsAsync(), Is.Empty);
    }

    [Test]
    public async Task TakingAndSettlingAMessage_AsksForNothing()
    {
        var id = await MailBox.MessageAsync(_app);
        var claimed = (await _app.Ask(new ClaimMessageCommand(id, TimeSpan.FromMinutes(1)), Role.Administrator))!;
        await _app.Ask(new SettleMessageCommand(id, claimed.Until, claimed.Address, "421 busy"), Role.Administrator);
        await NudgeAsync();

        Assert.That(await RunsAsync(), Is.Empty);
    }

    [Test]
    public async Task ManyWhileOneRuns_AreOneMore()
    {
        await CertifyAsync();
        await NudgeAsync();
        var first = (await RunsAsync()).Single();
        await _app.Change(async db => (await db.JobRuns.SingleAsync()).Start("here", alone: true, _app.Clock.UtcNow));
        for (var more = 0; more < 3; more++)
        {
            await CertifyAsync();
            await NudgeAsync();
            // It finds the first one going, and waits.
            await Runner.RunAsync((await RunsAsync())[^1].Id, CancellationToken.None);
        }

        var runs = await RunsAsync();
        Assert.That(runs.ConvertAll(r => (r.Id == first.Id, r.State)), Is.EqualTo(new[] { (true, JobRunState.Running), (false, JobRunState.Waiting) }));
        Assert.That(runs[1].NextAttemptAt, Is.EqualTo(_app.Clock.UtcNow + JobRun.PostponedFor));
    }

    [Test]
    public async Task FailedRunThatComesAgainLater_DoesNotHoldItUp()
    {
        await _app.Change(db =>
        {
            var run = JobRun.Ask("send-outbox", null, "en", CurrentUser.System, 3, _app.Clock.UtcNow);
            run.Start("here", alone: true, _app.Clock.UtcNow);
            run.Fail("No room left.", TimeSpan.FromMinutes(1), _app.Clock.UtcNow);
            db.JobRuns.Add(run);
            return Task.CompletedTask;
        });
        await CertifyAsync();
        await NudgeAsync();

        Assert.That((await RunsAsync()).Count(r => r.NextAttemptAt == _app.Clock.UtcNow), Is.EqualTo(1));
    }

    [Test]
    public async Task RefusedCommand_AsksForNothing_AndAProcessWithoutJobsLeavesItToTheMinute()
    {
        Assert.That((await _app.Send(new ResendMessageCommand { MessageId = 1, Reason = "Now" }, Role.Administrator)).IsOk, Is.False);
        await NudgeAsync();
        _app.Services.GetRequiredService<JobProcess>().State = JobProcessState.Standby;
        await CertifyAsync();
        await NudgeAsync();

        Assert.That(await RunsAsync(), Is.Empty);
        Assert.That(await _app.MessagesAsync(MessageKind.Notice), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Served_ItListens()
    {
        await Service.StartAsync(CancellationToken.None);
        await CertifyAsync();
        for (var tries = 0; tries < 200 && (await RunsAsync()).Count == 0; tries++)
        {
            await Task.Delay(50);
        }
        await Service.StopAsync(CancellationToken.None);

        Assert.That((await RunsAsync()).ConvertAll(r => r.Name), Is.EqualTo(new[] { "send-outbox" }));
    }
}
