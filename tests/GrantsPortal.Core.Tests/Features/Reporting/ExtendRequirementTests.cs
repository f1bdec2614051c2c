using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Core.Tests.Features.Reporting;

public sealed class ExtendRequirementTests : RequirementCommandTests
{
    protected override Role Who => Roles.Officers;

    protected override ICommand<int> On(string fain, int number, int version) => new ExtendRequirementCommand(fain, number, version, Later, "Flood in the region");

    [Test]
    public async Task Extended_KeepsTheStatutoryDateAndTellsTheMove()
    {
        Assert.That((await OneAsync()).StateOn(App.Today), Is.EqualTo(RequirementState.Overdue));
        await SendAsync(Role.ProgramOfficer);
        var one = await OneAsync();
        var step = one.History.Single();
        Assert.That((one.StatutoryDue, one.EffectiveDue, one.StateOn(App.Today)), Is.EqualTo((new DateOnly(2025, 4, 30), Later, RequirementState.Due)));
        Assert.That((step.Action, step.DueFrom, step.DueTo, step.Why, step.ById),
            Is.EqualTo((RequirementAction.Extend, (DateOnly?)new DateOnly(2025, 4, 30), (DateOnly?)Later, "Flood in the region", App.As(Role.ProgramOfficer).Id)));
        Assert.That(one.StateOn(Later.AddDays(1)), Is.EqualTo(RequirementState.Overdue));
    }

    [Test]
    public async Task OpenRequest_IsGrantedWithIt()
    {
        await App.Ask(new AskExtensionCommand(Ours, Number, Version, Later.AddDays(30), "More time"), Role.GranteePreparer);
        await App.Ask(On(Ours, Number, Version + 1), Role.GrantsOfficer);
        var request = (await OneAsync()).Requests.Single();
        Assert.That((request.Status, request.Answer, request.DecidedById), Is.EqualTo((RequestStatus.Granted, "Flood in the region", (long?)App.As(Role.GrantsOfficer).Id)));
    }

    [TestCase(-1, "requirement.date-passed")]
    [TestCase(800, "requirement.date-too-far")]
    public async Task DateThatCannotBe_IsRefused(int days, string code) =>
        Assert.That(await CodeAsync(new ExtendRequirementCommand(Ours, Number, Version, App.Today.AddDays(days), "Why"), Role.ProgramOfficer), Is.EqualTo(code));
}
