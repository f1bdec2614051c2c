namespace GrantsPortal.Domain.Reporting;

/// <summary>How often an award reports. Never more often than quarterly without a specific condition (2 CFR 200.329(c)(1)).</summary>
public enum ReportingFrequency
{
    Quarterly,
    SemiAnnual,
    Annual,
}
