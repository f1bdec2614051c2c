namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>Lines 10i to 10k: the cost share (2 CFR 200.306). More than was promised is welcome.</summary>
internal static class RecipientShareRules
{
    public static readonly Sf425Rule[] Table =
    [
        new("10i", Gravity.Error, "report.sf425-i-award", "10i is {0:N2}, the award requires a cost share of {1:N2}. Enter what the award requires.",
            r => r.Lines.I is { } required && required != r.Award.CostShare,
            r => [r.Lines.I, r.Award.CostShare]),

        new("10k", Gravity.Warning, "report.sf425-final-k", "10k shows {0:N2} of the cost share not provided at the end of the award. Say in line 12 how it is made good.",
            r => r.IsFinal && r.Lines.K > 0,
            r => [r.Lines.K]),
    ];
}
