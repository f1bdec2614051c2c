using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Reporting.Sf425;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>What a spreadsheet itself asks of an input cell while it is being filled. It helps the writer; an upload is checked all the same.</summary>
internal static class WorkbookAsks
{
    /// <summary>The column of the stamp's sheet where the first drop-down list stands; one column for each list.</summary>
    public const int FirstList = 3;

    private const int MaxChoiceRows = 20;

    /// <summary>The different lists of a workbook, by their stored values.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Lists(WorkbookLayout layout) =>
        [.. layout.Sheets.SelectMany(s => s.Cells).Where(c => c.Field is { Type: FieldType.Choice }).Select(c => c.Field!.Choices!).DistinctBy(c => string.Join('|', c))];

    public static DataValidations? Of(WorkbookSheet sheet, WorkbookWords words, IReadOnlyList<IReadOnlyList<string>> lists)
    {
        // One rule for all cells that ask alike.
        var rules = sheet.Cells.Where(c => c is { IsInput: true, Field: not null }).GroupBy(c => (c.Field!.Type, Max: c.Field.Type == FieldType.Text ? c.Field.MaxLength : 0, List: string.Join('|', c.Field.Choices ?? [])))
            .Select(group => Rule([.. group], words, lists)).ToList();
        return rules.Count == 0 ? null : new DataValidations(rules) { Count = (uint)rules.Count };
    }

    private static DataValidation Rule(IReadOnlyList<SheetCell> cells, WorkbookWords words, IReadOnlyList<IReadOnlyList<string>> lists)
    {
        var (field, at) = (cells[0].Field!, cells[0].Address);
        var rule = field.Type switch
        {
            FieldType.Choice => Rule(DataValidationValues.List, Range(field, lists)),
            FieldType.Date => Rule(DataValidationValues.Date, new DateOnly(2000, 1, 1).ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture), DataValidationOperatorValues.GreaterThanOrEqual),
            FieldType.Text => Rule(DataValidationValues.TextLength, field.MaxLength.ToString(CultureInfo.InvariantCulture), DataValidationOperatorValues.LessThanOrEqual),
            FieldType.Percent => Rule(DataValidationValues.Custom, string.Create(CultureInfo.InvariantCulture, $"AND(ISNUMBER({at}),{at}>=0,{at}<={Sf425IndirectRow.RateMax / 100m:0},ABS({at}-ROUND({at},6))<0.0000000001)")),
            _ => Rule(DataValidationValues.Custom, $"AND(ISNUMBER({at}),{at}>=0,{at}<=999999999999.99,ABS({at}-ROUND({at},2))<0.0001)"),
        };
        var ask = field.Type == FieldType.Text ? words.Of("Ask.Text", field.MaxLength) : words[$"Ask.{field.Type}"];
        (rule.Error, rule.ShowErrorMessage, rule.AllowBlank) = (ask, true, true);
        rule.SequenceOfReferences = new ListValue<StringValue>(cells.OrderBy(c => c.Row).ThenBy(c => c.Column).Select(c => new StringValue(c.Address)));
        return rule;
    }

    private static DataValidation Rule(DataValidationValues type, string formula, DataValidationOperatorValues? compared = null)
    {
        var rule = new DataValidation(new Formula1(formula)) { Type = type };
        if (compared is { } is1)
        {
            rule.Operator = is1;
        }
        return rule;
    }

    private static string Range(ReportField field, IReadOnlyList<IReadOnlyList<string>> lists)
    {
        var list = lists.Select((l, i) => (List: l, At: i)).First(l => l.List.SequenceEqual(field.Choices!));
        var column = CellAddress.Column(FirstList + list.At);
        return $"{WorkbookStamp.SheetName}!${column}$1:${column}${Math.Min(list.List.Count, MaxChoiceRows)}";
    }
}
