namespace GrantsPortal.Domain.Reporting.Reports;

/// <summary>
/// The lines of one accepted SF-425, cumulative to the end of its period, as roll-ups read them. A correction adds its own row and dates the
/// end of this one, so that both views stay available (rule 6).
/// </summary>
public sealed class ReportedFinancials : Entity
{
    private ReportedFinancials() { }

    public ReportedFinancials(long awardId, long reportId, DateOnly periodStart, DateOnly periodEnd, ReportKind phase, AccountingBasis basis, IReadOnlyDictionary<string, decimal?> lines, DateTime acceptedAt)
    {
        (AwardId, ReportId, PeriodStart, PeriodEnd, Phase, Basis, AcceptedAt) = (awardId, reportId, periodStart, periodEnd, phase, basis, acceptedAt);
        decimal? Line(string key) => lines.GetValueOrDefault(key);
        (A, B, C, D, E, F, G, H) = (Line("a"), Line("b"), Line("c"), Line("d"), Line("e"), Line("f"), Line("g"), Line("h"));
        (I, J, K, L, M, N, O) = (Line("i"), Line("j"), Line("k"), Line("l"), Line("m"), Line("n"), Line("o"));
    }

    public long AwardId { get; private set; }
    public long ReportId { get; private set; }
    public DateOnly PeriodStart { get; private set; }
    public DateOnly PeriodEnd { get; private set; }
    public ReportKind Phase { get; private set; }
    public AccountingBasis Basis { get; private set; }
    public decimal? A { get; private set; }
    public decimal? B { get; private set; }
    public decimal? C { get; private set; }
    public decimal? D { get; private set; }
    public decimal? E { get; private set; }
    public decimal? F { get; private set; }
    public decimal? G { get; private set; }
    public decimal? H { get; private set; }
    public decimal? I { get; private set; }
    public decimal? J { get; private set; }
    public decimal? K { get; private set; }
    public decimal? L { get; private set; }
    public decimal? M { get; private set; }
    public decimal? N { get; private set; }
    public decimal? O { get; private set; }
    public DateTime AcceptedAt { get; private set; }
    public DateTime? SupersededAt { get; private set; }

    public IReadOnlyDictionary<string, decimal?> Lines() => new Dictionary<string, decimal?>(StringComparer.Ordinal)
    {
        ["a"] = A,
        ["b"] = B,
        ["c"] = C,
        ["d"] = D,
        ["e"] = E,
        ["f"] = F,
        ["g"] = G,
        ["h"] = H,
        ["i"] = I,
        ["j"] = J,
        ["k"] = K,
        ["l"] = L,
        ["m"] = M,
        ["n"] = N,
        ["o"] = O,
    };
}
