namespace GrantsPortal.Domain.Money;

/// <summary>Which money a report counts: bound by signing, paid out, or spent by the recipient.</summary>
public enum SpendMeasure { Obligated, Disbursed, Expended }
