using GrantsPortal.Domain.Money;

namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>One row of line 11 as typed: type (a), rate in percent (b), period (c), base (d), amount charged (e), Federal share (f). Null is a blank cell.</summary>
public sealed record Sf425IndirectRow(
    IndirectRateType? Type,
    decimal? Rate,
    DateOnly? From,
    DateOnly? To,
    decimal? Base,
    decimal? Amount,
    decimal? FederalShare)
{
    /// <summary>Negotiated rates are written with up to four decimals.</summary>
    public const int RateDecimals = 4;

    /// <summary>Rates on salaries alone do exceed 100 %; beyond this somebody typed an amount.</summary>
    public const decimal RateMax = 1000m;

    /// <summary>11e as it follows from the rate and the base, half-up to the cent; null while either is missing or impossible.</summary>
    public decimal? ComputedAmount =>
        Rate is >= 0 and <= RateMax && Base is >= -Sf425Check.AmountMax and <= Sf425Check.AmountMax ? Amounts.Round(Base.Value * Rate.Value / 100m) : null;
}
