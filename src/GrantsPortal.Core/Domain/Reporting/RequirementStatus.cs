namespace GrantsPortal.Domain.Reporting;

/// <summary>What is stored. Due and overdue are not here: they come from the clock (see <see cref="RequirementState"/>).</summary>
public enum RequirementStatus { NotYetDue, Submitted, Returned, Accepted, Waived, Nil }

/// <summary>What people see: the stored status seen on a day.</summary>
public enum RequirementState { NotYetDue, Due, Overdue, Submitted, Returned, Accepted, Waived, Nil }

public enum RequirementKind { PerformanceReport, FinancialReport, Certification, AdHoc }
