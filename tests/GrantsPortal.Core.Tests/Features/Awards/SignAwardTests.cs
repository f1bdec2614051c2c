using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Features.Awards;

[TestFixture]
public sealed class SignAwardTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task GrantsOfficer_Obligates()
    {
        var (fain, version) = await ReadyAsync();
        await _app.Ask(new SignAwardCommand(fain, version), Role.GrantsOfficer);
        var award = await _app.Read(db => db.Awards.Include(a => a.Obligations).Include(a => a.Balance).SingleAsync(a => a.Fain == fain));
        Assert.That((award.Status, award.SignedOn, award.SignedById), Is.EqualTo((AwardStatus.Active, (DateOnly?)_app.Today, (long?)_app.As(Role.GrantsOfficer).Id)));
        Assert.That((award.Obligations.Single().Amount, award.Balance.Obligated), Is.EqualTo((100_000m, 100_000m)));
    }

    [Test]
    public async Task SignerWhoPrepared_IsRefusedAlsoAfterReassignment()
    {
        var form = await _app.CompleteAwardAsync();
        var fain = await _app.Ask(form, Role.GrantsOfficer);
        var edit = await _app.OpenAsync(fain);
        edit.OfficerId = _app.AsSecond(Role.ProgramOfficer).Id;
        await _app.Ask(edit, Role.ProgramOfficer);
        var version = await _app.Ask(new MakeAwardReadyCommand(fain, edit.Version + 1), Role.ProgramOfficer);

        var refused = (await _app.Send(new SignAwardCommand(fain, version), Role.GrantsOfficer)).Errors.Single();
        Assert.That(refused.Code, Is.EqualTo("award.signer-prepared"));
        Assert.That((await _app.Send(new SignAwardCommand(fain, version), _app.AsSecond(Role.GrantsOfficer))).IsOk, Is.True);
    }

    [TestCase(Role.ProgramOfficer)]
    [TestCase(Role.GranteePreparer)]
    [TestCase(Role.GranteeCertifier)]
    [TestCase(Role.Auditor)]
    [TestCase(Role.Director)]
    [TestCase(Role.Administrator)]
    public async Task OtherRoles_AreForbidden(Role role)
    {
        var (fain, version) = await ReadyAsync();
        Assert.That((await _app.Send(new SignAwardCommand(fain, version), role)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden));
    }

    [Test]
    public async Task TwoSignersAtOnce_OneSignsAndOneObligationStands()
    {
        var (fain, version) = await ReadyAsync();
        var signers = new[] { _app.As(Role.GrantsOfficer), _app.AsSecond(Role.GrantsOfficer), _app.As(Role.GrantsOfficer) };
        var outcomes = await Task.WhenAll(signers.Select(s => Task.Run(() => _app.Send(new SignAwardCommand(fain, version), s))));
        Assert.That(outcomes.Count(o => o.IsOk), Is.EqualTo(1));
        Assert.That(outcomes.Where(o => !o.IsOk).Select(o => o.Errors.Single().Code), Is.All.EqualTo("award.not-in-this-status").Or.EqualTo("data.changed-meanwhile"));
        Assert.That(await _app.Read(db => db.Obligations.SumAsync(o => o.Amount)), Is.EqualTo(100_000m));
    }

    [Test]
    public async Task ChangedSinceTheSignerLooked_IsAConflict()
    {
        var (fain, version) = await ReadyAsync();
        var back = await _app.Ask(new ReturnAwardToDraftCommand(fain, version, "Wrong amount"), Role.ProgramOfficer);
        await _app.Ask(new MakeAwardReadyCommand(fain, back), Role.ProgramOfficer);
        var refused = (await _app.Send(new SignAwardCommand(fain, version), Role.GrantsOfficer)).Errors.Single();
        Assert.That(refused.Kind, Is.EqualTo(ErrorKind.Conflict));
        Assert.That(await _app.Read(db => db.Obligations.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task RecipientBlockedMeanwhile_IsRefused()
    {
        var (fain, version) = await ReadyAsync();
        await _app.Change(async db => (await db.Organizations.SingleAsync(o => o.Name == "Ours")).Block("Debarred", _app.Clock.UtcNow));
        Assert.That((await _app.Send(new SignAwardCommand(fain, version), Role.GrantsOfficer)).Errors.Single().Code, Is.EqualTo("award.recipient-blocked"));
    }

    [Test]
    public async Task Draft_IsNotSigned()
    {
        var fain = await _app.Given.Award(a => a.Complete());
        Assert.That((await _app.Send(new SignAwardCommand(fain, 0), Role.GrantsOfficer)).Errors.Single().Code, Is.EqualTo("award.not-in-this-status"));
    }

    private async Task<(string Fain, int Version)> ReadyAsync()
    {
        var fain = await _app.Ask(await _app.CompleteAwardAsync(), Role.ProgramOfficer);
        return (fain, await _app.Ask(new MakeAwardReadyCommand(fain, (await _app.OpenAsync(fain)).Version), Role.ProgramOfficer));
    }
}
