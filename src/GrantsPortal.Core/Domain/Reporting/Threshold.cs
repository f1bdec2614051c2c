namespace GrantsPortal.Domain.Reporting;

/// <summary>An amount that a regulation names, from the day on which it holds: a change of the law is a new row, not new code.</summary>
public sealed class Threshold
{
    /// <summary>
    /// Services outside the United States above it call for a compliance plan and a yearly certification (22 USC 7104a, 2 CFR 175.105).
    /// </summary>
    public const string TraffickingCertification = "TIP-CERTIFICATION";

    private Threshold() { }

    public string Code { get; private set; } = "";
    public DateOnly InForceFrom { get; private set; }
    public decimal Amount { get; private set; }
    public string Source { get; private set; } = "";

    public static Threshold Create(string code, DateOnly from) => new() { Code = code, InForceFrom = from };

    public void Describe(decimal amount, string source) => (Amount, Source) = (amount, source);

    /// <summary>The amount in force on a day; null before the first.</summary>
    public static decimal? InForce(IEnumerable<Threshold> thresholds, string code, DateOnly on) =>
        thresholds.Where(t => t.Code == code && t.InForceFrom <= on).MaxBy(t => t.InForceFrom)?.Amount;
}
