using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Reporting.Closures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Features.Reporting.Closures;

public sealed class RemoveClosureTests : ClosureCommandTests
{
    private static readonly DateOnly FromReference = new(2025, 12, 24);

    [Test]
    public async Task Removed_TakesNoToldDateBack()
    {
        await CloseAsync(Thursday);
        Assert.That(await App.Ask(new RemoveClosureCommand(Thursday, "The order was revoked"), Role.Administrator), Is.EqualTo(2));
        var closure = await App.Ask(new GetClosureQuery(Thursday), Role.Administrator);
        Assert.Multiple(async () =>
        {
            Assert.That((await DueAsync(Thursday)).Select(r => r.EffectiveDue), Is.All.EqualTo(Friday));
            Assert.That((closure.IsRemoved, closure.MayRemove, closure.Total), Is.EqualTo((true, false, 2)));
            Assert.That(closure.Steps.Select(s => (s.Action, s.Why)), Is.EqualTo(new[] { (ClosureAction.Removed, "The order was revoked"), (ClosureAction.Added, "Order of the President") }));
        });
    }

    [Test]
    public async Task Removed_NewDatesDoNotCountIt()
    {
        await CloseAsync(Thursday);
        await App.Ask(new RemoveClosureCommand(Thursday, "The order was revoked"), Role.Administrator);
        var later = await App.Given.Award(a => a.Ready());
        await App.Ask(new SignAwardCommand(later, 0), Role.GrantsOfficer);
        Assert.That((await DueAsync(Thursday)).Select(r => r.EffectiveDue).Order(), Is.EqualTo(new[] { Thursday, Thursday, Friday, Friday }));
    }

    [Test]
    public async Task AddedAgain_MovesOnlyWhatIsDueThen()
    {
        await CloseAsync(Thursday);
        await App.Ask(new RemoveClosureCommand(Thursday, "The order was revoked"), Role.Administrator);
        Assert.That(await CloseAsync(Thursday, 0), Is.Zero);
        var closure = await App.Ask(new GetClosureQuery(Thursday), Role.Administrator);
        Assert.That((closure.IsRemoved, closure.Steps.Count, closure.Total), Is.EqualTo((false, 3, 2)));
    }

    [Test]
    public async Task ReferenceData_NeitherBringsItBackNorOverwritesTheOffice()
    {
        await App.Ask(new RemoveClosureCommand(FromReference, "Offices stayed open"), Role.Administrator);
        await CloseAsync(Thursday);
        await SeedAgainAsync();
        var there = await App.Read(db => db.FederalClosures.AsNoTracking().Where(c => c.Date == FromReference || c.Date == Thursday).OrderBy(c => c.Date).ToListAsync());
        Assert.That(there.Select(c => (c.Date, c.IsRemoved, c.IsFromOffice)), Is.EqualTo(new[] { (FromReference, true, false), (Thursday, false, true) }));
        await App.Ask(new AddClosureCommand { Date = FromReference, NameEn = "As the office says", Source = "Memorandum", Reason = "It was closed after all" }, Role.Administrator);
        await SeedAgainAsync();
        var again = await App.Ask(new GetClosureQuery(FromReference), Role.Auditor);
        Assert.That((again.Name.En, again.Source, again.IsRemoved), Is.EqualTo(("As the office says", "Memorandum", false)));
    }

    /// <summary>A new row of the reference data moves what is due on its day, as an administrator's would.</summary>
    [Test]
    public async Task ReferenceData_NewClosureMovesOpenRequirements()
    {
        DateOnly day = new(2024, 12, 24);
        await App.Change(async db =>
        {
            await db.FederalClosures.Where(c => c.Date == day).ExecuteDeleteAsync();
            await db.Requirements.Where(r => r.StatutoryDue == Thursday).ExecuteUpdateAsync(s => s.SetProperty(r => r.StatutoryDue, day).SetProperty(r => r.EffectiveDue, day));
        });
        await SeedAgainAsync();
        Assert.That((await DueAsync(day)).Select(r => (r.EffectiveDue, r.History.Single().ByName)), Is.All.EqualTo((new DateOnly(2024, 12, 26), CurrentUser.System.Name)));
    }

    [Test]
    public async Task UnknownDayTwiceAndNoReason_AreRefused()
    {
        Assert.That(await CodeAsync(new RemoveClosureCommand(Thursday, "Why")), Is.EqualTo("closure.not-found"));
        Assert.That(await CodeAsync(new GetClosureQuery(Thursday), Role.Auditor), Is.EqualTo("closure.not-found"));
        Assert.That(await CodeAsync(new RemoveClosureCommand(FromReference, " ")), Is.EqualTo("closure.reason-missing"));
        Assert.That(await CodeAsync(new RemoveClosureCommand(FromReference, new string('x', 10 * 1024 * 1024))), Is.EqualTo("closure.reason-missing"));
        await App.Ask(new RemoveClosureCommand(FromReference, "Why"), Role.Administrator);
        Assert.That(await CodeAsync(new RemoveClosureCommand(FromReference, "Why")), Is.EqualTo("closure.removed-already"));
    }

    [Test]
    public async Task EveryOtherRole_IsForbidden()
    {
        foreach (var role in Roles.All.Where(r => r != Role.Administrator))
        {
            Assert.That((await App.Send(new RemoveClosureCommand(FromReference, "Why"), role)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden), role.ToString());
        }
    }

    [Test]
    public async Task TwoAtOnce_OneLands()
    {
        var outcomes = await Task.WhenAll(
            App.Send(new RemoveClosureCommand(FromReference, "One"), App.As(Role.Administrator)), App.Send(new RemoveClosureCommand(FromReference, "Two"), App.AsSecond(Role.Administrator)));
        Assert.That(outcomes.Count(o => o.IsOk), Is.EqualTo(1));
    }

    private async Task SeedAgainAsync()
    {
        await App.Change(db => db.SeedStates.ExecuteDeleteAsync());
        await App.Services.GetRequiredService<DatabaseSetup>().MigrateAsync();
    }
}
