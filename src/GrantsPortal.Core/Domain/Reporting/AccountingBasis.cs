namespace GrantsPortal.Domain.Reporting;

/// <summary>SF-425, line 7.</summary>
public enum AccountingBasis { Cash, Accrual }
