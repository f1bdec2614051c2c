namespace GrantsPortal.Domain.Reporting.Reports;

/// <summary>An error blocks certification; a warning asks for a word of explanation.</summary>
public enum FindingSeverity { Error, Warning }

/// <summary>
/// One thing that a check of the form found: a stable code, the section and, where there is one, the field it belongs to, and what to do about it.
/// <see cref="Place"/> is the line of the printed form (<c>10j</c>), empty for a performance report.
/// </summary>
public sealed record ReportFinding(string Code, FindingSeverity Severity, ReportSection Section, string? Field, string Place, Error Error, bool IsExplained = false);
