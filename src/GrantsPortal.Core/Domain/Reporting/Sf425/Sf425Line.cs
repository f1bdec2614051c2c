namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>One of the lines 10a to 10o. A cumulative line never falls from one accepted report to the next.</summary>
public sealed record Sf425Line(char Letter, string? Formula = null, bool IsCumulative = false)
{
    /// <summary>The lines in the order of the form.</summary>
    public static readonly IReadOnlyList<Sf425Line> All =
    [
        new('a', IsCumulative: true),   // Cash receipts
        new('b', IsCumulative: true),   // Cash disbursements
        new('c', Formula: "a − b"),     // Cash on hand
        new('d'),                       // Total Federal funds authorized
        new('e', IsCumulative: true),   // Federal share of expenditures
        new('f'),                       // Federal share of unliquidated obligations
        new('g', Formula: "e + f"),     // Total Federal share
        new('h', Formula: "d − g"),     // Unobligated balance of Federal funds
        new('i'),                       // Total recipient share required
        new('j', IsCumulative: true),   // Recipient share of expenditures
        new('k', Formula: "i − j"),     // Remaining recipient share to be provided
        new('l', IsCumulative: true),   // Total Federal program income earned
        new('m', IsCumulative: true),   // Program income expended, deduction alternative
        new('n', IsCumulative: true),   // Program income expended, addition alternative
        new('o', Formula: "l − m − n"), // Unexpended program income
    ];

    /// <summary>As the form and the findings write it: 10a.</summary>
    public string Name => $"10{Letter}";

    /// <summary>Follows from other lines and is never typed.</summary>
    public bool IsComputed => Formula is not null;
}
