using System.Globalization;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Data.Seeding.Demo;

/// <summary>
/// Reads the demo award files and works out dates, statuses and amounts for a day of seeding, so that the portfolio always has the
/// fact sheet's shape. The rules are in <c>seeds/README.md</c>.
/// </summary>
internal sealed class DemoPlan(SeedFiles files, DateOnly asOf)
{
    public const int ActiveAwards = 100;
    public const decimal ActiveTotal = 62_480_000m;
    public const decimal AllTimeTotal = 199_500_000m;
    private const decimal Step = 100m;
    private const decimal UnsignedPerWeight = 400_000m;
    private const int MovedBackMonths = -48;
    private const int CloseoutDays = 180;

    public IReadOnlyList<DemoAward> Awards()
    {
        DemoAward[] compacts = [.. Rows("compact-awards.csv").Select(Compact).Where(a => a.Start <= asOf)];
        DemoAward[] invented = [.. Rows("awards.csv").Select(Invented)];
        var room = ActiveAwards - compacts.Count(IsActive) - invented.Count(a => a.IsCore && IsActive(a));
        for (var i = 0; i < invented.Length; i++)
        {
            if (IsActive(invented[i]) && !invented[i].IsCore && --room < 0)
            {
                invented[i] = MovedBack(invented[i]);
            }
        }
        return [.. compacts, .. Fund(invented, compacts)];
    }

    private static bool IsActive(DemoAward award) => award.Status == AwardStatus.Active;

    private static DemoAward[] Fund(DemoAward[] invented, DemoAward[] compacts)
    {
        var active = ActiveTotal - compacts.Where(IsActive).Sum(a => a.Amount);
        var ended = AllTimeTotal - ActiveTotal - compacts.Where(a => !IsActive(a)).Sum(a => a.Amount);
        Share(invented, IsActive, active);
        Share(invented, a => a.IsSigned && !IsActive(a), ended);
        return [.. invented.Select(a => a.IsSigned ? a : a with { Amount = decimal.Floor(a.Weight / 100m * UnsignedPerWeight / Step) * Step })];
    }

    private static void Share(DemoAward[] awards, Predicate<DemoAward> which, decimal total)
    {
        int[] those = [.. Enumerable.Range(0, awards.Length).Where(i => which(awards[i]))];
        var parts = Apportionment.Split((long)(total / Step), [.. those.Select(i => awards[i].Weight)]);
        foreach (var (i, part) in those.Zip(parts))
        {
            awards[i] = awards[i] with { Amount = part * Step };
        }
    }

    private static DemoAward MovedBack(DemoAward award) => award with
    {
        Status = AwardStatus.Closed,
        Start = award.Start.AddMonths(MovedBackMonths),
        End = award.Start.AddMonths(award.Months + MovedBackMonths).AddDays(-1),
        LaterFrom = award.LaterSplit is null ? default : award.LaterFrom.AddMonths(MovedBackMonths),
    };

    private DemoAward Compact(SeedRow row)
    {
        var end = row.Date("end");
        return new DemoAward
        {
            Serial = row["serial"],
            Title = row["title"],
            Organization = row["organization"],
            Program = "CPC",
            Instrument = row["instrument"],
            Officer = row["officer"],
            Objectives = row["objectives"],
            Compact = row["compact"],
            Risk = row.Word<RiskLevel>("risk"),
            Pace = row.Word<DemoPace>("pace"),
            Frequency = row.Word<ReportingFrequency>("frequency"),
            Start = row.Date("start"),
            End = end,
            Status = end >= asOf ? AwardStatus.Active : end.AddDays(CloseoutDays) >= asOf ? AwardStatus.Expired : AwardStatus.Closed,
            Amount = row.Decimal("amount_usd"),
            Split = [new CountryShare(row["country"], 100m)],
        };
    }

    private DemoAward Invented(SeedRow row)
    {
        var start = new DateOnly(asOf.Year, asOf.Month, 1).AddMonths(row.Int("start_months"));
        var later = row.Maybe("splits_later")?.Split('@');
        return new DemoAward
        {
            Serial = row["serial"],
            Title = row["title"],
            Organization = row["organization"],
            Program = row["program"],
            Instrument = row["instrument"],
            Officer = row["officer"],
            Objectives = row["objectives"],
            Risk = row.Word<RiskLevel>("risk"),
            Pace = row.Word<DemoPace>("pace"),
            Frequency = row.Word<ReportingFrequency>("frequency"),
            IsSensitive = row.Flag("sensitive"),
            IsLate = row.Flag("late"),
            IsCore = row.Flag("core"),
            Weight = (long)(row.Decimal("weight") * 100m),
            Start = start,
            End = start.AddMonths(row.Int("length_months")).AddDays(-1),
            Status = row.Word<AwardStatus>("state"),
            Split = Shares(row["splits"]),
            LaterSplit = later is null ? null : Shares(later[0]),
            LaterFrom = later is null ? default : start.AddMonths(int.Parse(later[1], CultureInfo.InvariantCulture)),
        };
    }

    private static CountryShare[] Shares(string text) =>
        [.. text.Split('|').Select(part => part.Split(':')).Select(p => new CountryShare(p[0], decimal.Parse(p[1], CultureInfo.InvariantCulture)))];

    private IEnumerable<SeedRow> Rows(string file) => files.Read(Path.Combine("demo", file)).Select(cells => new SeedRow(cells));
}
