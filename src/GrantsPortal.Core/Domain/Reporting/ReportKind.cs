namespace GrantsPortal.Domain.Reporting;

public enum ReportKind
{
    Interim,
    Final,
}
