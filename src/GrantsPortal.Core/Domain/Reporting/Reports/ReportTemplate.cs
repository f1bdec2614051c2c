using System.Globalization;
using GrantsPortal.Domain.Results;

namespace GrantsPortal.Domain.Reporting.Reports;

/// <summary>An indicator that a performance report asks about, as the award promised it.</summary>
public sealed record TemplateIndicator(
    int Objective, string Code, string NameEn, string NameFr, string NameEs, AggregationMethod Method, string Unit, IReadOnlyList<string> Dimensions,
    decimal? Baseline, decimal? LifeTarget, IReadOnlyDictionary<int, decimal> Targets)
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"actual/{Objective}/{Code}");

    public string ExplanationKey => string.Create(CultureInfo.InvariantCulture, $"explanation/{Objective}/{Code}");

    public bool IsRatio => Method == AggregationMethod.Ratio;
}

/// <summary>An objective that a performance report tells about.</summary>
public sealed record TemplateObjective(int Number, Pillar Pillar, string Text)
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"narrative/{Number}");
}

/// <summary>
/// What one report asks for: the sections and fields of its form. A financial report is the SF-425 whatever the award; a performance
/// report (SF-PPR; 2 CFR 200.329(c)(2)) follows the award's objectives and indicators.
/// </summary>
public sealed class ReportTemplate
{
    public const int IndirectRows = 10;
    public const string Nil = "nil";
    public const string NilReason = "nil/reason";
    public const string Developments = "developments";
    public const string Basis = "basis";
    public const string Remarks = "remarks";

    /// <summary>Lines that the grantee types; c, d, g, h, i, k and o follow (SF-425, line 10).</summary>
    public static readonly IReadOnlyList<(string Line, ReportSection Section)> TypedLines =
    [
        ("a", ReportSection.Cash), ("b", ReportSection.Cash), ("e", ReportSection.Expenditures), ("f", ReportSection.Expenditures),
        ("j", ReportSection.RecipientShare), ("l", ReportSection.ProgramIncome), ("m", ReportSection.ProgramIncome), ("n", ReportSection.ProgramIncome),
    ];

    public static readonly IReadOnlyList<string> IndirectTypes = ["Provisional", "Predetermined", "Final", "Fixed", "DeMinimis"];

    private readonly Dictionary<string, ReportField> _byKey;

    private ReportTemplate(ReportForm form, IReadOnlyList<TemplateObjective> objectives, IReadOnlyList<TemplateIndicator> indicators, IEnumerable<ReportField> fields)
    {
        (Form, Objectives, Indicators, Fields) = (form, objectives, indicators, [.. fields]);
        _byKey = Fields.ToDictionary(f => f.Key, StringComparer.Ordinal);
    }

    public ReportForm Form { get; }
    public IReadOnlyList<TemplateObjective> Objectives { get; }
    public IReadOnlyList<TemplateIndicator> Indicators { get; }
    public IReadOnlyList<ReportField> Fields { get; }

    public static ReportTemplate Financial { get; } = new(ReportForm.Financial, [], [], FinancialFields());

    public static ReportTemplate Performance(IReadOnlyList<TemplateObjective> objectives, IReadOnlyList<TemplateIndicator> indicators) =>
        new(ReportForm.Performance, objectives, indicators, PerformanceFields(objectives, indicators));

    public static IReadOnlyList<ReportSection> SectionsOf(ReportForm form) => form == ReportForm.Financial
        ? [ReportSection.Cash, ReportSection.Expenditures, ReportSection.RecipientShare, ReportSection.ProgramIncome, ReportSection.Indirect, ReportSection.Remarks, ReportSection.Attachments]
        : [ReportSection.Narrative, ReportSection.Developments, ReportSection.Indicators, ReportSection.Attachments];

    public ReportField Field(string key) => _byKey.GetValueOrDefault(key) ?? throw ReportErrors.FieldUnknown(key);

    public bool Has(string key) => _byKey.ContainsKey(key);

    public static string IndirectKey(int row, string cell) => string.Create(CultureInfo.InvariantCulture, $"indirect/{row}/{cell}");

    private static IEnumerable<ReportField> FinancialFields()
    {
        yield return new ReportField(Basis, ReportSection.Cash, FieldType.Choice, Choices: Enum.GetNames<AccountingBasis>());
        foreach (var (line, section) in TypedLines)
        {
            yield return new ReportField(line, section, FieldType.Money);
        }
        for (var row = 1; row <= IndirectRows; row++)
        {
            yield return new ReportField(IndirectKey(row, "type"), ReportSection.Indirect, FieldType.Choice, Choices: IndirectTypes);
            yield return new ReportField(IndirectKey(row, "rate"), ReportSection.Indirect, FieldType.Percent);
            yield return new ReportField(IndirectKey(row, "from"), ReportSection.Indirect, FieldType.Date);
            yield return new ReportField(IndirectKey(row, "to"), ReportSection.Indirect, FieldType.Date);
            yield return new ReportField(IndirectKey(row, "base"), ReportSection.Indirect, FieldType.Money);
            yield return new ReportField(IndirectKey(row, "federalShare"), ReportSection.Indirect, FieldType.Money);
        }
        yield return new ReportField(Remarks, ReportSection.Remarks, FieldType.Text, ReportField.LongText);
    }

    private static IEnumerable<ReportField> PerformanceFields(IEnumerable<TemplateObjective> objectives, IEnumerable<TemplateIndicator> indicators)
    {
        yield return new ReportField(Nil, ReportSection.Narrative, FieldType.Choice, Choices: ["true"]);
        yield return new ReportField(NilReason, ReportSection.Narrative, FieldType.Text, ReportField.LongText);
        foreach (var objective in objectives)
        {
            yield return new ReportField(objective.Key, ReportSection.Narrative, FieldType.Text, ReportField.LongText);
        }
        yield return new ReportField(Developments, ReportSection.Developments, FieldType.Text, ReportField.LongText);
        foreach (var indicator in indicators)
        {
            foreach (var key in NumberKeys(indicator))
            {
                yield return new ReportField(key, ReportSection.Indicators, FieldType.Number);
            }
            yield return new ReportField(indicator.ExplanationKey, ReportSection.Indicators, FieldType.Text, 4_000);
        }
    }

    private static IEnumerable<string> NumberKeys(TemplateIndicator indicator) => indicator.IsRatio
        ? [$"{indicator.Key}/numerator", $"{indicator.Key}/denominator"]
        : [indicator.Key, .. indicator.Dimensions.SelectMany(d => Disaggregation.CategoriesOf(d).Select(c => $"{indicator.Key}/{d}/{c}"))];
}
