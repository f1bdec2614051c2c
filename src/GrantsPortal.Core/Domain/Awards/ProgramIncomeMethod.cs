namespace GrantsPortal.Domain.Awards;

/// <summary>How an award lets program income be used (2 CFR 200.307): deducted from its costs, added to its funds, or not foreseen.</summary>
public enum ProgramIncomeMethod { None, Deduction, Addition }
