using GrantsPortal.Web.Components.Shared;

namespace GrantsPortal.Web.Tests.Components;

public sealed class ScaleTests
{
    [TestCase(3_250_000, 4_000_000, 1_000_000)]
    [TestCase(100, 100, 25)]
    [TestCase(7, 8, 2)]
    [TestCase(0, 1, 1)]
    public void Value_AxisHasAtMostFiveLinesAtRoundFigures(int max, int top, int step) =>
        Assert.That(ValueScale.For(max), Is.EqualTo(new ValueScale(top, step)));

    [Test]
    public void Value_AxisOfCountsHasNoFractions() => Assert.That(ValueScale.For(3, whole: true).Step, Is.EqualTo(1));

    [Test]
    public void Map_NothingIsStepZeroAndTheMostIsTheDarkest()
    {
        MapScale scale = MapScale.For(Enumerable.Range(1, 50).Select(n => n * 10_000m));
        Assert.That(scale.Step(0), Is.Zero);
        Assert.That(scale.Step(10_000), Is.EqualTo(1));
        Assert.That(scale.Step(500_000), Is.EqualTo(5));
        Assert.That(scale.Breaks, Is.Ordered.And.Unique);
    }

    [Test]
    public void Map_OfOneCountryStillHasAStep() => Assert.That(MapScale.For([250m]).Step(250), Is.GreaterThan(0));
}
