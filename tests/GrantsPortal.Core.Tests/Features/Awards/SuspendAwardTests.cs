using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Core.Tests.Features.Awards;

public sealed class SuspendAwardTests : SignedAwardTests
{
    protected override ICommand<int> On(string fain, int version) => new SuspendAwardCommand(fain, version, "Suspension letter", "Costs without receipts");

    [Test]
    public async Task Suspended_KeepsDueDatesAndSaysSo()
    {
        var before = await ReportsAsync();
        await SendAsync();
        var award = await AwardAsync();
        Assert.That((award.Status, award.StatusReason, award.Documents.Single().Name), Is.EqualTo((AwardStatus.Suspended, "Costs without receipts", "Suspension letter")));
        Assert.That((await ReportsAsync()).Select(r => (r.Number, r.Status, r.EffectiveDue)), Is.EqualTo(before.Select(r => (r.Number, r.Status, r.EffectiveDue))));
        Assert.That((await App.Ask(new SearchRequirementsQuery(), Role.GranteePreparer)).Rows.Select(r => r.IsSuspended), Is.All.True);
    }

    [Test]
    public async Task WithoutReasonAndDocument_IsRefused() =>
        Assert.That(await CodesAsync(new SuspendAwardCommand(Fain, Version, "", " ")), Is.EqualTo(new[] { "award.document-missing", "award.reason-missing" }));
}
