using GrantsPortal.Domain.Money;

namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>Line 11, row by row: rate times base is the charge, its Federal share is a part of it, the rate is within what was negotiated (2 CFR 200.414).</summary>
internal static class IndirectRules
{
    /// <summary>The charge may be off by this much, for systems that round elsewhere.</summary>
    public const decimal Tolerance = 0.01m;

    private sealed record Rule(string Cell, Gravity Gravity, string Code, string Template, Func<Sf425IndirectRow, Sf425Award, bool> Trips, Func<Sf425IndirectRow, Sf425Award, object?[]> Args);

    private sealed record CellRule(string Code, string Template, Func<decimal, bool> Trips, Func<decimal, object?[]> Args);

    private static readonly (string Cell, Func<Sf425IndirectRow, bool> IsBlank)[] Cells =
    [
        ("11a", row => row.Type is null),
        ("11b", row => row.Rate is null),
        ("11c", row => row.From is null || row.To is null),
        ("11d", row => row.Base is null),
        ("11f", row => row.FederalShare is null),
    ];

    private static readonly (string Cell, Func<Sf425IndirectRow, decimal?> Amount)[] AmountCells =
        [("11d", row => row.Base), ("11e", row => row.Amount), ("11f", row => row.FederalShare)];

    // {0} is the row, {1} the cell.
    private static readonly CellRule[] AmountTable =
    [
        new("report.sf425-row-limit", "Row {0}: {1} is beyond {2:N2}, more than any award. Check its digits.",
            amount => Math.Abs(amount) > Sf425Check.AmountMax, _ => [Sf425Check.AmountMax]),
        new("report.sf425-row-decimals", "Row {0}: {1} has more than two decimals ({2}). Enter dollars and cents.",
            amount => Math.Abs(amount) <= Sf425Check.AmountMax && !Amounts.HasCents(amount), amount => [amount]),
        new("report.sf425-row-negative", "Row {0}: {1} is negative ({2:N2}). Enter zero or more.",
            amount => Sf425Figures.IsUsable(amount) && amount < 0, amount => [amount]),
    ];

    // {0} is the row.
    private static readonly Rule[] Table =
    [
        new("11b", Gravity.Error, "report.sf425-11b-range", "Row {0}: {1} % is not a rate. Enter the percentage, 15 for 15 %.",
            (row, _) => row.Rate is < 0 or > Sf425IndirectRow.RateMax,
            (row, _) => [row.Rate]),

        new("11b", Gravity.Error, "report.sf425-11b-decimals", "Row {0}: a rate has at most {1} decimals. Enter it as the rate agreement has it.",
            (row, _) => row.Rate is >= 0 and <= Sf425IndirectRow.RateMax and var rate && decimal.Round(rate, Sf425IndirectRow.RateDecimals, MidpointRounding.ToZero) != rate,
            (_, _) => [Sf425IndirectRow.RateDecimals]),

        new("11b", Gravity.Warning, "report.sf425-11b-cap", "Row {0}: a rate of {1:0.####} % is above the {2:0.####} % on file. Charge no more, or name the new rate agreement in line 12.",
            (row, award) => row.Rate <= Sf425IndirectRow.RateMax && row.Rate > award.IndirectRateCap,
            (row, award) => [row.Rate, award.IndirectRateCap]),

        new("11c", Gravity.Error, "report.sf425-11c-reversed", "Row {0}: the period ends on {2:d MMMM yyyy}, before it begins on {1:d MMMM yyyy}. Swap or correct the dates.",
            (row, _) => row.To < row.From,
            (row, _) => [row.From, row.To]),

        new("11e", Gravity.Warning, "report.sf425-11e-product", "Row {0}: 11e is {1:N2}, but {2:0.####} % of 11d is {3:N2}. Correct the row, or give the reason in line 12.",
            (row, _) => Off(row) > Tolerance,
            (row, _) => [row.Amount, row.Rate, row.ComputedAmount]),

        new("11f", Gravity.Error, "report.sf425-11f-over-e", "Row {0}: the Federal share is {1:N2} above the amount charged in 11e. Enter a part of it.",
            (row, _) => IsUsable(row.Amount) && IsUsable(row.FederalShare) && row.FederalShare > row.Amount,
            (row, _) => [row.FederalShare - row.Amount]),
    ];

    public static IEnumerable<Sf425Finding> Look(int number, Sf425IndirectRow row, Sf425Figures report)
    {
        foreach (var (cell, isBlank) in Cells)
        {
            if (isBlank(row))
            {
                yield return Found(cell, "report.sf425-row-blank", "Row {0}: {1} is blank. Fill it in, or remove the row.", [number, cell]);
            }
        }

        foreach (var (cell, amount) in AmountCells)
        {
            foreach (var rule in AmountTable.Where(rule => amount(row) is { } typed && rule.Trips(typed)))
            {
                yield return Found(cell, rule.Code, rule.Template, [number, cell, .. rule.Args(amount(row)!.Value)]);
            }
        }

        foreach (var rule in Table.Where(rule => rule.Trips(row, report.Award)))
        {
            yield return Found(rule.Cell, rule.Code, rule.Template, [number, .. rule.Args(row, report.Award)], rule.Gravity);
        }

        Sf425Finding Found(string cell, string code, string template, object?[] args, Gravity gravity = Gravity.Error) => Sf425Rule.Found(
            code.Replace("report.", "", StringComparison.Ordinal).Replace("-row-", $"-{cell}-", StringComparison.Ordinal).ToUpperInvariant(),
            gravity, cell, code, template, args, report.HasRemarks, number);
    }

    private static bool IsUsable(decimal? amount) => amount is { } typed && Sf425Figures.IsUsable(typed);

    private static decimal? Off(Sf425IndirectRow row) =>
        IsUsable(row.Amount) && row.ComputedAmount is { } computed ? Math.Abs(row.Amount!.Value - computed) : null;
}
