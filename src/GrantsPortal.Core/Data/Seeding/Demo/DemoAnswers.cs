using System.Globalization;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Results;
using GrantsPortal.Features.Reporting.Reports;

namespace GrantsPortal.Data.Seeding.Demo;

/// <summary>What an invented grantee answers: money as its ledger has it, numbers around a quarter of the year's target.</summary>
internal static class DemoAnswers
{
    private const int FinancialRow = 1;

    public static Dictionary<string, string> Of(ReportContext context, Dice dice) =>
        context.Report.Form == ReportForm.Financial ? Financial(context, dice) : Performance(context, dice);

    private static Dictionary<string, string> Financial(ReportContext context, Dice dice)
    {
        var (terms, isFinal) = (context.Award.Terms, context.Requirement.Phase == ReportKind.Final);
        var spent = Math.Max(context.Ledger!.Expenditure ?? 0, 0);
        var open = isFinal ? 0 : Math.Min(terms.Obligated - spent, Amounts.Round(spent * dice.Between(1, 6) / 100m));
        var shared = terms.Obligated == 0 ? 0 : Amounts.Round(terms.CostShare * Math.Min(1, spent / terms.Obligated));
        var base_ = Amounts.Round(spent * 0.6m);
        Dictionary<string, string> answers = new(StringComparer.Ordinal)
        {
            [ReportTemplate.Basis] = nameof(AccountingBasis.Cash),
            ["a"] = ReportField.Write(isFinal ? spent : Math.Min(context.Ledger.Payments ?? 0, terms.Obligated)),
            ["b"] = ReportField.Write(spent),
            ["e"] = ReportField.Write(spent),
            ["f"] = ReportField.Write(open),
            ["j"] = ReportField.Write(shared),
            ["l"] = ReportField.Write(0),
            ["m"] = ReportField.Write(0),
            ["n"] = ReportField.Write(0),
            [Row("type")] = "DeMinimis",
            [Row("rate")] = "10",
            [Row("from")] = Day(terms.Start),
            [Row("to")] = Day(context.Requirement.PeriodEnd),
            [Row("base")] = ReportField.Write(base_),
            [Row("federalShare")] = ReportField.Write(Amounts.Round(base_ * 0.1m)),
        };
        if (ReportChecks.Run(context, answers).Findings.Any(f => f.Severity == FindingSeverity.Warning || f.Code == "SF425-REMARK-MISSING" || f.Code.EndsWith("DECREASED", StringComparison.Ordinal)))
        {
            answers[ReportTemplate.Remarks] = isFinal ? DemoReportTexts.FinalRemarks : DemoReportTexts.Remarks;
        }
        return answers;
    }

    private static Dictionary<string, string> Performance(ReportContext context, Dice dice)
    {
        Dictionary<string, string> answers = new(StringComparer.Ordinal) { [ReportTemplate.Developments] = dice.Pick(DemoReportTexts.Developments) };
        foreach (var objective in context.Template.Objectives)
        {
            answers[objective.Key] = dice.Pick(DemoReportTexts.Narratives);
        }
        foreach (var indicator in context.Template.Indicators)
        {
            Count(indicator, context, dice, answers);
        }
        foreach (var finding in ReportChecks.Run(context, answers).Errors.ToList())
        {
            answers[context.Template.Indicators.Single(i => finding.Field == i.ExplanationKey).ExplanationKey] = dice.Pick(DemoReportTexts.Explanations);
        }
        return answers;
    }

    private static void Count(TemplateIndicator indicator, ReportContext context, Dice dice, Dictionary<string, string> answers)
    {
        var periods = context.Award.Frequency switch { ReportingFrequency.Quarterly => 4, ReportingFrequency.SemiAnnual => 2, _ => 1 };
        var target = indicator.Targets.TryGetValue(context.Requirement.PeriodEnd.Year, out var year) ? year : indicator.LifeTarget ?? 0;
        if (indicator.IsRatio)
        {
            answers[$"{indicator.Key}/numerator"] = Whole(Math.Round(target * dice.Between(70, 115) / 100m));
            answers[$"{indicator.Key}/denominator"] = "100";
            return;
        }
        var actual = indicator.Method switch
        {
            AggregationMethod.Sum => Math.Round(target / periods * dice.Between(55, 140) / 100m),
            AggregationMethod.UniqueCount => (context.Earlier[indicator.Key].Max(a => a.Value) ?? 0) + Math.Round(target / periods * dice.Between(50, 120) / 100m),
            _ => Math.Round(target * dice.Between(80, 110) / 100m),
        };
        answers[indicator.Key] = Whole(actual);
        foreach (var dimension in indicator.Dimensions.Take(2))
        {
            var categories = Disaggregation.CategoriesOf(dimension);
            var first = Math.Floor(actual * dice.Between(45, 75) / 100m);
            answers[$"{indicator.Key}/{dimension}/{categories[0]}"] = Whole(first);
            answers[$"{indicator.Key}/{dimension}/{categories[1]}"] = Whole(actual - first);
        }
    }

    private static string Row(string cell) => ReportTemplate.IndirectKey(FinancialRow, cell);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Whole(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);
}
