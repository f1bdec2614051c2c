using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting;

/// <summary>
/// What holds for every command on one requirement: a signed award of ours and one of theirs, 10 February 2025 to 10 February 2027, quarterly.
/// Number 1 is the performance report to 31 March 2025.
/// </summary>
public abstract class RequirementCommandTests
{
    protected TestApp App { get; private set; } = null!;
    protected string Ours { get; private set; } = "";
    protected string Theirs { get; private set; } = "";

    /// <summary>The requirement that the command is sent on.</summary>
    protected int Number { get; set; } = 1;
    protected int Version { get; set; }

    protected abstract Role Who { get; }

    protected abstract ICommand<int> On(string fain, int number, int version);

    /// <summary>Brings both requirements to where the command is possible.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    protected DateOnly Later => App.Today.AddDays(45);

    [SetUp]
    public async Task StartAsync()
    {
        (App, Number) = (await TestApp.StartAsync(), 1);
        (Ours, Theirs) = (await SignedAsync("Ours"), await SignedAsync("Theirs"));
        await PrepareAsync();
        Version = (await OneAsync()).Version;
    }

    [TearDown]
    public async Task StopAsync() => await App.DisposeAsync();

    [Test]
    public async Task UnknownNumberAndFain_AreNotFound()
    {
        var by = Roles.All.First(r => Who.Includes(r));
        Assert.That(await CodeAsync(On(Ours, 999, 0), by), Is.EqualTo("requirement.not-found"));
        Assert.That(await CodeAsync(On("SSJTIP24GR9999", Number, 0), by), Is.EqualTo("requirement.not-found"));
        Assert.That(await CodeAsync(On("nonsense", Number, 0), by), Is.EqualTo("requirement.not-found"));
    }

    [Test]
    public async Task GranteeOfAnotherOrganization_ReadsAsUnknown()
    {
        foreach (var role in Roles.All.Where(r => Who.Includes(r) && Roles.Grantees.Includes(r)))
        {
            var (theirs, unknown) = (await App.Send(On(Theirs, Number, 0), role), await App.Send(On("SSJTIP24GR9999", Number, 0), role));
            Assert.That(theirs.Errors.Select(e => (e.Code, e.Message)), Is.EqualTo(unknown.Errors.Select(e => (e.Code, e.Message))));
        }
        Assert.That(await App.Read(db => db.Requirements.Where(r => r.FellAway || r.Status == RequirementStatus.Accepted).CountAsync()), Is.Zero);
    }

    [Test]
    public async Task EveryOtherRole_IsForbidden()
    {
        foreach (var role in Roles.All.Where(r => !Who.Includes(r)))
        {
            Assert.That((await App.Send(On(Ours, Number, Version), role)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden), role.ToString());
        }
    }

    [Test]
    public async Task StaleVersion_IsAConflict() =>
        Assert.That((await App.Send(On(Ours, Number, Version + 7), Roles.All.First(r => Who.Includes(r)))).Errors.Single().Kind, Is.EqualTo(ErrorKind.Conflict));

    [Test]
    public async Task TwiceAtOnce_LandsOnce()
    {
        var by = App.As(Roles.All.First(r => Who.Includes(r)));
        var outcomes = await Task.WhenAll(App.Send(On(Ours, Number, Version), by), App.Send(On(Ours, Number, Version), by));
        Assert.That(outcomes.Count(o => o.IsOk), Is.EqualTo(1), string.Join(", ", outcomes.SelectMany(o => o.Errors).Select(e => e.Message)));
    }

    [Test]
    public async Task SettledRequirement_IsRefused()
    {
        await ChangeAsync(r =>
        {
            if (r.IsOpen)
            {
                r.Submit(App.Today, App.Clock.UtcNow, CurrentUser.System);
            }
            r.Accept(App.Today, App.Clock.UtcNow, CurrentUser.System);
        });
        Assert.That(await CodeAsync(On(Ours, Number, Version + 1), Roles.All.First(r => Who.Includes(r))), Is.EqualTo("requirement.not-in-this-status"));
    }

    protected Task<int> SendAsync(Role by) => App.Ask(On(Ours, Number, Version), by);

    protected async Task<string> CodeAsync(ICommand<int> command, Role by) => (await App.Send(command, by)).Errors.Single().Code;

    protected Task<Requirement> OneAsync() => App.Read(db => OfAsync(db, Ours));

    protected Task ChangeAsync(Action<Requirement> change) => App.Change(async db => change(await OfAsync(db, Ours)));

    /// <summary>Something else asked for, of both organizations; becomes the requirement of the test.</summary>
    protected async Task AskAsync()
    {
        foreach (var fain in new[] { Theirs, Ours })
        {
            Number = await App.Ask(new AskForReportCommand { Fain = fain, Title = "Staffing", Text = "Who replaces the coordinator?", Due = App.Today.AddDays(20) }, Role.ProgramOfficer);
        }
    }

    private Task<Requirement> OfAsync(GrantsDbContext db, string fain) => db.Requirements.Include(r => r.History).Include(r => r.Requests)
        .SingleAsync(r => r.Number == Number && db.Awards.Any(a => a.Id == r.AwardId && a.Fain == fain));

    private async Task<string> SignedAsync(string organization)
    {
        var fain = await App.Given.Award(a => a.For(organization).Ready());
        await App.Ask(new SignAwardCommand(fain, 0), Role.GrantsOfficer);
        return fain;
    }
}
