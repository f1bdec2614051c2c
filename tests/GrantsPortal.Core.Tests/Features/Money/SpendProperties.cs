using FsCheck;
using FsCheck.Fluent;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Money;
using GrantsPortal.TestKit;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Features.Money;

/// <summary>
/// Random ledgers under random splits that change within the period: the report, computed by groups in the database, is the same to the cent
/// as splitting line by line, adds up to the lines, and every cell opens to lines that add up to it.
/// </summary>
[TestFixture]
public sealed class SpendProperties
{
    private static readonly string[] Countries = ["BJ", "GH", "NG", "PE", "TG"];
    private static readonly DateOnly Start = new(2025, 1, 1);

    [Test]
    [CancelAfter(120_000)]
    public async Task RandomLedgers_AddUpInEveryWay([Range(1, 6)] int seed)
    {
        await using var app = await TestApp.StartAsync();
        var ledgers = Ledgers().Sample(3, 50 + (seed * 10));
        foreach (var ledger in ledgers)
        {
            await app.Given.Award(a => ledger.Write(a, app.Clock.UtcNow));
        }
        var filter = new SpendFilter(SpendMeasure.Expended, Start.AddDays(10), Start.AddDays(80));

        var report = await app.Ask(new GetSpendByCountryQuery(filter), Role.Auditor);

        var lines = ledgers.SelectMany(l => l.LinesWithin(filter)).ToList();
        Assert.That(report.Total, Is.EqualTo(lines.Sum(l => l.Line.Amount)));
        Assert.That(report.Rows.Sum(r => r.Amount) + report.Unallocated, Is.EqualTo(report.Total));
        Assert.That(report.Rows.Sum(r => r.Own) + report.Rows.Sum(r => r.Split), Is.EqualTo(report.Own + report.Split));
        Assert.That(report.Lines, Is.EqualTo(lines.Count));
        Assert.That(report.Unallocated, Is.EqualTo(lines.Where(l => l.Parts.Count == 0).Sum(l => l.Line.Amount)));
        foreach (var country in Countries)
        {
            var expected = lines.Sum(l => l.Parts.Where(p => p.Key == country).Sum(p => p.Value));
            Assert.That(report.Rows.SingleOrDefault(r => r.Country == country)?.Amount ?? 0, Is.EqualTo(expected), country);
        }
        foreach (var (cell, amount, count) in report.Rows.Select(r => (r.Country, r.Amount, r.Lines)).Append((GetSpendLinesQuery.Unallocated, report.Unallocated, report.UnallocatedLines)))
        {
            await OpensToItsLines(app, filter, cell, amount, count);
        }
    }

    private static async Task OpensToItsLines(TestApp app, SpendFilter filter, string cell, decimal amount, long count)
    {
        List<SpendLine> seen = [];
        for (var page = 1; page == 1 || seen.Count < count; page++)
        {
            var opened = await app.Ask(new GetSpendLinesQuery(filter, cell, null, page, 37), Role.Auditor);
            Assert.That((opened.Amount, opened.Count), Is.EqualTo((amount, count)), cell);
            Assert.That(opened.Awards.Sum(a => a.Amount), Is.EqualTo(amount), cell);
            Assert.That(opened.Lines, count == 0 ? Is.Empty : Is.Not.Empty, cell);
            seen.AddRange(opened.Lines);
        }
        Assert.That(seen, Has.Count.EqualTo(count), cell);
        Assert.That(seen.Sum(l => l.Part), Is.EqualTo(amount), cell);
    }

    private static Gen<RandomLedger> Ledgers() =>
        from step in Gen.Elements(1, 50, 500)
        from splits in Gen.ListOf(Splits(step), 3)
        from used in Gen.Choose(0, 3)
        from lines in Gen.ListOf(Lines(), 120)
        select new RandomLedger([.. splits.Take(used).DistinctBy(s => s.Day).OrderBy(s => s.Day)], [.. lines]);

    private static Gen<RandomSplit> Splits(int step) =>
        from day in Gen.Choose(0, 90)
        from cuts in Gen.ListOf(Gen.Choose(1, (10_000 / step) - 1), 4)
        from first in Gen.Choose(0, 4)
        select new RandomSplit(Start.AddDays(day), Shares([.. cuts.Select(c => c * step).Order()], first));

    private static Gen<RandomLine> Lines() =>
        from day in Gen.Choose(0, 100)
        from cents in Gen.Choose(-2_000_000, 5_000_000)
        from own in Gen.Elements(null, null, null, "GH", "PE")
        select new RandomLine(Start.AddDays(day), cents == 0 ? 0.01m : cents / 100m, own);

    private static List<KeyValuePair<string, decimal>> Shares(int[] cuts, int first)
    {
        int[] marks = [0, .. cuts, 10_000];
        return [.. marks.Zip(marks.Skip(1), (from, to) => (to - from) / 100m)
            .Select((percent, i) => KeyValuePair.Create(Countries[(first + i) % Countries.Length], percent)).Where(s => s.Value > 0)
            .OrderBy(s => s.Key, StringComparer.Ordinal)];
    }

    private sealed record RandomSplit(DateOnly Day, List<KeyValuePair<string, decimal>> Shares);

    private sealed record RandomLine(DateOnly Date, decimal Amount, string? Own);

    private sealed record RandomLedger(List<RandomSplit> Splits, List<RandomLine> Lines)
    {
        public void Write(AwardBuilder award, DateTime now)
        {
            award.From(Start.AddYears(-1), Start.AddYears(2)).Worth(20_000_000m).Then(a => a.Obligate(Start, ObligationKind.Award, 20_000_000m, "", now));
            foreach (var split in Splits)
            {
                award.Then(a => a.Resplit(split.Day, [.. split.Shares.Select(s => new CountryShare(s.Key, s.Value))], now));
            }
            foreach (var line in Lines)
            {
                award.Spent(line.Date, line.Amount, line.Own);
            }
        }

        /// <summary>The rule, told plainly: own country, else the split in force, line by line.</summary>
        public IEnumerable<(RandomLine Line, IReadOnlyList<KeyValuePair<string, decimal>> Parts)> LinesWithin(SpendFilter filter) => Lines
            .Where(l => l.Date >= filter.From && l.Date <= filter.To)
            .Select(l => (l, l.Own is not null
                ? [KeyValuePair.Create(l.Own, l.Amount)]
                : Splits.LastOrDefault(s => s.Day <= l.Date) is { } split ? Apportionment.Split(l.Amount, split.Shares) : []));
    }
}
