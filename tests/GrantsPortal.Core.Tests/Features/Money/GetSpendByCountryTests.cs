using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Money;
using GrantsPortal.TestKit;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Features.Money;

[TestFixture]
public sealed class GetSpendByCountryTests
{
    private static readonly DateOnly From = new(2025, 1, 1);
    private static readonly DateOnly To = new(2025, 12, 31);
    private static readonly (DateOnly Start, DateOnly End) Period = (new DateOnly(2024, 10, 1), new DateOnly(2027, 9, 30));
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task OwnCountry_WinsOverTheSplit()
    {
        await Award(a => a.In("GH", 70).In("TG", 30).Spent(new(2025, 3, 1), 100.01m, "PE").Spent(new(2025, 3, 1), 100.01m));

        var report = await Ask();

        Assert.That(Amounts(report), Is.EqualTo(new[] { ("PE", 100.01m), ("GH", 70.01m), ("TG", 30.00m) }));
        Assert.That((report.Own, report.Split, report.Total), Is.EqualTo((100.01m, 100.01m, 200.02m)));
        Assert.That((report.OwnLines, report.SplitLines, report.UnallocatedLines), Is.EqualTo((1, 1, 0)));
    }

    [Test]
    public async Task EachLine_IsRoundedByItself()
    {
        // Three lines of a cent: the larger share gets each, where their sum of three cents would give one away.
        await Award(a => a.In("GH", 60).In("TG", 40).Spent(new(2025, 3, 1), 0.01m).Spent(new(2025, 3, 2), 0.01m).Spent(new(2025, 3, 2), 0.01m));

        Assert.That(Amounts(await Ask()), Is.EqualTo(new[] { ("GH", 0.03m), ("TG", 0.00m) }));
    }

    [Test]
    public async Task Refund_CancelsItsLineInEveryCountry()
    {
        await Award(a => a.In("GH", 33.33m).In("TG", 33.33m).In("BJ", 33.34m).Spent(new(2025, 3, 1), 1_184.21m).Spent(new(2025, 4, 1), -1_184.21m));

        var report = await Ask();

        Assert.That(report.Rows.Select(r => r.Amount), Is.All.EqualTo(0m));
        Assert.That(report.Rows.Select(r => r.Lines), Is.All.EqualTo(2));
        Assert.That(report.Rows.Select(r => r.Share), Is.All.Null);
    }

    [Test]
    public async Task SplitChangedWithinThePeriod_AppliesFromItsDayOn()
    {
        await Award(a => a.In("GH")
            .Then(award => award.Resplit(new(2025, 7, 1), [new("TG", 100)], _app.Clock.UtcNow))
            .Spent(new(2025, 6, 30), 1m).Spent(new(2025, 7, 1), 10m).Spent(new(2025, 7, 2), 100m));

        Assert.That(Amounts(await Ask()), Is.EqualTo(new[] { ("TG", 110m), ("GH", 1m) }));
    }

    [Test]
    public async Task TwoSplitsForOneDay_TheOneRecordedLaterCounts()
    {
        await Award(a => a.In("GH")
            .Then(award => award.Resplit(award.Start, [new("TG", 100)], _app.Clock.UtcNow.AddMinutes(1)))
            .Spent(new(2025, 6, 30), 5m));
        var before = _app.Clock.UtcNow;
        _app.Clock.UtcNow = before.AddMinutes(2);

        Assert.That(Amounts(await Ask()), Is.EqualTo(new[] { ("TG", 5m) }));
        Assert.That(Amounts(await Ask(Filter() with { AsOf = before })), Is.EqualTo(new[] { ("GH", 5m) }));
    }

    [Test]
    public async Task LineBeforeEverySplit_IsUnallocated()
    {
        await Award(a => a.In("GH").Spent(new(2025, 3, 1), 5m).Spent(new(2024, 9, 30), 7.50m));

        var report = await Ask(Filter() with { From = new(2024, 1, 1) });

        Assert.That((report.Unallocated, report.UnallocatedLines, report.UnallocatedAwards, report.Total), Is.EqualTo((7.50m, 1, 1, 12.50m)));
    }

    [Test]
    public async Task AwardWithoutSplit_IsUnallocated()
    {
        await Award(a => a.Spent(new(2025, 3, 1), 5m));

        var report = await Ask();

        Assert.That((report.Unallocated, report.Rows.Count), Is.EqualTo((5m, 0)));
    }

    [Test]
    public async Task AsOf_SeesOnlyWhatWasPostedByThen()
    {
        var early = _app.Clock.UtcNow.AddDays(-30);
        await Award(a => a.In("GH").Spent(new(2025, 3, 1), 5m, "GH", postedAt: early).Spent(new(2025, 3, 1), 7m, "GH", postedAt: early.AddTicks(1)));

        Assert.That((await Ask(Filter() with { AsOf = early })).Total, Is.EqualTo(5m));
        Assert.That((await Ask()).Total, Is.EqualTo(12m));
    }

    [Test]
    public async Task Period_HasBothItsEnds()
    {
        await Award(a => a.In("GH").Spent(From, 1m).Spent(To, 10m).Spent(From.AddDays(-1), 100m).Spent(To.AddDays(1), 1000m));

        Assert.That((await Ask()).Total, Is.EqualTo(11m));
    }

    [Test]
    public async Task Measures_CountObligationsAndPayments()
    {
        await _app.Given.Award(a => a.From(Period.Start, Period.End).Worth(900.01m).In("GH", 50).In("TG", 50).Active(new(2025, 2, 1)).Paid(new(2025, 5, 1), 400.03m));

        Assert.That(Amounts(await Ask(Filter() with { Measure = SpendMeasure.Obligated })), Is.EqualTo(new[] { ("GH", 450.01m), ("TG", 450.00m) }));
        Assert.That((await Ask(Filter() with { Measure = SpendMeasure.Disbursed })).Total, Is.EqualTo(400.03m));
    }

    [Test]
    public async Task AwardSignedBeforeItsPeriod_IsObligatedInItsCountries()
    {
        await _app.Given.Award(a => a.From(new(2025, 6, 1), new(2026, 5, 31)).Worth(900m).In("TG").Active(new(2025, 2, 1)));

        var report = await Ask(Filter() with { Measure = SpendMeasure.Obligated });

        Assert.That((Amounts(report).Single(), report.Unallocated), Is.EqualTo((("TG", 900m), 0m)));
    }

    [Test]
    public async Task Bureau_KeepsItsCountriesAndUnallocatedApart()
    {
        await Award(a => a.In("GH", 50).In("PE", 50).Spent(new(2025, 3, 1), 10m).Spent(new(2025, 3, 1), 3m, "PE").Spent(new(2024, 9, 1), 2m));

        var report = await Ask(Filter() with { From = new(2024, 1, 1), Bureau = "af" });

        Assert.That(Amounts(report), Is.EqualTo(new[] { ("GH", 5m) }));
        Assert.That((report.Unallocated, report.Total, report.OwnLines, report.SplitLines), Is.EqualTo((2m, 7m, 0, 1)));
        Assert.That(report.Without.Single(r => r.Country == "PE").IsOutside);
    }

    [Test]
    public async Task ProgramAndCompact_ChooseAwards()
    {
        await Award(a => a.Under("CPC", "GH-2015").In("GH").Spent(new(2025, 3, 1), 5m));
        await Award(a => a.In("GH").Spent(new(2025, 3, 1), 7m));

        Assert.That((await Ask(Filter() with { Program = "CPC" })).Total, Is.EqualTo(5m));
        Assert.That((await Ask(Filter() with { Compact = "gh-2015" })).Total, Is.EqualTo(5m));
    }

    [Test]
    public async Task SensitiveAwards_CountInsideTheOffice()
    {
        await Award(a => a.Sensitive().In("GH").Spent(new(2025, 3, 1), 5m));

        Assert.That((await Ask()).Total, Is.EqualTo(5m));
    }

    [TestCase("Program", "NOPE", "money.program-unknown")]
    [TestCase("Bureau", "NOPE", "money.bureau-unknown")]
    [TestCase("Compact", "NOPE", "money.compact-unknown")]
    public async Task UnknownCode_IsNamed(string field, string code, string error)
    {
        var filter = field switch
        {
            "Program" => Filter() with { Program = code },
            "Bureau" => Filter() with { Bureau = code },
            _ => Filter() with { Compact = code },
        };

        var refused = (await _app.Send(new GetSpendByCountryQuery(filter), Role.Auditor)).Errors.Single();

        Assert.That((refused.Code, refused.Field), Is.EqualTo((error, field)));
        Assert.That(refused.Message, Does.Contain(code));
    }

    [Test]
    public async Task BadDates_AreAllNamed()
    {
        var filter = new SpendFilter(SpendMeasure.Expended, new(2025, 1, 1), new(1025, 1, 1), _app.Clock.UtcNow.AddDays(1));

        var codes = (await _app.Send(new GetSpendByCountryQuery(filter), Role.Auditor)).Errors.Select(e => e.Code);

        Assert.That(codes, Is.EquivalentTo(new[] { "money.date-out-of-range", "money.period-inverted", "money.as-of-ahead" }));
    }

    [TestCase(Role.GranteePreparer)]
    [TestCase(Role.GranteeCertifier)]
    public async Task Grantee_IsRefused(Role role) =>
        Assert.That((await _app.Send(new GetSpendByCountryQuery(Filter()), role)).Errors.Single().Code, Is.EqualTo("people.not-for-your-role"));

    [Test]
    public async Task CountriesWithoutALine_AreListedApart()
    {
        await Award(a => a.In("GH").Spent(new(2025, 3, 1), 5m));

        var report = await Ask();

        Assert.That(report.Without.Select(r => r.Country), Does.Contain("TG").And.Not.Contain("GH"));
    }

    private static SpendFilter Filter() => new(SpendMeasure.Expended, From, To);

    private Task<SpendByCountry> Ask(SpendFilter? filter = null) => _app.Ask(new GetSpendByCountryQuery(filter ?? Filter()), Role.Auditor);

    // Money enough that nothing is spent beyond what is obligated.
    private Task<string> Award(Action<AwardBuilder> describe) => _app.Given.Award(a =>
        describe(a.From(Period.Start, Period.End).Then(award => award.Obligate(award.Start, ObligationKind.Award, 100_000m, "", _app.Clock.UtcNow))));

    private static IEnumerable<(string, decimal)> Amounts(SpendByCountry report) => report.Rows.Select(r => (r.Country, r.Amount));
}
