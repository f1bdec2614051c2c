using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.PersonalData;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Reporting.Sf425;
using GrantsPortal.Domain.Results;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>What follows from the answers: computed lines, totals, findings. Amounts by line letter; null where it cannot be computed.</summary>
public sealed record ReportCheck(
    IReadOnlyDictionary<string, decimal?> Lines, IReadOnlyDictionary<string, decimal?> IndirectTotals, IReadOnlyList<decimal?> IndirectAmounts,
    IReadOnlyList<ReportFinding> Findings, decimal? DaysOfCash)
{
    public IEnumerable<ReportFinding> Errors => Findings.Where(f => f.Severity == FindingSeverity.Error);

    public bool MayBeCertified => !Errors.Any();

    /// <summary>Of a performance report: each indicator to date with this report counted in, by its key; over the year, in the final over the award's life.</summary>
    public IReadOnlyDictionary<string, decimal?> Totals { get; init; } = new Dictionary<string, decimal?>();
}

/// <summary>A place in a text where a person could be recognized.</summary>
public sealed record PersonalDataFlag(ReportSection Section, string Field, PersonalDataKind Kind, int Start, int Length, string Masked);

/// <summary>Runs the checks of a form on a set of answers: the draft's, a version's, or those of a spreadsheet.</summary>
internal static class ReportChecks
{
    private static readonly string[] IndirectCells = ["type", "rate", "from", "to", "base", "federalShare"];

    public static ReportCheck Run(ReportContext context, IReadOnlyDictionary<string, string> answers) =>
        Run(context, context.Template, answers);

    /// <summary>Of a certified version: by the lines and the form that were frozen with it.</summary>
    public static ReportCheck Run(ReportContext context, ReportDocument document) =>
        Run(context, document.Template(), document.Answers) with { Lines = document.Lines, IndirectTotals = document.IndirectTotals };

    /// <summary>Texts that people write, scanned; choices, numbers and dates cannot name anybody.</summary>
    public static IReadOnlyList<PersonalDataFlag> Scan(ReportTemplate template, IReadOnlyDictionary<string, string> answers, IEnumerable<string> fileNames) =>
        [.. template.Fields.Where(f => f.Type == FieldType.Text && answers.ContainsKey(f.Key))
                .SelectMany(f => PersonalDataScanner.Scan(answers[f.Key]).Select(hit => new PersonalDataFlag(f.Section, f.Key, hit.Kind, hit.Start, hit.Length, hit.Masked))),
            .. fileNames.SelectMany(name => PersonalDataScanner.Scan(name).Select(hit => new PersonalDataFlag(ReportSection.Attachments, name, hit.Kind, hit.Start, hit.Length, hit.Masked)))];

    /// <summary>Of the draft as it stands, file names included.</summary>
    public static IReadOnlyList<PersonalDataFlag> Flags(ReportContext context) =>
        Scan(context.Template, Said(context.Draft), context.Report.Attachments.Where(a => a.RemovedAt is null).Select(a => a.Name));

    public static ReportDocument Document(ReportContext context, IReadOnlyDictionary<string, string> answers, ReportCheck check)
    {
        var (report, requirement, award) = (context.Report, context.Requirement, context.Award);
        return new ReportDocument(
            report.Number, report.Form, requirement.Phase, award.Fain, award.Title, award.Recipient, award.Uei, context.Agency,
            award.Start, award.End, requirement.PeriodStart, requirement.PeriodEnd, award.Frequency,
            context.Template.Objectives, context.Template.Indicators,
            new SortedDictionary<string, string>(Said(answers), StringComparer.Ordinal),
            check.Lines, check.IndirectTotals,
            [.. report.Attachments.Where(a => a.RemovedAt is null).OrderBy(a => a.Id).Select(a => new DocumentAttachment(a.Id, a.Kind, a.Name, a.ContentType, a.Size, a.Sha256))]);
    }

    /// <summary>What a certification would vouch for. A nil report says that nothing happened: what else was typed waits in the draft and is not sent.</summary>
    private static Dictionary<string, string> Said(IReadOnlyDictionary<string, string> answers)
    {
        var isNil = answers.GetValueOrDefault(ReportTemplate.Nil) == "true";
        return answers.Where(a => a.Value.Length > 0 && (!isNil || a.Key is ReportTemplate.Nil or ReportTemplate.NilReason)).ToDictionary();
    }

    private static ReportCheck Run(ReportContext context, ReportTemplate template, IReadOnlyDictionary<string, string> answers) =>
        template.Form == ReportForm.Financial ? Financial(context, answers) : Performance(context, template, answers);

    private static ReportCheck Financial(ReportContext context, IReadOnlyDictionary<string, string> answers)
    {
        var rows = Enumerable.Range(1, ReportTemplate.IndirectRows).Where(row => IndirectCells.Any(cell => answers.GetValueOrDefault(ReportTemplate.IndirectKey(row, cell), "").Length > 0)).ToList();
        var input = new Sf425Input(
            context.Requirement.Phase, Enum.TryParse<AccountingBasis>(answers.GetValueOrDefault(ReportTemplate.Basis), out var basis) ? basis : AccountingBasis.Cash,
            context.Requirement.PeriodEnd, context.Award.Terms, Lines(answers))
        {
            Indirect = [.. rows.Select(row => Row(row, answers))],
            Previous = context.Previous is { } previous ? Sf425Lines.From(letter => previous.Lines.GetValueOrDefault(letter.ToString())) : null,
            PreviousPeriodEnd = context.Previous?.PeriodEnd,
            Remarks = answers.GetValueOrDefault(ReportTemplate.Remarks),
            Ledger = context.Ledger,
        };
        var result = Sf425Check.Run(input, context.Calendar);
        List<ReportFinding> findings = [.. result.Findings.Select(f => Found(f, rows))];
        if (!answers.ContainsKey(ReportTemplate.Basis))
        {
            findings.Insert(0, new ReportFinding("SF425-BASIS-BLANK", FindingSeverity.Error, ReportSection.Cash, ReportTemplate.Basis, "7", ReportErrors.BasisMissing()));
        }
        var amounts = input.Indirect.Select(r => r.ComputedAmount).ToList();
        return new ReportCheck(
            "abcdefghijklmno".ToDictionary(letter => letter.ToString(), letter => result.Lines[letter], StringComparer.Ordinal),
            new Dictionary<string, decimal?>(StringComparer.Ordinal) { ["base"] = result.IndirectTotals.Base, ["amount"] = result.IndirectTotals.Amount, ["federalShare"] = result.IndirectTotals.FederalShare },
            [.. Enumerable.Range(1, ReportTemplate.IndirectRows).Select(row => rows.IndexOf(row) is >= 0 and var at ? amounts[at] : null)],
            findings, result.DaysOfCash);
    }

    private static Sf425Lines Lines(IReadOnlyDictionary<string, string> answers) =>
        Sf425Lines.From(letter => ReportField.Amount(answers.GetValueOrDefault(letter.ToString())));

    private static Sf425IndirectRow Row(int row, IReadOnlyDictionary<string, string> answers)
    {
        string Cell(string cell) => answers.GetValueOrDefault(ReportTemplate.IndirectKey(row, cell), "");
        return new Sf425IndirectRow(
            Enum.TryParse<IndirectRateType>(Cell("type"), out var type) ? type : null, ReportField.Amount(Cell("rate")),
            ReportField.Day(Cell("from")), ReportField.Day(Cell("to")), ReportField.Amount(Cell("base")), null, ReportField.Amount(Cell("federalShare")));
    }

    private static ReportFinding Found(Sf425Finding finding, List<int> rows)
    {
        var letter = finding.Line.StartsWith("10", StringComparison.Ordinal) ? finding.Line[2..] : "";
        var field = finding.Line switch
        {
            "12" => ReportTemplate.Remarks,
            "11a" or "11b" or "11c" or "11d" or "11f" => ReportTemplate.IndirectKey(rows[finding.Row!.Value - 1], IndirectCell(finding.Line)),
            _ => letter.Length > 0 && ReportTemplate.TypedLines.Any(t => t.Line == letter) ? letter : null,
        };
        return new ReportFinding(finding.Code, finding.Severity == Sf425Severity.Error ? FindingSeverity.Error : FindingSeverity.Warning,
            SectionOf(finding.Line), field, finding.Line, finding.Error, finding.IsExplainedByRemark);
    }

    private static string IndirectCell(string line) => line switch { "11a" => "type", "11b" => "rate", "11c" => "from", "11d" => "base", _ => "federalShare" };

    public static ReportSection SectionOf(string line) => line switch
    {
        "9" or "10a" or "10b" or "10c" => ReportSection.Cash,
        "10d" or "10e" or "10f" or "10g" or "10h" => ReportSection.Expenditures,
        "10i" or "10j" or "10k" => ReportSection.RecipientShare,
        "10l" or "10m" or "10n" or "10o" => ReportSection.ProgramIncome,
        "12" => ReportSection.Remarks,
        _ => ReportSection.Indirect,
    };

    private static ReportCheck Performance(ReportContext context, ReportTemplate template, IReadOnlyDictionary<string, string> answers)
    {
        string Answer(string key) => answers.GetValueOrDefault(key, "");
        var previous = context.Previous;
        var findings = PerformanceCheck.Run(
            template, Answer, previous is null ? null : key => previous.Answer(key), context.Requirement.PeriodEnd, context.Requirement.Phase == ReportKind.Final,
            indicator => Total(context, indicator, Answer));
        return new ReportCheck(new Dictionary<string, decimal?>(), new Dictionary<string, decimal?>(), [], [.. findings], null)
        {
            Totals = context.Template.Indicators.ToDictionary(i => i.Key, i => Total(context, i, Answer), StringComparer.Ordinal),
        };
    }

    /// <summary>The indicator to date: over the year of the report, or over the award's life in the final.</summary>
    public static decimal? Total(ReportContext context, TemplateIndicator indicator, Func<string, string> answer)
    {
        var requirement = context.Requirement;
        var now = new PeriodActual(requirement.PeriodEnd, ReportField.Amount(answer(indicator.Key)), ReportField.Amount(answer($"{indicator.Key}/numerator")), ReportField.Amount(answer($"{indicator.Key}/denominator")));
        var earlier = context.Earlier[indicator.Key].Where(a => requirement.Phase == ReportKind.Final || a.PeriodEnd.Year == requirement.PeriodEnd.Year);
        return Aggregation.Of(indicator.Method, earlier.Append(now));
    }
}
