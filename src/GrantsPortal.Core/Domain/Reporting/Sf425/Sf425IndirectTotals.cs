namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>Line 11g. Without rows all three are zero; a blank or impossible cell leaves its total null.</summary>
public sealed record Sf425IndirectTotals(decimal? Base, decimal? Amount, decimal? FederalShare);
