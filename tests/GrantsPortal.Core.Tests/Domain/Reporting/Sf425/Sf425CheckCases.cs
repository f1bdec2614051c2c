using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Sf425;
using static GrantsPortal.Core.Tests.Domain.Reporting.Sf425.Sf425Sample;

namespace GrantsPortal.Core.Tests.Domain.Reporting.Sf425;

/// <summary>Each check once, on both sides of its boundary: the report that it finds something in, and the nearest one in which it does not.</summary>
internal static class Sf425CheckCases
{
    public sealed record Case(string Code, string Line, Sf425Severity Severity, Sf425Input Trips, Sf425Input Holds);

    private const Sf425Severity Error = Sf425Severity.Error;
    private const Sf425Severity Warning = Sf425Severity.Warning;

    public static IEnumerable<Case> All => [.. OfLines, .. OfPeriod, .. OfCash, .. OfFederalShare, .. OfRecipientShareAndIncome, .. OfRows, .. OfRemarks];

    private static IEnumerable<Case> OfLines =>
        from line in Sf425Line.All
        let upper = char.ToUpperInvariant(line.Letter)
        from one in line.IsComputed
            ? [new Case($"SF425-{upper}-COMPUTED", line.Name, Error, Interim.Typed(l => l.With(line.Letter, Computed(line) + 0.01m)), Interim.Typed(l => l.With(line.Letter, Computed(line)))),
               new Case($"SF425-{upper}-DECIMALS", line.Name, Error, Interim.Typed(l => l.With(line.Letter, 0.005m)), Interim.Typed(l => l.With(line.Letter, 0.010m))),
               new Case($"SF425-{upper}-LIMIT", line.Name, Error, Interim.Typed(l => l.With(line.Letter, -1_000_000_000_000m)), Interim.Typed(l => l.With(line.Letter, -999_999_999_999.99m)))]
            : new[]
            {
                new Case($"SF425-{upper}-NEGATIVE", line.Name, Error, Interim.Typed(l => l.With(line.Letter, -0.01m)), Interim.Typed(l => l.With(line.Letter, 0m))),
                new Case($"SF425-{upper}-DECIMALS", line.Name, Error, Interim.Typed(l => l.With(line.Letter, 0.005m)), Interim.Typed(l => l.With(line.Letter, 0.010m))),
                new Case($"SF425-{upper}-LIMIT", line.Name, Error, Interim.Typed(l => l.With(line.Letter, 1_000_000_000_000m)), Interim.Typed(l => l.With(line.Letter, 999_999_999_999.99m))),
            }.Concat(line.Letter is 'd' or 'i'
                ? []
                : [new Case($"SF425-{upper}-BLANK", line.Name, Error, Interim.Typed(l => l.With(line.Letter, null)), Interim.Typed(l => l.With(line.Letter, 0m)))])
            .Concat(line.IsCumulative ? [Decreased(line, upper)] : [])
        select one;

    private static IEnumerable<Case> OfPeriod =>
    [
        new("SF425-PERIOD-QUARTER", "9", Error, Interim with { PeriodEnd = new DateOnly(2025, 9, 29) }, Interim with { PeriodEnd = new DateOnly(2025, 9, 30) }),
        new("SF425-PERIOD-QUARTER", "9", Error, Interim with { PeriodEnd = new DateOnly(2025, 11, 30) }, Interim with { PeriodEnd = new DateOnly(2025, 12, 31) }),
        new("SF425-PERIOD-FINAL", "9", Error, Final with { PeriodEnd = new DateOnly(2027, 6, 30) }, Final.Of(a => a with { End = new DateOnly(2027, 6, 29) }) with { PeriodEnd = new DateOnly(2027, 6, 29) }),
        new("SF425-PERIOD-OUTSIDE", "9", Error, Interim with { PeriodEnd = new DateOnly(2027, 12, 31) }, Interim with { PeriodEnd = new DateOnly(2027, 9, 30) }),
        new("SF425-PERIOD-OUTSIDE", "9", Error, Interim with { PeriodEnd = new DateOnly(2023, 9, 30) }, Interim.Of(a => a with { Start = PeriodEnd })),
    ];

    // 1 July to 12 August 2024 has 30 working days, so 3,000.00 disbursed need 300.00 in three of them.
    private static Sf425Input Paid(decimal received) =>
        Interim.Of(a => a with { Start = new DateOnly(2024, 7, 1) }).Typed(l => l with { A = received, B = 3_000m, E = 3_000m }) with
        {
            PeriodEnd = new DateOnly(2024, 8, 12),
            Previous = null,
            PreviousPeriodEnd = null,
        };

    private static IEnumerable<Case> OfCash =>
    [
        new("SF425-A-OVER-D", "10a", Error, Interim.Typed(l => l with { A = 3_250_000.01m }), Interim.Typed(l => l with { A = 3_250_000m })),
        new("SF425-A-LEDGER", "10a", Warning, Interim with { Ledger = new Sf425Ledger(1_968_204.10m, null) }, Interim with { Ledger = new Sf425Ledger(1_968_204.11m, null) }),
        new("SF425-CASH-BASIS", "10b", Warning, Interim.Typed(l => l with { E = 1_968_204.12m }), Interim.Typed(l => l with { E = 1_968_204.12m }) with { Basis = AccountingBasis.Accrual }),
        new("SF425-CASH-BASIS", "10b", Warning, Interim.Typed(l => l with { E = 1_968_204.10m }), Interim),
        new("SF425-FINAL-B-E", "10b", Error, Final.Typed(l => l with { E = 3_249_999.99m }), Interim.Typed(l => l with { E = 1_968_204.10m })),
        new("SF425-C-NEGATIVE", "10c", Warning, Interim.Typed(l => l with { A = 1_968_204.10m }), Interim.Typed(l => l with { A = 1_968_204.10m }).Of(a => a with { PaymentMethod = PaymentMethod.Reimbursement })),
        new("SF425-EXCESS-CASH", "10c", Warning, Paid(3_300.01m), Paid(3_300m)),
        new("SF425-EXCESS-CASH", "10c", Warning, Interim.Typed(l => l with { A = 0.01m, B = 0m, E = 0m }) with { Previous = null }, Interim.Typed(l => l with { A = 0m, B = 0m, E = 0m }) with { Previous = null }),
        new("SF425-FINAL-C", "10c", Error, Final.Typed(l => l with { A = 3_249_999.99m }), Final),
    ];

    private static IEnumerable<Case> OfFederalShare =>
    [
        new("SF425-D-AWARD", "10d", Error, Interim.Typed(l => l with { D = 3_250_000.01m }), Interim),
        new("SF425-E-LEDGER", "10e", Warning, Interim with { Ledger = new Sf425Ledger(null, 1_968_204.12m) }, Interim with { Ledger = new Sf425Ledger(null, 1_968_204.11m) }),
        new("SF425-FINAL-F", "10f", Error, Final.Typed(l => l with { F = 0.01m }), Interim.Typed(l => l with { F = 0.01m })),
        new("SF425-H-NEGATIVE", "10h", Error, Interim.Typed(l => l with { F = 1_281_795.90m }), Interim.Typed(l => l with { F = 1_281_795.89m })),
        new("SF425-FINAL-H", "10h", Warning, Final.Typed(l => l with { A = 3_249_999.99m, B = 3_249_999.99m, E = 3_249_999.99m }), Final),
    ];

    private static IEnumerable<Case> OfRecipientShareAndIncome =>
    [
        new("SF425-I-AWARD", "10i", Error, Interim.Typed(l => l with { I = 324_999.99m }), Interim),
        new("SF425-FINAL-K", "10k", Warning, Final.Typed(l => l with { J = 324_999.99m }), Final.Typed(l => l with { J = 325_000.01m })),
        new("SF425-M-METHOD", "10m", Error, Income(m: 0.01m, ProgramIncomeMethod.Addition), Income(m: 0.01m, ProgramIncomeMethod.Deduction)),
        new("SF425-M-METHOD", "10m", Error, Income(m: 0.01m, ProgramIncomeMethod.None), Income(m: 0m, ProgramIncomeMethod.None)),
        new("SF425-N-METHOD", "10n", Error, Income(n: 0.01m, method: ProgramIncomeMethod.Deduction), Income(n: 0.01m, method: ProgramIncomeMethod.Addition)),
        new("SF425-N-METHOD", "10n", Error, Income(n: 0.01m, method: ProgramIncomeMethod.None), Income(n: 0m, method: ProgramIncomeMethod.None)),
        new("SF425-O-NEGATIVE", "10o", Error, Income(m: 100.01m, ProgramIncomeMethod.Deduction), Income(m: 100m, ProgramIncomeMethod.Deduction)),
    ];

    private static IEnumerable<Case> OfRows =>
    [
        new("SF425-11A-BLANK", "11a", Error, Interim.Rows(r => r with { Type = null }), Interim),
        new("SF425-11B-BLANK", "11b", Error, Interim.Rows(r => r with { Rate = null }), Interim.Rows(r => r with { Rate = 0 })),
        new("SF425-11C-BLANK", "11c", Error, Interim.Rows(r => r with { To = null }), Interim),
        new("SF425-11C-BLANK", "11c", Error, Interim.Rows(r => r with { From = null }), Interim),
        new("SF425-11D-BLANK", "11d", Error, Interim.Rows(r => r with { Base = null }), Interim.Rows(r => r with { Base = 0 })),
        new("SF425-11F-BLANK", "11f", Error, Interim.Rows(r => r with { FederalShare = null }), Interim.Rows(r => r with { FederalShare = 0 })),
        .. Cells("11D", (row, amount) => row with { Base = amount }),
        .. Cells("11E", (row, amount) => row with { Amount = amount }),
        .. Cells("11F", (row, amount) => row with { FederalShare = amount }),
        new("SF425-11B-RANGE", "11b", Error, Interim.Rows(r => r with { Rate = -0.0001m }), Interim.Rows(r => r with { Rate = 0m })),
        new("SF425-11B-RANGE", "11b", Error, Interim.Rows(r => r with { Rate = 1000.0001m }), Interim.Rows(r => r with { Rate = 1000m })),
        new("SF425-11B-DECIMALS", "11b", Error, Interim.Rows(r => r with { Rate = 14.12345m }), Interim.Rows(r => r with { Rate = 14.1234m })),
        new("SF425-11B-CAP", "11b", Warning, Interim.Rows(r => r with { Rate = 15.0001m }), Interim.Rows(r => r with { Rate = 15m })),
        new("SF425-11B-CAP", "11b", Warning, Interim.Rows(r => r with { Rate = 40m }), Interim.Rows(r => r with { Rate = 40m }).Of(a => a with { IndirectRateCap = null })),
        new("SF425-11C-REVERSED", "11c", Error, Interim.Rows(r => r with { From = r.To!.Value.AddDays(1) }), Interim.Rows(r => r with { From = r.To })),
        new("SF425-11E-PRODUCT", "11e", Warning, Interim.Rows(r => r with { Amount = 111_317.75m }), Interim.Rows(r => r with { Amount = 111_317.74m })),
        new("SF425-11E-PRODUCT", "11e", Warning, Interim.Rows(r => r with { Amount = 111_317.71m, FederalShare = 0 }), Interim.Rows(r => r with { Amount = 111_317.72m, FederalShare = 0 })),
        new("SF425-11F-OVER-E", "11f", Error, Interim.Rows(r => r with { FederalShare = 111_317.74m }), Interim.Rows(r => r with { FederalShare = 111_317.73m })),
    ];

    private static IEnumerable<Case> OfRemarks =>
    [
        new("SF425-REMARK-MISSING", "12", Error, Interim.Typed(l => l with { A = 1_968_204.10m }) with { Remarks = " \n" }, Interim.Typed(l => l with { A = 1_968_204.10m }) with { Remarks = "Paid from own funds." }),
        new("SF425-REMARK-MISSING", "12", Error, Final.Typed(l => l with { J = 1m }) with { Previous = null }, Final),
        new("SF425-REMARK-MISSING", "12", Error, Interim.Typed(l => l with { A = 1_968_204.10m }), Interim.Typed(l => l with { D = 1m })),
    ];

    private static Case Decreased(Sf425Line line, char upper) => new(
        $"SF425-{upper}-DECREASED", line.Name, Error,
        Interim.Typed(l => l.With(line.Letter, 99.99m)) with { Previous = Interim.Previous!.With(line.Letter, 100m) },
        Interim.Typed(l => l.With(line.Letter, 100m)) with { Previous = Interim.Previous!.With(line.Letter, 100m) });

    private static decimal? Computed(Sf425Line line) => Sf425Check.Run(Interim).Lines[line.Letter];

    private static Sf425Input Income(decimal m = 0, ProgramIncomeMethod method = ProgramIncomeMethod.None, decimal n = 0) =>
        Interim.Typed(l => l with { L = 100m, M = m, N = n }).Of(a => a with { ProgramIncomeMethod = method });

    private static IEnumerable<Case> Cells(string cell, Func<Sf425IndirectRow, decimal?, Sf425IndirectRow> change) =>
    [
        new($"SF425-{cell}-NEGATIVE", cell.ToLowerInvariant(), Error, Interim.Rows(r => change(r, -0.01m)), Interim.Rows(r => change(r, 0m))),
        new($"SF425-{cell}-DECIMALS", cell.ToLowerInvariant(), Error, Interim.Rows(r => change(r, 0.001m)), Interim.Rows(r => change(r, 0.010m))),
        new($"SF425-{cell}-LIMIT", cell.ToLowerInvariant(), Error, Interim.Rows(r => change(r, 1_000_000_000_000m)), Interim.Rows(r => change(r, 999_999_999_999.99m))),
    ];
}
