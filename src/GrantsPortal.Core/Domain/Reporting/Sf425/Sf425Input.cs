namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>A financial report (SF-425, OMB 4040-0014) as typed, with what it is checked against.</summary>
public sealed record Sf425Input(ReportKind Kind, AccountingBasis Basis, DateOnly PeriodEnd, Sf425Award Award, Sf425Lines Lines)
{
    /// <summary>Line 11; no rows when no indirect expense is charged.</summary>
    public IReadOnlyList<Sf425IndirectRow> Indirect { get; init; } = [];

    /// <summary>The lines of the last accepted report; null for the first one.</summary>
    public Sf425Lines? Previous { get; init; }

    /// <summary>Line 9 of the last accepted report; when null, this report is taken to cover one quarter.</summary>
    public DateOnly? PreviousPeriodEnd { get; init; }

    /// <summary>Line 12.</summary>
    public string? Remarks { get; init; }

    /// <summary>Null where there is no portal to ask, as in a file.</summary>
    public Sf425Ledger? Ledger { get; init; }

    /// <summary>With what nobody needs to type: 10d and 10i from the award, 11e from rate and base. What was typed all the same stays and is checked.</summary>
    internal Sf425Input Prefilled() => this with
    {
        Lines = Lines with { D = Lines.D ?? Award.Obligated, I = Lines.I ?? Award.CostShare },
        Indirect = [.. Indirect.Select(row => row with { Amount = row.Amount ?? row.ComputedAmount })],
    };

    /// <summary>Whether line 12 says anything.</summary>
    public bool HasRemarks => !string.IsNullOrWhiteSpace(Remarks);
}
