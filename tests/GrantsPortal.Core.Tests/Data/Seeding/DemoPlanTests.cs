using GrantsPortal.Data;
using GrantsPortal.Data.Seeding;
using GrantsPortal.Data.Seeding.Demo;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Organizations;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Core.Tests.Data.Seeding;

public sealed class DemoPlanTests
{
    private static readonly SeedFiles Files = new(Options.Create(new DatabaseOptions()));

    // Every third month of the years the portfolio may be told for, on days that move through the month.
    private static IEnumerable<DateOnly> Days() => Enumerable.Range(0, 81).Select(i => new DateOnly(2016, 1, 1).AddMonths(3 * i).AddDays(i % 28));

    [TestCaseSource(nameof(Days))]
    public void AnyDay_HasTheShapeOfTheFactSheet(DateOnly asOf)
    {
        var awards = new DemoPlan(Files, asOf).Awards();
        DemoAward[] active = [.. awards.Where(a => a.Status == AwardStatus.Active)];
        DemoAward[] signed = [.. awards.Where(a => a.IsSigned)];

        Assert.Multiple(() =>
        {
            Assert.That(active, Has.Length.EqualTo(100));
            Assert.That(active.SelectMany(a => a.Split.Concat(a.LaterSplit ?? [])).Select(s => s.CountryCode).Distinct().Count(), Is.EqualTo(70));
            Assert.That(active.Sum(a => a.Amount), Is.EqualTo(62_480_000m));
            Assert.That(active, Has.All.Matches<DemoAward>(a => a.Start <= asOf && a.End >= asOf));
            Assert.That(signed, Has.Length.AtLeast(265));
            Assert.That(signed.Sum(a => a.Amount), Is.EqualTo(199_500_000m));
            Assert.That(awards.Select(a => a.Fain).Distinct().Count(), Is.EqualTo(awards.Count));
            Assert.That(awards.Select(a => Fain.TryParse(a.Fain, out _)), Has.All.True);
            Assert.That(awards.SelectMany(a => new[] { a.Split, a.LaterSplit ?? a.Split }).Select(s => s.Sum(share => share.Percent)), Has.All.EqualTo(100m));
        });
    }

    [Test]
    public void Uei_OfEveryOrganization_HasItsChecksum()
    {
        string[] wrong = [.. Rows("organizations.csv").Select(row => row["uei"]).Where(uei => !Uei.TryParse(uei, out _, out _))];

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void SeedFiles_HoldNoPassword()
    {
        string[] columns = [.. Directory.GetFiles(Path.Combine(Files.Root, "demo"), "*.csv").SelectMany(file => Rows(Path.GetFileName(file)).First().Keys)];

        Assert.That(columns, Has.None.Contains("password").IgnoreCase.And.None.Contains("hash").IgnoreCase);
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file) => Files.Read(Path.Combine("demo", file));
}
