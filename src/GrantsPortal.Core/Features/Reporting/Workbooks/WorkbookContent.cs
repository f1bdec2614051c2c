using System.Globalization;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>What the sheets of one report are made of.</summary>
internal sealed class WorkbookContent(ReportContext context, WorkbookWords words, DateTime now)
{
    private readonly IReadOnlyList<ReportSection> _open = context.Report.OpenSections();

    public ReportContext Context { get; } = context;
    public WorkbookWords Words { get; } = words;
    public DateTime Now { get; } = now;
    public IReadOnlyDictionary<string, string> Answers { get; } = context.Draft;
    public ReportCheck Check { get; } = ReportChecks.Run(context, context.Draft);
    public ReportDocument? Previous => Context.Previous;

    /// <summary>Sections that can be written, where not all can.</summary>
    public IReadOnlyList<ReportSection>? Returned => _open.Count < ReportTemplate.SectionsOf(Context.Report.Form).Count ? _open : null;

    /// <summary>The cell of a field: an input where its section is open, else its value behind the lock.</summary>
    public void Put(WorkbookSheet sheet, int row, int column, string key, string says)
    {
        var field = Context.Template.Field(key);
        var look = field.Type switch
        {
            FieldType.Money => Look.InputMoney,
            FieldType.Number => Look.InputNumber,
            FieldType.Percent => Look.InputPercent,
            FieldType.Date => Look.InputDate,
            FieldType.Choice => Look.InputChoice,
            _ => Look.InputText,
        };
        sheet.Put(new SheetCell(row, column, _open.Contains(field.Section) ? look : Closed(look), Value(field, Answers.GetValueOrDefault(key, "")), Field: field, Says: says));
    }

    private object? Value(ReportField field, string stored) => stored.Length == 0 ? null : field.Type switch
    {
        FieldType.Money or FieldType.Number => ReportField.Amount(stored),
        FieldType.Percent => ReportField.Amount(stored) / 100m,
        FieldType.Date => DateOnly.ParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldType.Choice => Words.Choice(stored),
        _ => stored,
    };

    private static Look Closed(Look look) => look switch
    {
        Look.InputMoney => Look.Money,
        Look.InputNumber => Look.Number,
        Look.InputPercent => Look.Percent,
        Look.InputDate => Look.Date,
        _ => Look.Text,
    };
}
