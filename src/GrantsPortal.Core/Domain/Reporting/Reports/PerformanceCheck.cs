namespace GrantsPortal.Domain.Reporting.Reports;

/// <summary>
/// What a performance report must hold (2 CFR 200.329(c)(2)): a comparison of actuals with the objectives, and the reasons where goals were
/// not met. Blank is not zero: a blank number wants a word, a typed zero is an answer.
/// </summary>
public static class PerformanceCheck
{
    /// <param name="template">The form as the award asks it.</param>
    /// <param name="answer">What was answered to a field, empty when blank.</param>
    /// <param name="last">The same of the last accepted report.</param>
    /// <param name="periodEnd">Last day of the report's period.</param>
    /// <param name="isFinal">The award's last report.</param>
    /// <param name="total">An indicator to date, this report's number included, as its own method makes it one (rule 6).</param>
    public static IEnumerable<ReportFinding> Run(ReportTemplate template, Func<string, string> answer, Func<string, string>? last, DateOnly periodEnd, bool isFinal, Func<TemplateIndicator, decimal?> total)
    {
        if (answer(ReportTemplate.Nil) == "true")
        {
            return answer(ReportTemplate.NilReason).Length > 0 ? [] :
                [Found("PPR-NIL-REASON", FindingSeverity.Error, ReportSection.Narrative, ReportTemplate.NilReason, "report.ppr-nil-reason", "A nil report says that nothing happened in the period. Give the reason.")];
        }
        return Narrative(template, answer, last).Concat(template.Indicators.SelectMany(i => Look(i, answer, periodEnd, isFinal, total(i))));
    }

    private static IEnumerable<ReportFinding> Narrative(ReportTemplate template, Func<string, string> answer, Func<string, string>? last)
    {
        foreach (var objective in template.Objectives)
        {
            var text = answer(objective.Key);
            if (text.Length == 0)
            {
                yield return Found("PPR-NARRATIVE-BLANK", FindingSeverity.Error, ReportSection.Narrative, objective.Key,
                    "report.ppr-narrative-blank", "Objective {0} has no narrative. Say what was done and how it compares with the plan.", objective.Number);
            }
            else if (last?.Invoke(objective.Key) == text)
            {
                yield return Found("PPR-NARRATIVE-UNCHANGED", FindingSeverity.Warning, ReportSection.Narrative, objective.Key,
                    "report.ppr-narrative-unchanged", "The narrative of objective {0} is word for word that of the last report. Bring it up to date.", objective.Number);
            }
        }
    }

    private static IEnumerable<ReportFinding> Look(TemplateIndicator indicator, Func<string, string> answer, DateOnly periodEnd, bool isFinal, decimal? total)
    {
        var explained = answer(indicator.ExplanationKey).Length > 0;
        string[] keys = indicator.IsRatio ? [$"{indicator.Key}/numerator", $"{indicator.Key}/denominator"] : [indicator.Key];
        if (keys.Any(key => answer(key).Length == 0) && !explained)
        {
            yield return Found("PPR-ACTUAL-BLANK", FindingSeverity.Error, ReportSection.Indicators, keys.First(key => answer(key).Length == 0),
                "report.ppr-actual-blank", "{0} is blank. Enter the number (0 when it is zero), or explain why there is none.", indicator.Code);
        }
        foreach (var key in keys.Where(key => ReportField.Amount(answer(key)) < 0))
        {
            yield return Found("PPR-ACTUAL-NEGATIVE", FindingSeverity.Error, ReportSection.Indicators, key, "report.ppr-actual-negative", "{0} is negative. A count cannot be.", indicator.Code);
        }
        if (indicator.IsRatio && ReportField.Amount(answer(keys[1])) == 0 && ReportField.Amount(answer(keys[0])) is not (null or 0))
        {
            yield return Found("PPR-RATIO-OF-ZERO", FindingSeverity.Error, ReportSection.Indicators, keys[1], "report.ppr-ratio-of-zero", "{0} counts some of none. Correct the numerator or the denominator.", indicator.Code);
        }
        foreach (var finding in Parts(indicator, answer))
        {
            yield return finding;
        }
        if (Missed(indicator, periodEnd, isFinal, total) is { } target && !explained)
        {
            yield return Found("PPR-TARGET-MISSED", FindingSeverity.Error, ReportSection.Indicators, indicator.ExplanationKey,
                "report.ppr-target-missed", "{0} stands at {1:0.##}, the target is {2:0.##}. Explain why it was not met (2 CFR 200.329(c)(2)).", indicator.Code, total!, target);
        }
    }

    // A breakdown may be left out whole; once begun it adds up, "unknown" included.
    private static IEnumerable<ReportFinding> Parts(TemplateIndicator indicator, Func<string, string> answer)
    {
        foreach (var dimension in indicator.IsRatio ? [] : indicator.Dimensions)
        {
            decimal?[] parts = [.. Disaggregation.CategoriesOf(dimension).Select(c => ReportField.Amount(answer($"{indicator.Key}/{dimension}/{c}")))];
            var first = $"{indicator.Key}/{dimension}/{Disaggregation.CategoriesOf(dimension)[0]}";
            if (parts.Any(p => p < 0))
            {
                yield return Found("PPR-PART-NEGATIVE", FindingSeverity.Error, ReportSection.Indicators, first, "report.ppr-part-negative", "A part of {0} is negative. A count cannot be.", indicator.Code);
            }
            else if (parts.Any(p => p is not null) && parts.Sum(p => p ?? 0) is var sum && sum != ReportField.Amount(answer(indicator.Key)))
            {
                yield return Found("PPR-PARTS-NOT-TOTAL", FindingSeverity.Error, ReportSection.Indicators, first, "report.ppr-parts-not-total",
                    "The parts of {0} come to {1:0.##}, not to its number. Use “unknown” for what is not known.", indicator.Code, sum);
            }
        }
    }

    /// <summary>The target that this report had to reach and did not: the year's at the end of its year, the award's in the final.</summary>
    public static decimal? Missed(TemplateIndicator indicator, DateOnly periodEnd, bool isFinal, decimal? total)
    {
        var target = isFinal ? indicator.LifeTarget ?? Target(indicator, periodEnd.Year) : periodEnd is { Month: 12, Day: 31 } ? Target(indicator, periodEnd.Year) : null;
        return total < target ? target : null;
    }

    private static decimal? Target(TemplateIndicator indicator, int year) => indicator.Targets.TryGetValue(year, out var target) ? target : null;

    private static ReportFinding Found(string code, FindingSeverity severity, ReportSection section, string field, string textCode, string template, params object[] args) =>
        new(code, severity, section, field, "", new Error(ErrorKind.Rule, textCode, template, args, field));
}
