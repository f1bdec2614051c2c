using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Core.Tests.Features.Reporting;

public sealed class AcceptStatementTests : RequirementCommandTests
{
    protected override Role Who => Roles.Officers;

    protected override ICommand<int> On(string fain, int number, int version) => new AcceptStatementCommand(fain, number, version);

    protected override async Task PrepareAsync()
    {
        await AskAsync();
        await App.Ask(new SubmitStatementCommand(Ours, Number, 0, "All is well.", true), Role.GranteeCertifier);
    }

    [Test]
    public async Task Accepted_IsSettledToday()
    {
        await SendAsync(Role.ProgramOfficer);
        var one = await OneAsync();
        Assert.That((one.Status, one.DecidedOn), Is.EqualTo((RequirementStatus.Accepted, (DateOnly?)App.Today)));
    }

    [Test]
    public async Task Report_IsAcceptedOnItsOwnPage() =>
        Assert.That(await CodeAsync(On(Ours, 1, 0), Role.ProgramOfficer), Is.EqualTo("requirement.not-a-statement"));
}
