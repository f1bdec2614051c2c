using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Money;
using GrantsPortal.TestKit;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Features.Money;

[TestFixture]
public sealed class GetSpendLinesTests
{
    private static readonly SpendFilter Filter = new(SpendMeasure.Expended, new(2025, 1, 1), new(2025, 12, 31));
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Line_SaysOnWhichBasisItCounts()
    {
        await Award(a => a.In("GH", 70).In("TG", 30).Spent(new(2025, 3, 1), 10m, "GH").Spent(new(2025, 3, 2), 13_500m));

        var lines = (await Ask("gh")).Lines;

        Assert.That(lines.Select(l => (l.Percent, l.Part, l.Amount)), Is.EqualTo(new (decimal?, decimal, decimal)[] { (70m, 9_450m, 13_500m), (null, 10m, 10m) }));
    }

    [Test]
    public async Task Pages_FollowEachOtherLatestFirst()
    {
        await Award(a =>
        {
            a.In("GH");
            for (var day = 1; day <= 5; day++)
            {
                a.Spent(new(2025, 3, day), day);
            }
        });

        var second = await _app.Ask(new GetSpendLinesQuery(Filter, "GH", null, 2, 2), Role.Auditor);

        Assert.That(second.Lines.Select(l => l.Amount), Is.EqualTo(new[] { 3m, 2m }));
        Assert.That((second.Count, second.Amount), Is.EqualTo((5, 15m)));
    }

    [Test]
    public async Task OneAward_NarrowsTheCell()
    {
        var fain = await Award(a => a.In("GH").Spent(new(2025, 3, 1), 5m));
        await Award(a => a.In("GH").Spent(new(2025, 3, 1), 7m));

        var one = await _app.Ask(new GetSpendLinesQuery(Filter, "GH", fain.Insert(6, "-").ToLowerInvariant()), Role.Auditor);

        Assert.That((one.Amount, one.Lines.Single().Fain), Is.EqualTo((5m, fain)));
    }

    [Test]
    public async Task Unallocated_HasItsLinesToo()
    {
        await Award(a => a.Spent(new(2025, 3, 1), 5m).Spent(new(2025, 3, 1), 7m, "GH"));

        var cell = await Ask("Unallocated");

        Assert.That((cell.Country, cell.Amount, cell.Lines.Single().Part), Is.EqualTo(((string?)null, 5m, 5m)));
    }

    [Test]
    public async Task ObligationsAndPayments_SayWhatTheyAre()
    {
        await _app.Given.Award(a => a.From(new(2025, 1, 1), new(2026, 12, 31)).Worth(900m).Active(new(2025, 2, 1)).Paid(new(2025, 5, 1), 400m));

        var obligated = await _app.Ask(new GetSpendLinesQuery(Filter with { Measure = SpendMeasure.Obligated }, "GH"), Role.Auditor);
        var disbursed = await _app.Ask(new GetSpendLinesQuery(Filter with { Measure = SpendMeasure.Disbursed }, "GH"), Role.Auditor);

        Assert.That(obligated.Lines.Single().Obligation, Is.EqualTo(ObligationKind.Award));
        Assert.That(disbursed.Lines.Single().Number, Is.EqualTo(1));
    }

    [Test]
    public async Task UnknownCountry_IsNamed()
    {
        var refused = (await _app.Send(new GetSpendLinesQuery(Filter, "XX"), Role.Auditor)).Errors.Single();

        Assert.That((refused.Code, refused.Field), Is.EqualTo(("money.country-unknown", "Country")));
    }

    [Test]
    public async Task AwardOutsideTheCell_IsNotFound()
    {
        var fain = await Award(a => a.In("TG").Spent(new(2025, 3, 1), 5m));

        Assert.That((await _app.Send(new GetSpendLinesQuery(Filter, "GH", fain), Role.Auditor)).Errors.Single().Code, Is.EqualTo("award.not-found"));
    }

    [TestCase(0, 8)]
    [TestCase(1, 0)]
    [TestCase(1, GetSpendLinesQuery.MaxPageSize + 1)]
    public async Task PageOutOfBounds_IsRefused(int page, int size) =>
        Assert.That((await _app.Send(new GetSpendLinesQuery(Filter, "GH", null, page, size), Role.Auditor)).IsOk, Is.False);

    [Test]
    public async Task Grantee_IsRefused() =>
        Assert.That((await _app.Send(new GetSpendLinesQuery(Filter, "GH"), Role.GranteeCertifier)).Errors.Single().Code, Is.EqualTo("people.not-for-your-role"));

    // Money enough that nothing is spent beyond what is obligated.
    private Task<string> Award(Action<AwardBuilder> describe) => _app.Given.Award(a =>
        describe(a.From(new(2025, 1, 1), new(2026, 12, 31)).Then(award => award.Obligate(award.Start, ObligationKind.Award, 100_000m, "", _app.Clock.UtcNow))));

    private Task<SpendLines> Ask(string country) => _app.Ask(new GetSpendLinesQuery(Filter, country), Role.Auditor);
}
