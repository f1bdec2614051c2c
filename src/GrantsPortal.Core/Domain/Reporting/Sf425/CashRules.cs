using GrantsPortal.Domain.Awards;

namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>Lines 10a to 10c: what came in, what went out, what is on hand (2 CFR 200.305).</summary>
internal static class CashRules
{
    public static readonly Sf425Rule[] Table =
    [
        new("10a", Gravity.Error, "report.sf425-a-over-d", "10a is {0:N2} above the funds authorized in 10d. More cannot have been received: correct 10a.",
            r => r.Lines.A > r.Lines.D,
            r => [r.Lines.A - r.Lines.D]),

        new("10a", Gravity.Warning, "report.sf425-a-ledger", "10a differs by {0:N2} from the payments up to {1:d MMMM yyyy}, which come to {2:N2}. Correct 10a, or name the payment in line 12.",
            r => r.Lines.A is { } received && r.Input.Ledger?.Payments is { } paid && received != paid,
            r => [Math.Abs((r.Lines.A - r.Input.Ledger!.Payments)!.Value), r.Input.PeriodEnd, r.Input.Ledger.Payments]),

        new("10b", Gravity.Warning, "report.sf425-cash-basis", "10b and 10e differ by {0:N2} on a cash basis. Correct one of them, or give the reason in line 12.",
            r => !r.IsFinal && r.Input.Basis == AccountingBasis.Cash && Differ(r),
            r => [Difference(r)]),

        new("10b", Gravity.Error, "report.sf425-final-b-e", "10b and 10e differ by {0:N2}. In the final report all that was spent is paid: make them equal.",
            r => r.IsFinal && Differ(r),
            r => [Difference(r)]),

        new("10c", Gravity.Warning, "report.sf425-c-negative", "Cash on hand is negative ({0:N2}) on an award paid in advance. Check 10a and 10b, or say in line 12 what paid for it.",
            r => !r.IsFinal && r.Lines.C < 0 && r.Award.PaymentMethod != PaymentMethod.Reimbursement,
            r => [r.Lines.C]),

        new("10c", Gravity.Warning, "report.sf425-excess-cash", "Cash on hand is {0:N2}, more than the {1:N2} that {2} working days need. Say in line 12 when it will be used, and draw less next time.",
            r => !r.IsFinal && r.Lines.C > 0 && r.Lines.C > r.ShortNeed,
            r => [r.Lines.C, r.ShortNeed, Sf425Figures.DaysOfNeed]),

        new("10c", Gravity.UnlessExplained, "report.sf425-final-c", "Cash on hand is {0:N2} at the end of the award. It must be zero: correct 10a and 10b, or record the refund in line 12.",
            r => r.IsFinal && r.Lines.C is not (null or 0),
            r => [r.Lines.C]),
    ];

    private static bool Differ(Sf425Figures report) => Difference(report) > 0;

    private static decimal? Difference(Sf425Figures report) => report.Lines.B - report.Lines.E is { } difference ? Math.Abs(difference) : null;
}
