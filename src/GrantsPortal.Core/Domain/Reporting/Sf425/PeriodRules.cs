using GrantsPortal.Domain.Money;

namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>Line 9: interim periods end with a quarter whatever day the award starts, the final ends with the award (SF-425 instructions, line 9).</summary>
internal static class PeriodRules
{
    public static readonly Sf425Rule[] Table =
    [
        new("9", Gravity.Error, "report.sf425-period-quarter", "An interim report ends on 31 March, 30 June, 30 September or 31 December, not on {0:d MMMM yyyy}. Correct line 9.",
            r => !r.IsFinal && CalendarQuarter.Of(r.Input.PeriodEnd).End != r.Input.PeriodEnd,
            r => [r.Input.PeriodEnd]),

        new("9", Gravity.Error, "report.sf425-period-final", "The final report ends with the award, on {0:d MMMM yyyy}, not on {1:d MMMM yyyy}. Correct line 9.",
            r => r.IsFinal && r.Input.PeriodEnd != r.Award.End,
            r => [r.Award.End, r.Input.PeriodEnd]),

        new("9", Gravity.Error, "report.sf425-period-outside", "{0:d MMMM yyyy} is outside the award, which runs from {1:d MMMM yyyy} to {2:d MMMM yyyy}. Correct line 9.",
            r => r.Input.PeriodEnd < r.Award.Start || r.Input.PeriodEnd > r.Award.End,
            r => [r.Input.PeriodEnd, r.Award.Start, r.Award.End]),
    ];
}
