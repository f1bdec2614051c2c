using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Core.Tests.Features.Reporting;

public sealed class ReturnStatementTests : RequirementCommandTests
{
    protected override Role Who => Roles.Officers;

    protected override ICommand<int> On(string fain, int number, int version) => new ReturnStatementCommand(fain, number, version, "Since when?");

    protected override async Task PrepareAsync()
    {
        await AskAsync();
        await App.Ask(new SubmitStatementCommand(Ours, Number, 0, "The deputy took over.", true), Role.GranteeCertifier);
    }

    [Test]
    public async Task Returned_CanBeAnsweredAgainAndBothAnswersStay()
    {
        var version = await SendAsync(Role.ProgramOfficer);
        await App.Ask(new SubmitStatementCommand(Ours, Number, version, "Since 1 February.", true), Role.GranteeCertifier);
        var one = await OneAsync();
        Assert.That((one.Status, one.Statement), Is.EqualTo((RequirementStatus.Submitted, "Since 1 February.")));
        Assert.That(one.History.OrderBy(e => e.Id).Select(e => e.Why), Is.EqualTo(new[] { "The deputy took over.", "Since when?", "Since 1 February." }));
    }

    [Test]
    public async Task Report_IsReturnedOnItsOwnPage() =>
        Assert.That(await CodeAsync(On(Ours, 1, 0), Role.ProgramOfficer), Is.EqualTo("requirement.not-a-statement"));
}
