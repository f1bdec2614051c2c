using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Core.Tests.Features.Awards;

public sealed class TerminateAwardTests : SignedAwardTests
{
    private static readonly DateOnly Last = new(2026, 2, 20);

    protected override ICommand<int> On(string fain, int version) => new TerminateAwardCommand(fain, version, Last, "Termination letter", "The goals are out of reach");

    [Test]
    public async Task Terminated_AsksForAFinalToThatDayAndForNothingAfter()
    {
        await SubmitAsync(3);
        await SendAsync();
        var (award, reports) = (await AwardAsync(), await ReportsAsync());
        Assert.That((award.Status, award.End, award.StatusReason), Is.EqualTo((AwardStatus.Terminated, Last, "The goals are out of reach")));
        Assert.That(reports.Select(r => (r.Phase, r.PeriodEnd, r.Status)), Is.EqualTo(new[]
        {
            (ReportKind.Interim, new DateOnly(2025, 3, 31), RequirementStatus.Submitted),
            (ReportKind.Interim, new DateOnly(2025, 6, 30), RequirementStatus.Submitted),
            (ReportKind.Interim, new DateOnly(2025, 9, 30), RequirementStatus.Submitted),
            (ReportKind.Interim, new DateOnly(2025, 12, 31), RequirementStatus.NotYetDue),
            (ReportKind.Final, Last, RequirementStatus.NotYetDue),
        }));
        Assert.That(reports[^1].StatutoryDue, Is.EqualTo(Last.AddDays(120)));
        var step = reports[^1].History.Single();
        Assert.That((step.Cause, step.EndFrom, step.EndTo, step.Why),
            Is.EqualTo(((ScheduleCause?)ScheduleCause.AwardTerminated, (DateOnly?)new DateOnly(2026, 3, 31), (DateOnly?)Last, "The goals are out of reach")));
    }

    [Test]
    public async Task WhatSomethingHangsOn_StaysInSightAsWaived()
    {
        var late = (await ReportsAsync()).Single(r => r.PeriodEnd == new DateOnly(2026, 9, 30));
        await App.Ask(new AskExtensionCommand(Fain, late.Number, 0, late.EffectiveDue.AddDays(20), "Holiday"), Role.GranteePreparer);
        await SendAsync();
        var left = (await ReportsAsync()).Single(r => r.Number == late.Number);
        Assert.That((left.Status, left.FellAway, left.Note), Is.EqualTo((RequirementStatus.Waived, true, "The goals are out of reach")));
    }

    [Test]
    public async Task BeforeTheEndOfAReportThatIsIn_IsRefused()
    {
        await SubmitAsync(4);
        Assert.That(await CodesAsync(new TerminateAwardCommand(Fain, Version, new(2025, 12, 30), "Letter", "Why")), Is.EqualTo(new[] { "award.terminated-before-reports" }));
    }

    [TestCase("2025-02-09")]
    [TestCase("2027-02-11")]
    public async Task OutsideThePeriod_IsRefused(string day) =>
        Assert.That(await CodesAsync(new TerminateAwardCommand(Fain, Version, DateOnly.ParseExact(day, "yyyy-MM-dd"), "Letter", "Why")), Is.EqualTo(new[] { "award.terminated-outside-period" }));

    [Test]
    public async Task WithoutDayReasonAndDocument_IsRefused() =>
        Assert.That(await CodesAsync(new TerminateAwardCommand(Fain, Version, null, "", "")), Is.EqualTo(new[] { "input.missing", "award.document-missing", "award.reason-missing" }));
}
