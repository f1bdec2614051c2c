using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Awards;

/// <summary>What holds for every command of an officer on a signed award, which runs from 10 February 2025 to 10 February 2027, quarterly.</summary>
public abstract class SignedAwardTests
{
    protected TestApp App { get; private set; } = null!;
    protected string Fain { get; private set; } = "";
    protected int Version { get; set; }

    protected abstract ICommand<int> On(string fain, int version);

    protected virtual Role Who => Role.GrantsOfficer;

    protected virtual Task PrepareAsync() => Task.CompletedTask;

    [SetUp]
    public async Task StartAsync()
    {
        App = await TestApp.StartAsync();
        Fain = await App.Given.Award(a => a.Ready());
        await App.Ask(new SignAwardCommand(Fain, 0), Role.GrantsOfficer);
        await PrepareAsync();
        Version = (await AwardAsync()).Version;
    }

    [TearDown]
    public async Task StopAsync() => await App.DisposeAsync();

    [Test]
    public async Task UnknownAward_IsNotFound() =>
        Assert.That((await App.Send(On("SSJTIP24GR9999", 0), Role.GrantsOfficer)).Errors.Single().Kind, Is.EqualTo(ErrorKind.NotFound));

    [Test]
    public async Task EveryOtherRole_IsForbidden()
    {
        foreach (var role in Roles.All.Where(r => !Who.Includes(r)))
        {
            Assert.That((await App.Send(On(Fain, Version), role)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden), role.ToString());
        }
    }

    [Test]
    public async Task StaleVersion_IsAConflict() =>
        Assert.That((await App.Send(On(Fain, Version + 7), Role.GrantsOfficer)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Conflict));

    [Test]
    public async Task TwiceAtOnce_LandsOnce()
    {
        var by = App.As(Role.GrantsOfficer);
        var outcomes = await Task.WhenAll(App.Send(On(Fain, Version), by), App.Send(On(Fain, Version), by));
        Assert.That(outcomes.Count(o => o.IsOk), Is.EqualTo(1), string.Join(", ", outcomes.SelectMany(o => o.Errors).Select(e => e.Message)));
    }

    [Test]
    public async Task Draft_IsRefused()
    {
        var draft = await App.Given.Award(a => a.Complete());
        Assert.That((await App.Send(On(draft, 0), Role.GrantsOfficer)).Errors.Single().Code, Is.EqualTo("award.not-in-this-status"));
    }

    protected Task<int> SendAsync() => App.Ask(On(Fain, Version), Role.GrantsOfficer);

    protected async Task<IReadOnlyList<string>> CodesAsync(ICommand<int> command) => [.. (await App.Send(command, Role.GrantsOfficer)).Errors.Select(e => e.Code)];

    protected Task<Award> AwardAsync() => App.Read(db => db.Awards.Include(a => a.Documents).SingleAsync(a => a.Fain == Fain));

    /// <summary>The performance reports by period; the financial ones are due with them.</summary>
    protected Task<List<Requirement>> ReportsAsync() => App.Read(db => db.Requirements.Include(r => r.History)
        .Where(r => r.Kind == RequirementKind.PerformanceReport && db.Awards.Any(a => a.Id == r.AwardId && a.Fain == Fain)).OrderBy(r => r.PeriodStart).ToListAsync());

    protected Task SubmitAsync(int reports) => App.Change(async db =>
    {
        foreach (var one in await db.Requirements.Where(r => r.Kind == RequirementKind.PerformanceReport).OrderBy(r => r.PeriodStart).Take(reports).ToListAsync())
        {
            one.Submit(App.Today, App.Clock.UtcNow, CurrentUser.System);
        }
    });
}
