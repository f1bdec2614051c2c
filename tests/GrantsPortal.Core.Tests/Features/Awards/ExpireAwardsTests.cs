using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Awards;

public sealed class ExpireAwardsTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task EndedYesterday_ExpiresAlsoWhenSuspended()
    {
        var (active, suspended, today, draft) = (await EndingAsync(-1, a => a.Active()), await EndingAsync(-1, a => a.Suspended()), await EndingAsync(0, a => a.Active()), await EndingAsync(-1, a => a.Complete()));
        Assert.That(await SendAsync(), Is.EqualTo(2));
        Assert.That(await StatusesAsync(active, suspended, today, draft), Is.EqualTo(new[] { AwardStatus.Expired, AwardStatus.Expired, AwardStatus.Active, AwardStatus.Draft }));
        Assert.That(await SendAsync(), Is.Zero);
    }

    [Test]
    public async Task Expired_TellsTheOfficerAndTheGrantsOfficersOnce()
    {
        var fain = await EndingAsync(-1, a => a.Active());
        await SendAsync();
        await SendAsync();
        var told = await _app.Read(db => db.Notifications.AsNoTracking().ToListAsync());
        Assert.That(told.Select(n => n.UserId), Is.EquivalentTo(new[] { _app.As(Role.ProgramOfficer).Id, _app.As(Role.GrantsOfficer).Id, _app.AsSecond(Role.GrantsOfficer).Id }));
        Assert.That(told.Select(n => (n.Kind, n.Link)), Is.All.EqualTo((NotificationKind.AwardExpired, $"/awards/{fain}")));
    }

    [Test]
    public async Task Sensitive_SaysTheFainOnly()
    {
        var fain = await EndingAsync(-1, a => a.Sensitive().Titled("Shelter in the north").Active());
        await SendAsync();
        var facts = NotificationFacts.FromJson((await _app.Read(db => db.Notifications.FirstAsync())).Facts);
        Assert.That((facts.Fain, facts.AwardTitle, facts.Organization, facts.Due), Is.EqualTo((fain, (string?)null, (string?)null, (DateOnly?)_app.Today.AddDays(-1))));
    }

    [Test]
    public async Task Batch_TakesTheOldestFirst()
    {
        var (late, early) = (await EndingAsync(-1, a => a.Active()), await EndingAsync(-9, a => a.Active()));
        Assert.That(await _app.Ask(new ExpireAwardsCommand(1), Role.Administrator), Is.EqualTo(1));
        Assert.That(await StatusesAsync(late, early), Is.EqualTo(new[] { AwardStatus.Active, AwardStatus.Expired }));
    }

    [Test]
    public async Task OtherRolesAndEndlessBatches_AreRefused()
    {
        Assert.That((await _app.Send(new ExpireAwardsCommand(1), Role.GrantsOfficer)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden));
        Assert.That((await _app.Send(new ExpireAwardsCommand(int.MaxValue), Role.Administrator)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Validation));
    }

    private Task<int> SendAsync() => _app.Ask(new ExpireAwardsCommand(ExpireAwardsCommand.Batch), Role.Administrator);

    private Task<string> EndingAsync(int days, Action<AwardBuilder> life) => _app.Given.Award(a => life(a.From(_app.Today.AddYears(-1), _app.Today.AddDays(days))));

    private async Task<IEnumerable<AwardStatus>> StatusesAsync(params string[] fains)
    {
        var statuses = await _app.Read(db => db.Awards.ToDictionaryAsync(a => a.Fain, a => a.Status));
        return fains.Select(f => statuses[f]);
    }
}
