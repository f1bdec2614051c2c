using GrantsPortal.Domain.Awards;

namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>Lines 10l to 10o: program income is spent only in the way the award authorizes (2 CFR 200.307).</summary>
internal static class ProgramIncomeRules
{
    public static readonly Sf425Rule[] Table =
    [
        new("10m", Gravity.Error, "report.sf425-m-method", "10m is {0:N2}, but the award does not let program income be deducted from its costs. Enter 0.00, or ask for an amendment.",
            r => r.Lines.M > 0 && r.Award.ProgramIncomeMethod != ProgramIncomeMethod.Deduction,
            r => [r.Lines.M]),

        new("10n", Gravity.Error, "report.sf425-n-method", "10n is {0:N2}, but the award does not let program income be added to its funds. Enter 0.00, or ask for an amendment.",
            r => r.Lines.N > 0 && r.Award.ProgramIncomeMethod != ProgramIncomeMethod.Addition,
            r => [r.Lines.N]),

        new("10o", Gravity.Error, "report.sf425-o-negative", "10o is negative ({0:N2}): more program income was spent than earned. Correct 10l, 10m or 10n.",
            r => r.Lines.O < 0,
            r => [r.Lines.O]),
    ];
}
