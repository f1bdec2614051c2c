using GrantsPortal.Domain.Money;

namespace GrantsPortal.Core.Tests.Domain.Money;

[TestFixture]
public sealed class ApportionmentTests
{
    [Test]
    public void OneCentLeft_GoesToTheLargestRemainder() =>
        Assert.That(Apportionment.Split(100, [3333, 3333, 3334]), Is.EqualTo(new long[] { 33, 33, 34 }));

    [Test]
    public void EqualRemainders_AreServedInTheOrderGiven() =>
        Assert.That(Apportionment.Split(200, [1, 1, 1]), Is.EqualTo(new long[] { 67, 67, 66 }));

    [Test]
    public void NegativeAmount_MirrorsItsOpposite() =>
        Assert.That(Apportionment.Split(-200, [1, 1, 1]), Is.EqualTo(new long[] { -67, -67, -66 }));

    [Test]
    public void FewerCentsThanParts_AreNotSplit() =>
        Assert.That(Apportionment.Split(1, [2500, 5000, 2500]), Is.EqualTo(new long[] { 0, 1, 0 }));

    [Test]
    public void ZeroWeight_GetsNothing() =>
        Assert.That(Apportionment.Split(101, [0, 5000, 0, 5000]), Is.EqualTo(new long[] { 0, 51, 0, 50 }));

    [Test]
    public void LargestAmounts_DoNotOverflow()
    {
        Assert.That(Apportionment.Split(long.MaxValue, [long.MaxValue, long.MaxValue]), Is.EqualTo(new[] { (long.MaxValue / 2) + 1, long.MaxValue / 2 }));
        Assert.That(Apportionment.Split(long.MinValue, [10_000]), Is.EqualTo(new[] { long.MinValue }));
    }

    [Test]
    public void NothingToWeigh_IsRefused()
    {
        Assert.That(() => Apportionment.Split(100, []), Throws.ArgumentException);
        Assert.That(() => Apportionment.Split(100, [0, 0]), Throws.ArgumentException);
        Assert.That(() => Apportionment.Split(100, [10_100, -100]), Throws.ArgumentException);
    }

    [Test]
    public void Dollars_AreSplitByPercentagesWithTheirKeys()
    {
        KeyValuePair<string, decimal>[] split = [new("GH", 33.33m), new("PE", 33.33m), new("PH", 33.34m)];

        var parts = Apportionment.Split(-1000.01m, split);

        Assert.That(parts, Is.EqualTo(new KeyValuePair<string, decimal>[] { new("GH", -333.30m), new("PE", -333.30m), new("PH", -333.41m) }));
    }

    [Test]
    public void ThirdDecimal_IsRefused()
    {
        Assert.That(() => Apportionment.Split(1.001m, [new KeyValuePair<string, decimal>("GH", 100m)]), Throws.ArgumentException);
        Assert.That(() => Apportionment.Split(1m, [new KeyValuePair<string, decimal>("GH", 99.999m)]), Throws.ArgumentException);
    }
}
