using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Features.Notifications;
using GrantsPortal.Jobs;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class SendOutboxJobTests
{
    private readonly MailBox _mail = new();
    private TestApp _app = null!;

    [SetUp]
    public async Task SetUp()
    {
        _mail.Taken.Clear();
        _mail.Refusal = null;
        _app = await _mail.StartAsync();
        for (var i = 0; i < 8; i++)
        {
            await MailBox.MessageAsync(_app, cause: $"reminder/{i}");
        }
    }

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    private Task<JobResult> Run() => _app.Services.GetRequiredService<JobsByHand>().RunAsync("send-outbox", CancellationToken.None);

    private Task<List<OutboxState>> States() => _app.Read(db => db.OutboxMessages.Select(m => m.State).ToListAsync());

    [Test]
    public async Task Run_SendsEachOnce()
    {
        Assert.That(await Run(), Has.Property("State").EqualTo(JobRunState.Succeeded).And.Property("Items").EqualTo(8));
        Assert.That((await Run()).Items, Is.Zero);

        Assert.That(_mail.Taken.Select(m => m.MessageKey), Is.Unique.And.Exactly(8).Items);
        Assert.That(await States(), Is.All.EqualTo(OutboxState.Sent));
    }

    [Test]
    public async Task SilentServer_CostsFewAttempts_AndNothingIsLost()
    {
        _mail.Refusal = new MailRefused("Nobody there", forGood: false, nobodyThere: true);
        var before = _mail.Tries;
        await Run();
        Assert.That(_mail.Tries - before, Is.EqualTo(3));
        Assert.That(await States(), Is.All.EqualTo(OutboxState.Waiting));

        _mail.Refusal = null;
        _app.Clock.UtcNow = _app.Clock.UtcNow.AddMinutes(2);
        await Run();

        Assert.That(_mail.Taken, Has.Count.EqualTo(8));
    }

    [Test]
    public async Task RefusedForGood_FailsAndStopsNobodyElse()
    {
        _mail.Refusal = new MailRefused("550 someone@example.org unknown", forGood: true);

        await Run();

        Assert.That(await States(), Is.All.EqualTo(OutboxState.Failed));
        Assert.That(await _app.Read(db => db.OutboxMessages.Select(m => m.LastError).Distinct().SingleAsync()), Does.Contain("550").And.Not.Contain("someone@"));
    }
}
