namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>
/// A report with its computed lines (a to o, null where a line they need is blank or impossible), the totals of line 11g and the findings:
/// errors first, then in the order of the form.
/// </summary>
public sealed record Sf425Result(Sf425Lines Lines, Sf425IndirectTotals IndirectTotals, IReadOnlyList<Sf425Finding> Findings)
{
    /// <summary>How many working days of the period's need the cash on hand covers; null when nothing was disbursed or a line is missing.</summary>
    public decimal? DaysOfCash { get; init; }

    /// <summary>No error stands and every warning has its remark.</summary>
    public bool MayBeCertified => !Findings.Any(f => f.Severity == Sf425Severity.Error);
}
