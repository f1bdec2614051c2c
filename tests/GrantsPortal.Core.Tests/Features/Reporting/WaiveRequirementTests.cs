using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Core.Tests.Features.Reporting;

public sealed class WaiveRequirementTests : RequirementCommandTests
{
    protected override Role Who => Roles.Officers;

    protected override ICommand<int> On(string fain, int number, int version) => new WaiveRequirementCommand(fain, number, version, "Nothing had begun");

    [Test]
    public async Task Waived_SaysWhyAndWhen()
    {
        await SendAsync(Role.ProgramOfficer);
        var one = await OneAsync();
        Assert.That((one.Status, one.Note, one.DecidedOn, one.FellAway), Is.EqualTo((RequirementStatus.Waived, "Nothing had begun", (DateOnly?)App.Today, false)));
    }

    [Test]
    public async Task OpenRequests_AreAnsweredWithIt()
    {
        await App.Ask(new AskExtensionCommand(Ours, Number, Version, Later, "More time"), Role.GranteePreparer);
        await App.Ask(new AskWaiverCommand(Ours, Number, Version + 1, "Or none"), Role.GranteePreparer);
        await App.Ask(On(Ours, Number, Version + 2), Role.ProgramOfficer);
        Assert.That((await OneAsync()).Requests.OrderBy(r => r.Kind).Select(r => r.Status), Is.EqualTo(new[] { RequestStatus.Lapsed, RequestStatus.Granted }));
    }
}
