using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Sf425;

namespace GrantsPortal.Core.Tests.Domain.Reporting.Sf425;

/// <summary>Reports in which nothing is wrong, to be spoiled in one place.</summary>
internal static class Sf425Sample
{
    public static readonly DateOnly PeriodEnd = new(2025, 9, 30);

    private static readonly Sf425Award Award = new(
        new DateOnly(2023, 10, 1), new DateOnly(2027, 9, 30), 3_250_000m, 325_000m, PaymentMethod.Advance, ProgramIncomeMethod.None, 15m);

    public static readonly Sf425IndirectRow Row = new(
        IndirectRateType.DeMinimis, 15m, new DateOnly(2024, 10, 1), new DateOnly(2025, 9, 30), 742_118.20m, 111_317.73m, 111_317.73m);

    public static readonly Sf425Input Interim = new(ReportKind.Interim, AccountingBasis.Cash, PeriodEnd, Award, new Sf425Lines
    {
        A = 1_968_204.11m,
        B = 1_968_204.11m,
        D = 3_250_000m,
        E = 1_968_204.11m,
        F = 88_450m,
        I = 325_000m,
        J = 142_310.55m,
        L = 0m,
        M = 0m,
        N = 0m,
    })
    {
        Indirect = [Row],
        Previous = new Sf425Lines
        {
            A = 1_825_000m,
            B = 1_786_412.37m,
            D = 2_250_000m,
            E = 1_786_412.37m,
            F = 96_200m,
            I = 325_000m,
            J = 142_310.55m,
            L = 0m,
            M = 0m,
            N = 0m,
        },
        PreviousPeriodEnd = new DateOnly(2025, 6, 30),
    };

    public static readonly Sf425Input Final = Interim with
    {
        Kind = ReportKind.Final,
        PeriodEnd = Award.End,
        Lines = Interim.Lines with { A = 3_250_000m, B = 3_250_000m, E = 3_250_000m, F = 0m, J = 325_000m },
    };

    public static Sf425Input Typed(this Sf425Input report, Func<Sf425Lines, Sf425Lines> change) => report with { Lines = change(report.Lines) };

    public static Sf425Input Of(this Sf425Input report, Func<Sf425Award, Sf425Award> change) => report with { Award = change(report.Award) };

    public static Sf425Input Rows(this Sf425Input report, Func<Sf425IndirectRow, Sf425IndirectRow> change) => report with { Indirect = [change(Row)] };

    /// <summary>The lines with one of them changed.</summary>
    public static Sf425Lines With(this Sf425Lines lines, char letter, decimal? amount) => Sf425Lines.From(one => one == letter ? amount : lines[one]);
}
