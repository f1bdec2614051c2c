using GrantsPortal.Domain.Money;
using GrantsPortal.Features.Money;
using GrantsPortal.Pipeline;
using GrantsPortal.TestKit;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Features.Money;

[TestFixture]
public sealed class SpendFilterTextTests
{
    private static readonly OfficeClock Clock = new(new TestClock(new DateTime(2026, 2, 10, 17, 0, 0, DateTimeKind.Utc)));
    private static readonly SpendFilterText Whole = new() { From = "2024-10-01", To = "2025-09-30" };

    [Test]
    public void MeasureLeftOut_IsExpended() => Assert.That(Whole.Parse(Clock).Value, Is.EqualTo(new SpendFilter(SpendMeasure.Expended, new(2024, 10, 1), new(2025, 9, 30))));

    [TestCase("2025-10-16T09:30", "2025-10-16T13:30:00Z", Description = "Eastern Time in summer")]
    [TestCase("2025-12-16T09:30:05", "2025-12-16T14:30:05Z", Description = "and in winter")]
    [TestCase("2025-10-16T09:30+02:00", "2025-10-16T07:30:00Z")]
    [TestCase("2025-10-16T13:30:00.1234567Z", "2025-10-16T13:30:00.1234567Z")]
    [TestCase("2025-10-16", "2025-10-17T03:59:59.9999999Z", Description = "the end of the office's day")]
    [TestCase("2026-02-10", "2026-02-10T17:00:00Z", Description = "today: what is known by now")]
    [TestCase("2025-03-09T02:30", "2025-03-09T07:30:00Z", Description = "an hour that the clocks skip")]
    public void Moments(string typed, string utc) =>
        Assert.That(SpendFilterText.Write((Whole with { AsOf = typed }).Parse(Clock).Value.AsOf!.Value), Is.EqualTo(utc));

    [TestCase("measure", "money.measure-unknown", "Measure")]
    [TestCase("from", "money.date-missing", "From")]
    [TestCase("to", "money.date-malformed", "To")]
    [TestCase("asOf", "money.moment-malformed", "AsOf")]
    public void BadText_IsNamed(string which, string code, string field)
    {
        var text = which switch
        {
            "measure" => Whole with { Measure = "2" },
            "from" => Whole with { From = " " },
            "to" => Whole with { To = "30/09/2025" },
            _ => Whole with { AsOf = "yesterday" },
        };

        var error = text.Parse(Clock).Errors.Single();

        Assert.That((error.Code, error.Field), Is.EqualTo((code, field)));
    }

    [Test]
    public void EverythingWrong_IsSaidAtOnce() =>
        Assert.That(new SpendFilterText { Measure = "x", From = "x", To = "x", AsOf = "x" }.Parse(Clock).Errors, Has.Count.EqualTo(4));
}
