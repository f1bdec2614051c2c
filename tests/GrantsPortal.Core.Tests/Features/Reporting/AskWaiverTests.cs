using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Core.Tests.Features.Reporting;

public sealed class AskWaiverTests : RequirementCommandTests
{
    protected override Role Who => Roles.Grantees;

    protected override ICommand<int> On(string fain, int number, int version) => new AskWaiverCommand(fain, number, version, "The award had not begun");

    [Test]
    public async Task Asked_WaitsForTheOfficer()
    {
        await SendAsync(Role.GranteeCertifier);
        var one = await OneAsync();
        Assert.That((one.Status, one.Requests.Single().Kind, one.Requests.Single().Status), Is.EqualTo((RequirementStatus.NotYetDue, RequestKind.Waiver, RequestStatus.Open)));
    }

    [Test]
    public async Task AskedAgain_IsRefused()
    {
        var version = await SendAsync(Role.GranteePreparer);
        Assert.That(await CodeAsync(On(Ours, Number, version), Role.GranteePreparer), Is.EqualTo("requirement.asked-already"));
    }

    [Test]
    public async Task WithoutAReason_IsRefused() =>
        Assert.That(await CodeAsync(new AskWaiverCommand(Ours, Number, Version, " "), Role.GranteePreparer), Is.EqualTo("requirement.reason-missing"));
}
