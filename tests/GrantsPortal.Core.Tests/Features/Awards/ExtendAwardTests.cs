using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Awards;

public sealed class ExtendAwardTests : SignedAwardTests
{
    private static readonly DateOnly NewEnd = new(2027, 5, 15);

    protected override ICommand<int> On(string fain, int version) => new ExtendAwardCommand(fain, version, NewEnd, "The last course moved");

    [Test]
    public async Task Extended_MovesTheFinalInPlaceAndAddsWhatIsNew()
    {
        await SubmitAsync(2);
        var before = await ReportsAsync();
        await SendAsync();
        var after = await ReportsAsync();
        Assert.That(after.Take(8).Select(r => (r.Number, r.Phase, r.PeriodEnd, r.StatutoryDue, r.Status)), Is.EqualTo(before.Take(8).Select(r => (r.Number, r.Phase, r.PeriodEnd, r.StatutoryDue, r.Status))));
        Assert.That((after[8].Number, after[8].Phase, after[8].PeriodEnd, after[8].History.Single().Action),
            Is.EqualTo((before[8].Number, ReportKind.Interim, new DateOnly(2027, 3, 31), RequirementAction.Reschedule)));
        Assert.That((after.Count, after[9].Phase, after[9].PeriodStart, after[9].PeriodEnd), Is.EqualTo((10, ReportKind.Final, new DateOnly(2027, 4, 1), NewEnd)));
        Assert.That((await AwardAsync()).End, Is.EqualTo(NewEnd));
        Assert.That(await App.Read(db => db.Requirements.Select(r => r.Number).Distinct().CountAsync()), Is.EqualTo(20));
    }

    [Test]
    public async Task OnceTheFinalIsIn_ItIsRefused()
    {
        await SubmitAsync(9);
        Assert.That(await CodesAsync(On(Fain, Version)), Is.EqualTo(new[] { "award.final-reported" }));
    }

    [Test]
    public async Task AfterTheEnd_ItIsRefused()
    {
        App.Clock.UtcNow = new DateTime(2027, 2, 12, 17, 0, 0, DateTimeKind.Utc);
        Assert.That(await CodesAsync(On(Fain, Version)), Is.EqualTo(new[] { "award.period-over" }));
    }

    [TestCase("2027-02-10", "award.extension-not-later")]
    [TestCase("2041-01-01", "award.period-too-long")]
    public async Task DayThatCannotBe_IsRefused(string day, string code) =>
        Assert.That(await CodesAsync(new ExtendAwardCommand(Fain, Version, DateOnly.ParseExact(day, "yyyy-MM-dd"), "Why")), Is.EqualTo(new[] { code }));
}
