namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>Lines 10d to 10h: what is authorized, spent, owed and left.</summary>
internal static class FederalShareRules
{
    public static readonly Sf425Rule[] Table =
    [
        new("10d", Gravity.Error, "report.sf425-d-award", "10d is {0:N2}, the award obligates {1:N2}. Enter what was obligated by the end of the period.",
            r => r.Lines.D is { } authorized && authorized != r.Award.Obligated,
            r => [r.Lines.D, r.Award.Obligated]),

        new("10e", Gravity.Warning, "report.sf425-e-ledger", "10e differs by {0:N2} from the expenditure in the ledger up to {1:d MMMM yyyy}, which comes to {2:N2}. Correct 10e, or give the reason in line 12.",
            r => r.Lines.E is { } spent && r.Input.Ledger?.Expenditure is { } posted && spent != posted,
            r => [Math.Abs((r.Lines.E - r.Input.Ledger!.Expenditure)!.Value), r.Input.PeriodEnd, r.Input.Ledger.Expenditure]),

        new("10f", Gravity.Error, "report.sf425-final-f", "10f is {0:N2}. The final report has no unliquidated obligations: pay them or cancel them, and enter 0.00.",
            r => r.IsFinal && r.Lines.F is not (null or 0),
            r => [r.Lines.F]),

        new("10h", Gravity.Error, "report.sf425-h-negative", "10h is negative ({0:N2}): 10e and 10f exceed the funds authorized in 10d. Charge the rest to other funds.",
            r => r.Lines.H < 0,
            r => [r.Lines.H]),

        new("10h", Gravity.Warning, "report.sf425-final-h", "10h leaves {0:N2} at the end of the award. Say in line 12 that it may be de-obligated.",
            r => r.IsFinal && r.Lines.H > 0,
            r => [r.Lines.H]),
    ];
}
