namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>An error blocks certification; a warning needs a remark in line 12.</summary>
public enum Sf425Severity { Error, Warning }
