namespace GrantsPortal.Domain.Reporting;

/// <summary>Which year's halves and end the periods follow. Quarters end on the same days in both.</summary>
public enum ReportingYear
{
    /// <summary>Halves end 30 Jun and 31 Dec; the year ends 31 Dec.</summary>
    Calendar,

    /// <summary>Federal fiscal year, October to September: halves end 31 Mar and 30 Sep; the year ends 30 Sep.</summary>
    Fiscal,
}
