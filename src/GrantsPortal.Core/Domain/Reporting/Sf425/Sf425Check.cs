using GrantsPortal.Domain.Awards;

namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>
/// Computes what follows from a financial report and runs every check of the form, group by group of its lines. It knows no database:
/// pages, sheets, handlers and the command line all ask here, so that a report means the same everywhere.
/// </summary>
public static class Sf425Check
{
    /// <summary>No award is larger, so no line is.</summary>
    public const decimal AmountMax = Award.AmountMax;

    private static readonly FederalCalendar Holidays = new();

    private static readonly Sf425Rule[] Rules =
        [.. PeriodRules.Table, .. CashRules.Table, .. FederalShareRules.Table, .. RecipientShareRules.Table, .. ProgramIncomeRules.Table];

    /// <param name="input">The report.</param>
    /// <param name="calendar">Counts working days, with the office's one-off closures; without it the holidays of the law alone.</param>
    public static Sf425Result Run(Sf425Input input, FederalCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        var report = new Sf425Figures(input.Prefilled(), calendar ?? Holidays);
        return new Sf425Result(Shown(report), report.Totals, Findings(report)) { DaysOfCash = report.DaysOfCash };
    }

    // A typed line is shown as typed, also when nothing can be computed from it.
    private static Sf425Lines Shown(Sf425Figures report)
    {
        var typed = Sf425Line.All.Where(line => !line.IsComputed).Select(line => line.Letter).ToHashSet();
        return Sf425Lines.From(letter => typed.Contains(letter) ? report.Input.Lines[letter] : report.Lines[letter]);
    }

    private static List<Sf425Finding> Findings(Sf425Figures report)
    {
        var found = Rules.Select(rule => rule.Look(report)).OfType<Sf425Finding>()
            .Concat(Sf425Line.All.SelectMany(line => LineRules.Look(line, report)))
            .Concat(report.Input.Indirect.SelectMany((row, index) => IndirectRules.Look(index + 1, row, report)))
            .ToList();
        var warnings = found.Count(finding => finding.Severity == Sf425Severity.Warning);
        if (warnings > 0 && !report.HasRemarks)
        {
            found.Add(Sf425Rule.Found("SF425-REMARK-MISSING", Gravity.Error, "12",
                "report.sf425-remark-missing", "Line 12 is blank, but warnings want an explanation ({0}). Write it there.", [warnings], hasRemarks: false));
        }

        return [.. found.OrderBy(finding => finding.Severity).ThenBy(Place).ThenBy(finding => finding.Row ?? 0).ThenBy(finding => finding.Line, StringComparer.Ordinal)];
    }

    // Line 9 stands above 10 and 11 on the form, line 12 below.
    private static int Place(Sf425Finding finding) => finding.Line switch { "9" => 0, "12" => 2, _ => 1 };
}
