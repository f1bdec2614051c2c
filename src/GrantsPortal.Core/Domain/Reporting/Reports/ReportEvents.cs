namespace GrantsPortal.Domain.Reporting.Reports;

/// <summary>A certifier sent a version in.</summary>
public sealed record ReportCertified(Report Report);

public sealed record ReportReturned(Report Report, string Comment);

/// <summary>From now on its figures count (rule 5).</summary>
public sealed record ReportAccepted(Report Report);
