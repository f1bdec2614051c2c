namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>What the portal itself knows of the award up to the end of the period: payments made, expenditure in the ledger. Null is not known.</summary>
public sealed record Sf425Ledger(decimal? Payments, decimal? Expenditure);
