namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>How large an uploaded workbook may be; one of the portal's own with every text full stays far below.</summary>
public static class WorkbookLimits
{
    public const int MaxMegabytes = 5;
    public const int MaxBytes = MaxMegabytes << 20;
}
