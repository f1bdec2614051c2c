using GrantsPortal.Domain.Awards;

namespace GrantsPortal.Core.Tests.Domain.Awards;

public sealed class BurnTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);
    private static readonly DateOnly End = new(2025, 4, 10); // 100 days

    [TestCase(0, 0, 0)]
    [TestCase(-30, 0, 0)]
    [TestCase(50, 25_000, 50)]
    [TestCase(100, 50_000, 100)]
    [TestCase(900, 50_000, 100)]
    public void Time_IsThePartOfThePeriodThatIsOver(int dayOfPeriod, int expended, int percent)
    {
        var burn = Burn.On(Start.AddDays(dayOfPeriod), Start, End, 50_000, expended);

        Assert.That((burn.Time, burn.Spent), Is.EqualTo(((decimal)percent, 100m * expended / 50_000)));
    }

    [TestCase(62, Pace.OnPace)]
    [TestCase(62.01, Pace.Fast)]
    [TestCase(38, Pace.OnPace)]
    [TestCase(37.99, Pace.Slow)]
    public void MoreThanTwelvePointsApart_IsFastOrSlow(decimal spent, Pace expected) =>
        Assert.That(Burn.On(Start.AddDays(50), Start, End, 100, spent).Pace, Is.EqualTo(expected));

    [Test]
    public void NothingObligated_HasNoPace() =>
        Assert.That(Burn.On(Start, Start, End, 0, 0), Is.EqualTo(new Burn(null, 0)).And.Property(nameof(Burn.Pace)).Null);
}
