using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Domain.Awards;

[TestFixture]
public sealed class AwardSignTests
{
    [Test]
    public void ReadyAward_IsObligatedOnceAndTellsIt()
    {
        var award = AwardSample.In(AwardStatus.ReadyToSign);
        award.TakeEvents();
        award.Sign(AwardSample.Today, AwardSample.Now, AwardSample.Signer);
        Assert.That((award.Status, award.SignedById, award.SignedOn), Is.EqualTo((AwardStatus.Active, (long?)2, (DateOnly?)AwardSample.Today)));
        Assert.That(award.Obligations.Select(o => (o.Amount, o.Kind)), Is.EqualTo(new[] { (100m, ObligationKind.Award) }));
        Assert.That(award.Balance.Obligated, Is.EqualTo(100m));
        Assert.That(award.TakeEvents(), Is.EqualTo(new[] { new AwardSigned(award, AwardSample.Today) }));
    }

    [Test]
    public void SecondSignature_IsRefused()
    {
        var award = AwardSample.In(AwardStatus.Active);
        var refused = Assert.Throws<RuleBroken>(() => award.Sign(AwardSample.Today, AwardSample.Now, AwardSample.Signer))!;
        Assert.That(refused.Errors.Single().Code, Is.EqualTo("award.not-in-this-status"));
        Assert.That(award.Obligations, Has.Count.EqualTo(1));
    }

    [Test]
    public void WhoeverPrepared_DoesNotSign()
    {
        var award = AwardSample.Complete(AwardSample.Signer);
        award.MakeReady(AwardSample.Now, AwardSample.Officer);
        Assert.That(Assert.Throws<RuleBroken>(() => award.Sign(AwardSample.Today, AwardSample.Now, AwardSample.Signer))!.Errors.Single().Code, Is.EqualTo("award.signer-prepared"));
        award.Sign(AwardSample.Today, AwardSample.Now, AwardSample.Signer with { Id = 99 });
        Assert.That(award.Status, Is.EqualTo(AwardStatus.Active));
    }

    [Test]
    public void WhoeverMadeItReady_DoesNotSign()
    {
        var award = AwardSample.Complete();
        award.MakeReady(AwardSample.Now, AwardSample.Signer);
        Assert.That(Assert.Throws<RuleBroken>(() => award.Sign(AwardSample.Today, AwardSample.Now, AwardSample.Signer))!.Errors.Single().Code, Is.EqualTo("award.signer-prepared"));
    }

    [Test]
    public void EverythingInTheWay_IsSaidAtOnce()
    {
        var award = AwardSample.Complete(AwardSample.Signer);
        award.MakeReady(AwardSample.Now, AwardSample.Officer);
        award.Recipient.Block("Debarred", AwardSample.Now);
        award.Recipient.Identify(null, null, AwardSample.Now);
        var refused = Assert.Throws<RuleBroken>(() => award.Sign(AwardSample.Today, AwardSample.Now, AwardSample.Signer))!;
        string[] expected = ["award.signer-prepared", "award.recipient-blocked", "award.recipient-uei-missing"];
        Assert.That(refused.Errors.Select(e => e.Code), Is.EqualTo(expected));
        Assert.That(award.Obstacles(AwardAction.Sign, AwardSample.Signer).Select(e => e.Code), Is.EqualTo(expected));
    }
}
