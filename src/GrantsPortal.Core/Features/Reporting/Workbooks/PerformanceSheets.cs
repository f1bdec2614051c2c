using System.Globalization;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>The SF-PPR: the texts on one sheet, the indicators with targets and breakdowns on another.</summary>
internal static class PerformanceSheets
{
    private const int HeadRow = 6;
    private const int ActualColumn = 9;

    public static IEnumerable<WorkbookSheet> Make(WorkbookContent content)
    {
        var indicators = content.Context.Template.Indicators;
        yield return Narrative(content);
        if (indicators.Count > 0)
        {
            yield return Indicators(content);
        }
        TemplateIndicator[] broken = [.. indicators.Where(i => !i.IsRatio && i.Dimensions.Count > 0)];
        if (broken.Length > 0)
        {
            yield return Breakdown(content, broken);
        }
    }

    private static WorkbookSheet Narrative(WorkbookContent content)
    {
        const int Columns = 2;
        var words = content.Words;
        var sheet = new WorkbookSheet(words["Sheet.Narrative"], 70, 40) { HeadRows = 3 };
        FinancialSheets.Head(sheet, content, Columns);
        sheet.Label(5, 1, words["Nil"]);
        content.Put(sheet, 5, 2, ReportTemplate.Nil, words["Nil"]);
        var row = 6;
        void Text(string label, string key, double height, string? hint = null)
        {
            sheet.Label(row, 1, label, Look.Section);
            sheet.Across(row, 1, Columns);
            sheet.Heights[row] = label.Length > 100 ? 34 : 20;
            row++;
            if (hint is not null)
            {
                sheet.Put(row, 1, Look.Sub, hint);
                sheet.Across(row++, 1, Columns);
            }
            content.Put(sheet, row, 1, key, label);
            sheet.Across(row, 1, Columns);
            sheet.Heights[row++] = height;
        }
        Text(words["NilReason"], ReportTemplate.NilReason, 60);
        foreach (var objective in content.Context.Template.Objectives)
        {
            Text(words.Of("Objective", objective.Number, words[$"Pillar.{objective.Pillar}"], objective.Text), objective.Key, 220, words["Objective.Hint"]);
        }
        Text(words["Developments"], ReportTemplate.Developments, 160);
        return sheet;
    }

    private static WorkbookSheet Indicators(WorkbookContent content)
    {
        var (words, template) = (content.Words, content.Context.Template);
        var hasRatio = template.Indicators.Any(i => i.IsRatio);
        string[] columns = ["ObjectiveNumber", "Code", "Indicator", "Unit", "Baseline", "TargetOf", "LifeTarget", "LastNumber", "Actual", .. hasRatio ? ["Numerator", "Denominator"] : Array.Empty<string>(), "Explanation"];
        double[] widths = [10, 12, 38, 11, 11, 11, 13, 13, 14, .. hasRatio ? [14.0, 14.0] : Array.Empty<double>(), 48];
        var sheet = new WorkbookSheet(words["Sheet.Indicators"], widths) { IsWide = true, HeadRows = HeadRow, FrozenColumns = 3 };
        FinancialSheets.Head(sheet, content, columns.Length);
        foreach (var (key, i) in columns.Select((key, i) => (key, i)))
        {
            sheet.Label(HeadRow, i + 1, words.Of(key, content.Context.Requirement.PeriodEnd.Year), Look.Head);
        }
        sheet.Heights[HeadRow] = 48;
        foreach (var (indicator, i) in template.Indicators.Select((indicator, i) => (indicator, i)))
        {
            Row(sheet, content, indicator, HeadRow + 1 + i, columns);
        }
        return sheet;
    }

    private static void Row(WorkbookSheet sheet, WorkbookContent content, TemplateIndicator indicator, int row, string[] columns)
    {
        var (words, previous) = (content.Words, content.Previous);
        int At(string key) => Array.IndexOf(columns, key) + 1;
        Name(sheet, content, indicator, row);
        sheet.Put(row, At("Unit"), Look.Text, indicator.Unit);
        sheet.Put(row, At("Baseline"), Look.Number, indicator.Baseline);
        sheet.Put(row, At("TargetOf"), Look.Number, indicator.Targets.TryGetValue(content.Context.Requirement.PeriodEnd.Year, out var target) ? target : null);
        sheet.Put(row, At("LifeTarget"), Look.Number, indicator.LifeTarget);
        string[] counts = [$"{indicator.Key}/numerator", $"{indicator.Key}/denominator"];
        if (indicator.IsRatio)
        {
            var (numerator, denominator) = (CellAddress.Of(row, At("Numerator")), CellAddress.Of(row, At("Denominator")));
            sheet.Put(row, At("LastNumber"), Look.Number, previous is null ? null : Percent(previous.Answer(counts[0]), previous.Answer(counts[1])));
            sheet.Formula(row, At("Actual"), Look.Number, $"IF(COUNT({numerator},{denominator})<2,\"\",IF({denominator}=0,\"\",ROUND({numerator}*100/{denominator},2)))",
                Percent(content.Answers.GetValueOrDefault(counts[0]), content.Answers.GetValueOrDefault(counts[1])));
            content.Put(sheet, row, At("Numerator"), counts[0], $"{indicator.Code} · {words["Numerator"]}");
            content.Put(sheet, row, At("Denominator"), counts[1], $"{indicator.Code} · {words["Denominator"]}");
        }
        else
        {
            sheet.Put(row, At("LastNumber"), Look.Number, ReportField.Amount(previous?.Answer(indicator.Key)));
            content.Put(sheet, row, At("Actual"), indicator.Key, $"{indicator.Code} · {words["Actual"]}");
        }
        content.Put(sheet, row, At("Explanation"), indicator.ExplanationKey, $"{indicator.Code} · {words["Explanation"]}");
        sheet.Heights[row] = 48;
    }

    /// <summary>A sheet of its own, so that both fit on a page: one row for each indicator that is broken down, one column for each category.</summary>
    private static WorkbookSheet Breakdown(WorkbookContent content, IReadOnlyList<TemplateIndicator> indicators)
    {
        const int First = 5;
        var words = content.Words;
        (string Dimension, string Category, int Column)[] parts =
            [.. indicators.SelectMany(i => i.Dimensions).Distinct().SelectMany(d => Disaggregation.CategoriesOf(d).Select(c => (d, c))).Select((p, i) => (p.d, p.c, First + i))];
        var sheet = new WorkbookSheet(words["Sheet.Breakdown"], [10, 12, 38, 14, .. parts.Select(_ => 13.0)]) { IsWide = true, HeadRows = HeadRow, FrozenColumns = 3 };
        FinancialSheets.Head(sheet, content, First - 1 + parts.Length);
        sheet.Label(4, 1, words["Breakdown.Hint"], Look.Sub);
        sheet.Across(4, 1, First - 1 + parts.Length);
        foreach (var (key, i) in new[] { "ObjectiveNumber", "Code", "Indicator", "Actual" }.Select((key, i) => (key, i)))
        {
            sheet.Label(HeadRow, i + 1, words[key], Look.Head);
        }
        foreach (var group in parts.GroupBy(p => p.Dimension))
        {
            sheet.Label(HeadRow - 1, group.First().Column, words[$"Dimension.{group.Key}"], Look.Head);
            sheet.Across(HeadRow - 1, group.First().Column, group.Last().Column);
        }
        foreach (var part in parts)
        {
            sheet.Label(HeadRow, part.Column, words[$"Category.{part.Category}"], Look.Head);
        }
        sheet.Heights[HeadRow] = 34;
        foreach (var (indicator, row) in indicators.Select((indicator, i) => (indicator, HeadRow + 1 + i)))
        {
            Name(sheet, content, indicator, row);
            var actual = $"'{words["Sheet.Indicators"]}'!{CellAddress.Of(HeadRow + 1 + content.Context.Template.Indicators.TakeWhile(i => i != indicator).Count(), ActualColumn)}";
            sheet.Formula(row, First - 1, Look.Number, $"IF({actual}=\"\",\"\",{actual})", ReportField.Amount(content.Answers.GetValueOrDefault(indicator.Key)));
            foreach (var part in parts.Where(p => indicator.Dimensions.Contains(p.Dimension)))
            {
                content.Put(sheet, row, part.Column, $"{indicator.Key}/{part.Dimension}/{part.Category}", $"{indicator.Code} · {words[$"Category.{part.Category}"]}");
            }
            sheet.Heights[row] = 34;
        }
        return sheet;
    }

    private static void Name(WorkbookSheet sheet, WorkbookContent content, TemplateIndicator indicator, int row)
    {
        sheet.Label(row, 1, indicator.Objective.ToString(CultureInfo.InvariantCulture));
        sheet.Label(row, 2, indicator.Code);
        sheet.Label(row, 3, content.Words.Language switch { "fr" => indicator.NameFr, "es" => indicator.NameEs, _ => indicator.NameEn });
    }

    private static decimal? Percent(string? numerator, string? denominator) =>
        ReportField.Amount(denominator) is not (null or 0) and { } whole && ReportField.Amount(numerator) is { } some
            ? decimal.Round(some * 100m / whole, 2, MidpointRounding.AwayFromZero) : null;
}
