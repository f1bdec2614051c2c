using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Awards;

public sealed class AssessRiskTests : SignedAwardTests
{
    protected override Role Who => Roles.Officers;

    protected override ICommand<int> On(string fain, int version) => Assessed(App.Today, fain, version);

    private static AssessRiskCommand Assessed(DateOnly? on, string fain, int version) => new(fain, version, RiskLevel.High, on, "The auditor left a finding");

    [Test]
    public async Task ProgramOfficer_RatesAnew_AndTheTrailHasBothRatingsAndWhy()
    {
        var before = (await AwardAsync()).Risk;
        App.Clock.UtcNow += TimeSpan.FromDays(30);
        await App.Ask(On(Fain, Version), Role.ProgramOfficer);

        var award = await AwardAsync();
        Assert.That((before, award.Risk, award.RiskAssessedOn, award.RiskNote), Is.EqualTo((RiskLevel.Low, (RiskLevel?)RiskLevel.High, (DateOnly?)App.Today, "The auditor left a finding")));
        Assert.That((award.Status, award.Version), Is.EqualTo((AwardStatus.Active, Version + 1)));
        var entry = await App.Read(db => db.AuditEntries.AsNoTracking().SingleAsync(e => e.Action == "AssessRisk"));
        Assert.That((entry.Why, entry.UserId), Is.EqualTo(("The auditor left a finding", App.As(Role.ProgramOfficer).Id)));
        Assert.That(entry.Before + entry.After, Does.Contain("Low").And.Contain("High"));
    }

    [Test]
    public async Task Assessed_RenewsTheExpiry_AndEndsItsNotices()
    {
        await App.Change(db => db.Awards.ExecuteUpdateAsync(s => s.SetProperty(a => a.RiskAssessedOn, App.Today.AddDays(25).AddYears(-1))));
        Assert.That(await NoticesAsync(), Is.EqualTo(1));
        await SendAsync();
        for (var days = 0; days < 270; days += 10)
        {
            Assert.That(await NoticesAsync(), Is.Zero, $"after {days} days");
            App.Clock.UtcNow += TimeSpan.FromDays(10);
        }
        App.Clock.UtcNow += TimeSpan.FromDays(20);
        Assert.That(await NoticesAsync(), Is.EqualTo(1), "the new one ends");
    }

    [Test]
    public async Task DayInTheFuture_OrBeforeTheLast_OrNone_IsRefused()
    {
        Assert.That(await CodesAsync(Assessed(App.Today.AddDays(1), Fain, Version)), Is.EqualTo(new[] { "award.risk-in-future" }));
        await SendAsync();
        Assert.That(await CodesAsync(Assessed(App.Today.AddDays(-1), Fain, Version + 1)), Is.EqualTo(new[] { "award.risk-before-last" }));
        Assert.That((await App.Send(Assessed(null, Fain, Version + 1), Role.GrantsOfficer)).Errors.Single().Field, Is.EqualTo("On"));
    }

    [Test]
    public async Task WithoutReasonOrKnownLevel_IsRefused() => Assert.That(
        (await App.Send(new AssessRiskCommand(Fain, Version, (RiskLevel)9, App.Today, " "), Role.GrantsOfficer)).Errors.Select(e => e.Field), Is.EquivalentTo(new[] { "Level", "Reason" }));

    [Test]
    public async Task SuspendedAward_IsAssessedToo()
    {
        await App.Ask(new SuspendAwardCommand(Fain, Version, "Letter", "Audit"), Role.GrantsOfficer);
        await App.Ask(On(Fain, Version + 1), Role.ProgramOfficer);

        Assert.That(await AwardAsync(), Has.Property("Status").EqualTo(AwardStatus.Suspended).And.Property("Risk").EqualTo(RiskLevel.High));
    }

    private async Task<int> NoticesAsync()
    {
        var before = await RiskNoticesAsync();
        await App.Ask(new GiveAwardNoticesCommand(0, GiveAwardNoticesCommand.Batch), Role.Administrator);
        return await RiskNoticesAsync() - before;
    }

    private Task<int> RiskNoticesAsync() => App.Read(db => db.Notifications.Where(n => n.Kind == NotificationKind.RiskExpiring).Select(n => n.Cause).Distinct().CountAsync());
}
