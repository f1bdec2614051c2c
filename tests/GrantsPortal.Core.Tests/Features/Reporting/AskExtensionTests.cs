using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Core.Tests.Features.Reporting;

public sealed class AskExtensionTests : RequirementCommandTests
{
    protected override Role Who => Roles.Grantees;

    protected override ICommand<int> On(string fain, int number, int version) => new AskExtensionCommand(fain, number, version, Later, "The field team changed");

    [Test]
    public async Task Asked_WaitsForTheOfficerAndMovesNothing()
    {
        await SendAsync(Role.GranteePreparer);
        var one = await OneAsync();
        var request = one.Requests.Single();
        Assert.That((request.Kind, request.Status, request.WishedDue, request.Reason), Is.EqualTo((RequestKind.Extension, RequestStatus.Open, (DateOnly?)Later, "The field team changed")));
        Assert.That((one.EffectiveDue, one.History.Single().Action), Is.EqualTo((new DateOnly(2025, 4, 30), RequirementAction.AskExtension)));
    }

    [Test]
    public async Task AskedAgain_IsRefused()
    {
        var version = await SendAsync(Role.GranteePreparer);
        Assert.That(await CodeAsync(On(Ours, Number, version), Role.GranteeCertifier), Is.EqualTo("requirement.asked-already"));
    }

    [TestCase(-1, "requirement.date-passed")]
    [TestCase(800, "requirement.date-too-far")]
    public async Task DateThatCannotBe_IsRefused(int days, string code) =>
        Assert.That(await CodeAsync(new AskExtensionCommand(Ours, Number, Version, App.Today.AddDays(days), "Why"), Role.GranteePreparer), Is.EqualTo(code));

    [Test]
    public async Task DateBeforeTheOneThatHolds_IsRefused()
    {
        Number = (await App.Ask(new SearchRequirementsQuery { States = [RequirementState.NotYetDue] }, Role.GranteePreparer)).Rows[0].Number;
        Assert.That(await CodeAsync(new AskExtensionCommand(Ours, Number, 0, App.Today.AddDays(3), "Why"), Role.GranteePreparer), Is.EqualTo("requirement.date-not-later"));
    }

    [Test]
    public async Task NeitherDateNorReason_AreSaidTogether() => Assert.That(
        (await App.Send(new AskExtensionCommand(Ours, Number, Version, null, ""), Role.GranteePreparer)).Errors.Select(e => e.Code),
        Is.EqualTo(new[] { "requirement.due-missing", "requirement.reason-missing" }));
}
