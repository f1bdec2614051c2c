namespace GrantsPortal.Domain.Reporting.Reports;

/// <summary>The certifier vouched for a version and handed it in.</summary>
public sealed record ReportCertified(Report Report, ReportVersion Version);

/// <summary>An officer sent it back, whole or by section.</summary>
public sealed record ReportReturned(Report Report, ReportReturn Return);

/// <summary>Its figures count from now on.</summary>
public sealed record ReportAccepted(Report Report);
