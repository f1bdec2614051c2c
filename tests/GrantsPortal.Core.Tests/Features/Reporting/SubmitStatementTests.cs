using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Core.Tests.Features.Reporting;

public sealed class SubmitStatementTests : RequirementCommandTests
{
    protected override Role Who => Role.GranteeCertifier;

    protected override ICommand<int> On(string fain, int number, int version) => new SubmitStatementCommand(fain, number, version, "The deputy took over on 1 February.", true);

    protected override Task PrepareAsync() => AskAsync();

    [Test]
    public async Task Submitted_IsKeptWithItsWords()
    {
        await SendAsync(Role.GranteeCertifier);
        var one = await OneAsync();
        Assert.That((one.Status, one.Statement, one.SubmittedOn), Is.EqualTo((RequirementStatus.Submitted, "The deputy took over on 1 February.", (DateOnly?)App.Today)));
        Assert.That(one.History.Single().Why, Is.EqualTo("The deputy took over on 1 February."));
    }

    [Test]
    public async Task Report_IsNotAnsweredByAStatement() =>
        Assert.That(await CodeAsync(On(Ours, 1, 0), Role.GranteeCertifier), Is.EqualTo("requirement.not-a-statement"));

    [Test]
    public async Task UntickedAndEmpty_AreSaidTogether() => Assert.That(
        (await App.Send(new SubmitStatementCommand(Ours, Number, Version, " ", false), Role.GranteeCertifier)).Errors.Select(e => e.Code),
        Is.EqualTo(new[] { "requirement.statement-missing", "requirement.not-certified" }));
}
