using GrantsPortal.Domain.Results;

namespace GrantsPortal.Core.Tests.Domain.Results;

public sealed class AggregationTests
{
    private static readonly DateOnly[] Quarters = [new(2025, 3, 31), new(2025, 6, 30), new(2025, 9, 30), new(2025, 12, 31)];

    private static readonly AggregationMethod[] Methods = Enum.GetValues<AggregationMethod>();

    [TestCaseSource(nameof(Methods))]
    public void NoValue_IsNone_NeverZero(AggregationMethod method)
    {
        Assert.That(Aggregation.Of(method, []), Is.Null);
        Assert.That(Aggregation.Of(method, Quarters.Select(q => new PeriodActual(q, null))), Is.Null);
    }

    [TestCaseSource(nameof(Methods))]
    public void TypedZero_IsAValue(AggregationMethod method)
    {
        var zero = method == AggregationMethod.Ratio ? new PeriodActual(Quarters[0], null, 0, 5) : new PeriodActual(Quarters[0], 0);
        Assert.That(Aggregation.Of(method, [zero, new PeriodActual(Quarters[1], null)]), Is.EqualTo(0m));
    }

    [TestCase(AggregationMethod.Sum, 60)]
    [TestCase(AggregationMethod.Average, 20)]
    [TestCase(AggregationMethod.Latest, 20)]
    [TestCase(AggregationMethod.UniqueCount, 20)]
    public void Periods_BecomeOneByTheMethod_InWhateverOrder(AggregationMethod method, int expected)
    {
        PeriodActual[] actuals = [new(Quarters[2], 20), new(Quarters[0], 10), new(Quarters[3], null), new(Quarters[1], 30)];
        Assert.That(Aggregation.Of(method, actuals), Is.EqualTo((decimal)expected));
        Assert.That(Aggregation.Of(method, actuals.Reverse()), Is.EqualTo((decimal)expected));
    }

    [Test]
    public void Ratio_DividesTheSums_NotTheAverageOfPercents() =>
        Assert.That(Aggregation.Of(AggregationMethod.Ratio, [new(Quarters[0], null, 1, 1), new(Quarters[1], null, 1, 9), new(Quarters[2], null, 5, null), new(Quarters[3], 77, null, 5)]), Is.EqualTo(20m));

    [Test]
    public void RatioOfNothing_IsNone() =>
        Assert.That(Aggregation.Of(AggregationMethod.Ratio, [new(Quarters[0], null, 0, 0)]), Is.Null);
}
