using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>
/// What a new draft takes over from the last accepted report: texts to bring up to date, the basis, the rates. Figures stay blank, because a
/// figure that was not typed for this period is none; the page shows the last ones beside.
/// </summary>
internal static class Prefill
{
    private static readonly string[] KeptIndirect = ["/type", "/rate"];

    public static IReadOnlyDictionary<string, string> From(ReportContext context) => context.Previous is not { } last
        ? new Dictionary<string, string>()
        : last.Answers.Where(a => context.Template.Has(a.Key) && Stays(a.Key)).ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal);

    private static bool Stays(string key) =>
        key == ReportTemplate.Basis || key.StartsWith("narrative/", StringComparison.Ordinal)
        || (key.StartsWith("indirect/", StringComparison.Ordinal) && KeptIndirect.Any(cell => key.EndsWith(cell, StringComparison.Ordinal)));
}
