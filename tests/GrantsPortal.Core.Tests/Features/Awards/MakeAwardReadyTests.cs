using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Features.Awards;

[TestFixture]
public sealed class MakeAwardReadyTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task CompleteDraft_IsOffered()
    {
        var fain = await _app.Given.Award(a => a.Complete());
        await _app.Ask(new MakeAwardReadyCommand(fain, 0), Role.ProgramOfficer);
        var draft = await _app.Ask(new GetAwardDraftQuery(fain), Role.ProgramOfficer);
        Assert.That(draft.Status, Is.EqualTo(AwardStatus.ReadyToSign));
    }

    [Test]
    public async Task BareDraft_IsRefusedWithAllThatIsMissing()
    {
        var fain = await _app.Given.Award();
        var outcome = await _app.Send(new MakeAwardReadyCommand(fain, 0), Role.ProgramOfficer);
        Assert.That(outcome.Errors.Select(e => e.Code), Is.EqualTo(
            new[] { "award.split-missing", "award.budget-not-amount", "award.objective-missing", "award.risk-missing", "award.plan-missing" }));
        Assert.That(outcome.Errors.Select(e => e.Kind), Is.All.EqualTo(ErrorKind.Rule));
        var draft = await _app.Ask(new GetAwardDraftQuery(fain), Role.ProgramOfficer);
        Assert.That(draft.Offer(AwardAction.MakeReady)!.Obstacles.Select(e => e.Code), Is.EqualTo(outcome.Errors.Select(e => e.Code)));
    }

    [Test]
    public async Task RecipientWithoutUei_IsRefused()
    {
        await _app.Given.Organization("No number yet");
        var fain = await _app.Given.Award(a => a.Complete().For("No number yet"));
        Assert.That((await _app.Send(new MakeAwardReadyCommand(fain, 0), Role.ProgramOfficer)).Errors.Single().Code, Is.EqualTo("award.recipient-uei-missing"));
    }

    [Test]
    public async Task DoubleClick_IsOffered_Once()
    {
        var fain = await _app.Given.Award(a => a.Complete());
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => _app.Send(new MakeAwardReadyCommand(fain, 0), Role.ProgramOfficer))));
        Assert.That(outcomes.Count(o => o.IsOk), Is.EqualTo(1));
    }

    [TestCase(Role.GranteeCertifier)]
    [TestCase(Role.Auditor)]
    [TestCase(Role.Director)]
    public async Task OtherRoles_AreForbidden(Role role)
    {
        var fain = await _app.Given.Award(a => a.Complete());
        Assert.That((await _app.Send(new MakeAwardReadyCommand(fain, 0), role)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden));
    }
}
