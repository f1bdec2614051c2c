using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Features.Awards;

[TestFixture]
public sealed class CancelAwardTests
{
    private TestApp _app = null!;
    private string _fain = null!;

    [SetUp]
    public async Task Start()
    {
        _app = await TestApp.StartAsync();
        _fain = await _app.Given.Award(a => a.Ready());
    }

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task WithAReason_IsCancelled()
    {
        await _app.Ask(new CancelAwardCommand(_fain, 0, "The recipient withdrew"), Role.ProgramOfficer);
        var award = await _app.Read(db => db.Awards.SingleAsync(a => a.Fain == _fain));
        Assert.That((award.Status, award.StatusReason), Is.EqualTo((AwardStatus.Cancelled, "The recipient withdrew")));
        Assert.That((await _app.Read(db => db.AuditEntries.OrderBy(e => e.Sequence).LastAsync())).Why, Is.EqualTo("The recipient withdrew"));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase(null)]
    public async Task WithoutAReason_IsRefused(string? reason)
    {
        var refused = (await _app.Send(new CancelAwardCommand(_fain, 0, reason!), Role.ProgramOfficer)).Errors.Single();
        Assert.That((refused.Code, refused.Field), Is.EqualTo(("award.reason-missing", "Reason")));
    }

    [Test]
    public async Task EndlessReason_IsRefused() => Assert.That(
        (await _app.Send(new CancelAwardCommand(_fain, 0, new string('x', Award.ReasonMaxLength + 1)), Role.ProgramOfficer)).Errors.Single().Code,
        Is.EqualTo("award.reason-missing"));

    [Test]
    public async Task SignedAward_IsRefused()
    {
        var fain = await _app.Given.Award(a => a.Active());
        Assert.That((await _app.Send(new CancelAwardCommand(fain, 0, "Why"), Role.GrantsOfficer)).Errors.Single().Code, Is.EqualTo("award.not-in-this-status"));
    }

    [Test]
    public async Task StaleVersion_IsAConflict() =>
        Assert.That((await _app.Send(new CancelAwardCommand(_fain, 7, "Why"), Role.GrantsOfficer)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Conflict));

    [TestCase(Role.GranteePreparer)]
    [TestCase(Role.Auditor)]
    [TestCase(Role.Director)]
    public async Task OtherRoles_AreForbidden(Role role) =>
        Assert.That((await _app.Send(new CancelAwardCommand(_fain, 0, "Why"), role)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden));
}
