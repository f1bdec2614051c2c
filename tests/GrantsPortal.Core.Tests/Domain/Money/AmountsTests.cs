using System.Globalization;
using GrantsPortal.Domain.Money;

namespace GrantsPortal.Core.Tests.Domain.Money;

[TestFixture]
public sealed class AmountsTests
{
    [TestCase("15000.045", "15000.05")]
    [TestCase("0.005", "0.01")]
    [TestCase("-0.005", "-0.01")]
    [TestCase("0.0149", "0.01")]
    [TestCase("2.5", "2.5")]
    public void Half_IsRoundedAwayFromZero(string amount, string expected) =>
        Assert.That(Amounts.Round(Number(amount)), Is.EqualTo(Number(expected)));

    [Test]
    public void FifteenPercentOfTheExample_IsFiveCents() => Assert.That(Amounts.Round(0.15m * 100_000.30m), Is.EqualTo(15_000.05m));

    [TestCase("1", true)]
    [TestCase("1.2", true)]
    [TestCase("-1.23", true)]
    [TestCase("1.500", true)]
    [TestCase("1.234", false)]
    [TestCase("-0.001", false)]
    public void Cents_AreAtMostTwoDecimals(string amount, bool expected) => Assert.That(Amounts.HasCents(Number(amount)), Is.EqualTo(expected));

    [TestCase("12.34", 1234)]
    [TestCase("-12.3", -1230)]
    [TestCase("90071992547409.93", 9007199254740993)]
    public void Cents_GoThereAndBack(string amount, long cents)
    {
        Assert.That(Amounts.ToCents(Number(amount)), Is.EqualTo(cents));
        Assert.That(Amounts.FromCents(cents), Is.EqualTo(Number(amount)));
    }

    [Test]
    public void ThirdDecimal_IsRefusedNotRounded() => Assert.That(() => Amounts.ToCents(1.001m), Throws.ArgumentException);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
