using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Data.Seeding.Demo;

internal enum DemoPace { OnPace, Fast, Slow }

/// <summary>One row of the demo files with its dates and amount worked out for a day of seeding.</summary>
internal sealed record DemoAward
{
    public required string Serial { get; init; }
    public required string Title { get; init; }
    public required string Organization { get; init; }
    public required string Program { get; init; }
    public required string Instrument { get; init; }
    public required string Officer { get; init; }
    public required string Objectives { get; init; }
    public string? Compact { get; init; }
    public required RiskLevel Risk { get; init; }
    public required DemoPace Pace { get; init; }
    public required ReportingFrequency Frequency { get; init; }
    public bool IsSensitive { get; init; }

    /// <summary>Its grantee reports late.</summary>
    public bool IsLate { get; init; }
    public bool IsCore { get; init; }

    /// <summary>Hundredths: a share of what is left to divide.</summary>
    public long Weight { get; init; }
    public required DateOnly Start { get; init; }
    public required DateOnly End { get; init; }

    /// <summary>The status to reach.</summary>
    public required AwardStatus Status { get; init; }
    public decimal Amount { get; init; }
    public required IReadOnlyList<CountryShare> Split { get; init; }

    /// <summary>Null when the first split holds to the end.</summary>
    public IReadOnlyList<CountryShare>? LaterSplit { get; init; }
    public DateOnly LaterFrom { get; init; }

    public string Fain
    {
        get
        {
            // The federal fiscal year begins in October.
            var year = Start.AddMonths(3).Year % 100;
            return FormattableString.Invariant($"SSJTIP{year:00}{Instrument}{Serial}");
        }
    }

    public bool IsSigned => Status is not (AwardStatus.Draft or AwardStatus.ReadyToSign or AwardStatus.Cancelled);

    public int Months => (End.Year - Start.Year) * 12 + End.Month - Start.Month + 1;

    /// <summary>How much of the money is spent after a part of the time, both from 0 to 1, in decimals so that every machine gets the same cents.</summary>
    public decimal SpentAfter(decimal time)
    {
        var left = 1 - time;
        return Pace switch
        {
            DemoPace.Fast => 1 - left * left * (0.4m + 0.6m * left),
            DemoPace.Slow => 0.45m * time + 0.55m * time * time * time * time,
            _ => time + 0.32m * time * left,
        };
    }

    public decimal SpentBy(DateOnly day)
    {
        decimal days = End.DayNumber - Start.DayNumber + 1;
        return SpentAfter(Math.Clamp((day.DayNumber - Start.DayNumber + 1) / days, 0, 1));
    }

    public decimal RoundedAmount(decimal part) => Amounts.Round(Amount * part);
}
