using BenchmarkDotNet.Attributes;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Sf425;

namespace GrantsPortal.Benchmarks;

/// <summary>Checking one SF-425. To hold: at most 1 ms, also of a report in which everything is wrong.</summary>
[MemoryDiagnoser]
public class Sf425CheckBenchmarks
{
    private static readonly DateOnly Start = new(2015, 10, 1);

    private static readonly Sf425Lines Lines = new()
    {
        A = 1_975_000m,
        B = 1_954_204.11m,
        D = 3_250_000m,
        E = 1_968_204.11m,
        F = 88_450m,
        I = 325_000m,
        J = 139_310.55m,
        L = 0m,
        M = 0m,
        N = 0m,
    };

    private static readonly Sf425IndirectRow Row = new(IndirectRateType.DeMinimis, 15m, Start, Start, 742_118.20m, 111_317.73m, 111_317.73m);

    private static readonly Sf425Input Usual = new(
        ReportKind.Interim, AccountingBasis.Cash, new DateOnly(2025, 9, 30),
        new Sf425Award(Start, new DateOnly(2027, 9, 30), 3_250_000m, 325_000m, PaymentMethod.Advance, ProgramIncomeMethod.None, 15m), Lines)
    {
        Indirect = [Row, Row],
        Previous = Lines with { A = 1_825_000m, B = 1_786_412.37m, E = 1_786_412.37m, J = 142_310.55m },
        PreviousPeriodEnd = new DateOnly(2025, 6, 30),
    };

    // The first report of a long award, so that need is counted over ten years; every line below zero; twenty rows that do not add up.
    private static readonly Sf425Input Hopeless = Usual with
    {
        Lines = Sf425Lines.From(letter => letter - 'p'),
        Previous = null,
        Indirect = [.. Enumerable.Repeat(Row with { Rate = 40m, From = Start.AddDays(1), FederalShare = 999_999m }, 20)],
    };

    [Benchmark(Baseline = true)]
    public Sf425Result UsualReport() => Sf425Check.Run(Usual);

    [Benchmark]
    public Sf425Result HopelessReport() => Sf425Check.Run(Hopeless);
}
