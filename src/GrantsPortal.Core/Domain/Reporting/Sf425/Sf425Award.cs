using GrantsPortal.Domain.Awards;

namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>
/// What an SF-425 is held against: the award as it stands at the end of the report's period. <paramref name="Obligated"/> and
/// <paramref name="CostShare"/> include every amendment signed by then; <paramref name="IndirectRateCap"/> is the negotiated or
/// de minimis rate in percent, null when none is on file.
/// </summary>
public sealed record Sf425Award(
    DateOnly Start,
    DateOnly End,
    decimal Obligated,
    decimal CostShare,
    PaymentMethod PaymentMethod,
    ProgramIncomeMethod ProgramIncomeMethod,
    decimal? IndirectRateCap = null);
