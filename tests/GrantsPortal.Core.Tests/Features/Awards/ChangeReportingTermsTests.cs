using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Core.Tests.Features.Awards;

public sealed class ChangeReportingTermsTests : SignedAwardTests
{
    protected override ICommand<int> On(string fain, int version) =>
        new ChangeReportingTermsCommand(fain, version, ReportingFrequency.SemiAnnual, ReportingYear.Calendar, false, "The risk is low now");

    [Test]
    public async Task Changed_LeavesWhatIsInAndAsksForTheRest()
    {
        await SubmitAsync(1);
        await SendAsync();
        Assert.That((await ReportsAsync()).Select(r => (r.Phase, r.PeriodStart, r.PeriodEnd, r.Status)), Is.EqualTo(new[]
        {
            (ReportKind.Interim, new DateOnly(2025, 2, 10), new DateOnly(2025, 3, 31), RequirementStatus.Submitted),
            (ReportKind.Interim, new DateOnly(2025, 4, 1), new DateOnly(2025, 6, 30), RequirementStatus.NotYetDue),
            (ReportKind.Interim, new DateOnly(2025, 7, 1), new DateOnly(2025, 12, 31), RequirementStatus.NotYetDue),
            (ReportKind.Interim, new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30), RequirementStatus.NotYetDue),
            (ReportKind.Interim, new DateOnly(2026, 7, 1), new DateOnly(2026, 12, 31), RequirementStatus.NotYetDue),
            (ReportKind.Final, new DateOnly(2027, 1, 1), new DateOnly(2027, 2, 10), RequirementStatus.NotYetDue),
        }));
    }

    [Test]
    public async Task SameTerms_AreRefused() => Assert.That(
        await CodesAsync(new ChangeReportingTermsCommand(Fain, Version, ReportingFrequency.Quarterly, ReportingYear.Calendar, false, "Why")), Is.EqualTo(new[] { "award.terms-unchanged" }));

    [Test]
    public async Task ThereAndBack_IsTheSameSchedule()
    {
        var before = await ReportsAsync();
        await SendAsync();
        await App.Ask(new ChangeReportingTermsCommand(Fain, Version + 1, ReportingFrequency.Quarterly, ReportingYear.Calendar, false, "Not low after all"), GrantsPortal.Domain.People.Role.GrantsOfficer);
        Assert.That((await ReportsAsync()).Where(r => !r.FellAway).Select(r => (r.Phase, r.PeriodStart, r.PeriodEnd, r.StatutoryDue)),
            Is.EqualTo(before.Select(r => (r.Phase, r.PeriodStart, r.PeriodEnd, r.StatutoryDue))));
    }
}
