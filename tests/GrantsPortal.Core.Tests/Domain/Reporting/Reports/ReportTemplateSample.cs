using GrantsPortal.Domain;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Results;

namespace GrantsPortal.Core.Tests.Domain.Reporting.Reports;

/// <summary>A performance report on one objective with a count by sex and a ratio.</summary>
internal static class ReportTemplateSample
{
    public const string Care = "actual/1/PS.5.1-29";
    public const string Share = "actual/1/PS.5.1-99";

    public static readonly TemplateIndicator Count = new(
        1, "PS.5.1-29", "Care", "Soins", "Atención", AggregationMethod.Sum, "people", ["Sex"], 0, 100, new SortedDictionary<int, decimal> { [2025] = 50, [2026] = 50 });

    public static readonly TemplateIndicator Ratio = new(
        1, "PS.5.1-99", "Share", "Part", "Parte", AggregationMethod.Ratio, "%", ["Sex"], null, null, new SortedDictionary<int, decimal>());

    public static readonly ReportTemplate Template = ReportTemplate.Performance([new TemplateObjective(1, Pillar.Protection, "Survivors receive care")], [Count, Ratio]);

    /// <summary>Leaves no finding.</summary>
    public static Dictionary<string, string> Complete => new(StringComparer.Ordinal)
    {
        ["narrative/1"] = "Care was given.",
        [Care] = "60",
        [$"{Share}/numerator"] = "1",
        [$"{Share}/denominator"] = "4",
    };

    public static List<ReportFinding> Check(IReadOnlyDictionary<string, string> answers, DateOnly? periodEnd = null, bool isFinal = false, decimal? total = 60, string? lastNarrative = null) =>
        [.. PerformanceCheck.Run(
            Template, key => answers.GetValueOrDefault(key, ""), lastNarrative is null ? null : key => key == "narrative/1" ? lastNarrative : "",
            periodEnd ?? new DateOnly(2025, 12, 31), isFinal, i => i == Count ? total : 25)];
}
