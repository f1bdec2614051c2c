using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Core.Tests.Features.Reporting;

public sealed class RefuseRequestTests : RequirementCommandTests
{
    protected override Role Who => Roles.Officers;

    protected override ICommand<int> On(string fain, int number, int version) => new RefuseRequestCommand(fain, number, version, RequestKind.Waiver, "The quarter was full of work");

    protected override async Task PrepareAsync() => await App.Ask(new AskWaiverCommand(Ours, Number, 0, "Short period"), Role.GranteePreparer);

    [Test]
    public async Task Refused_StaysDueWithTheAnswer()
    {
        await SendAsync(Role.ProgramOfficer);
        var one = await OneAsync();
        Assert.That((one.Status, one.Requests.Single().Status, one.Requests.Single().Answer), Is.EqualTo((RequirementStatus.NotYetDue, RequestStatus.Refused, "The quarter was full of work")));
    }

    [Test]
    public async Task AfterARefusal_ItCanBeAskedAgain()
    {
        var version = await SendAsync(Role.ProgramOfficer);
        await App.Ask(new AskWaiverCommand(Ours, Number, version, "Please look again"), Role.GranteePreparer);
        Assert.That((await OneAsync()).Requests.Count(r => r.Status == RequestStatus.Open), Is.EqualTo(1));
    }

    [Test]
    public async Task WhatWasNotAsked_CannotBeRefused() =>
        Assert.That(await CodeAsync(new RefuseRequestCommand(Ours, Number, Version, RequestKind.Extension, "No"), Role.ProgramOfficer), Is.EqualTo("requirement.nothing-asked"));
}
