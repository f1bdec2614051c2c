using GrantsPortal.Domain.Money;

namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>What is asked of every typed line alike, and of a computed line that was typed all the same. The code carries the line's letter: <c>SF425-J-DECREASED</c>.</summary>
internal static class LineRules
{
    private sealed record Rule(Gravity Gravity, string Code, string Template, Func<Sf425Line, Sf425Figures, bool> Trips, Func<Sf425Line, Sf425Figures, object?[]> Args);

    private static readonly Rule[] Table =
    [
        new(Gravity.Error, "report.sf425-line-blank", "{0} is blank. Enter the amount, or 0.00 when there is none.",
            (line, r) => !line.IsComputed && Typed(line, r) is null,
            (line, _) => [line.Name]),

        new(Gravity.Error, "report.sf425-line-limit", "{0} is beyond {1:N2}, more than any award. Check its digits.",
            (line, r) => Typed(line, r) is { } amount && Math.Abs(amount) > Sf425Check.AmountMax,
            (line, _) => [line.Name, Sf425Check.AmountMax]),

        new(Gravity.Error, "report.sf425-line-decimals", "{0} has more than two decimals ({1}). Enter dollars and cents.",
            (line, r) => Typed(line, r) is { } amount && Math.Abs(amount) <= Sf425Check.AmountMax && !Amounts.HasCents(amount),
            (line, r) => [line.Name, Typed(line, r)]),

        new(Gravity.Error, "report.sf425-line-negative", "{0} is negative ({1:N2}). Enter the total since the start of the award, zero or more.",
            (line, r) => !line.IsComputed && r.Lines[line.Letter] < 0,
            (line, r) => [line.Name, r.Lines[line.Letter]]),

        new(Gravity.UnlessExplained, "report.sf425-line-decreased", "{0} is {1:N2} lower than in the last accepted report. Correct it, or explain the correction in line 12.",
            (line, r) => line.IsCumulative && r.Lines[line.Letter] < r.Previous[line.Letter],
            (line, r) => [line.Name, r.Previous[line.Letter] - r.Lines[line.Letter]]),

        new(Gravity.Error, "report.sf425-line-computed", "{0} is {1:N2}, but {2} gives {3:N2}. Leave it to the portal, or correct the lines it follows from.",
            (line, r) => line.IsComputed && Typed(line, r) is { } amount && Sf425Figures.IsUsable(amount) && r.Lines[line.Letter] is { } computed && amount != computed,
            (line, r) => [line.Name, Typed(line, r), line.Formula, r.Lines[line.Letter]]),
    ];

    public static IEnumerable<Sf425Finding> Look(Sf425Line line, Sf425Figures report) =>
        from rule in Table
        where rule.Trips(line, report)
        let code = rule.Code.Replace("report.sf425-line", $"sf425-{line.Letter}", StringComparison.Ordinal).ToUpperInvariant()
        select Sf425Rule.Found(code, rule.Gravity, line.Name, rule.Code, rule.Template, rule.Args(line, report), report.HasRemarks);

    private static decimal? Typed(Sf425Line line, Sf425Figures report) => report.Input.Lines[line.Letter];
}
