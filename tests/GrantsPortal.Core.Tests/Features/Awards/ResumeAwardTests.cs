using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Core.Tests.Features.Awards;

public sealed class ResumeAwardTests : SignedAwardTests
{
    protected override ICommand<int> On(string fain, int version) => new ResumeAwardCommand(fain, version, "Receipts were found");

    protected override async Task PrepareAsync() => await App.Ask(new SuspendAwardCommand(Fain, 1, "Letter", "Costs without receipts"), Role.GrantsOfficer);

    [Test]
    public async Task Resumed_HasLostNothing()
    {
        await SendAsync();
        var reports = await ReportsAsync();
        Assert.That((await AwardAsync()).Status, Is.EqualTo(AwardStatus.Active));
        Assert.That((reports.Count, reports.All(r => r.IsOpen && r.History.Count == 0)), Is.EqualTo((9, true)));
    }
}
