using System.Globalization;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;
using static GrantsPortal.Web.Components.Pages.Reporting.Forms.FormValue;

namespace GrantsPortal.Web.Components.Pages.Reporting.Forms;

/// <summary>The Performance Progress Report, boxes 1 to 11 and page A (SF-PPR).</summary>
internal sealed class SfPprWords(IStringLocalizer<ReportFormText> text)
{
    public IEnumerable<FormPart> Parts(ReportDocument document)
    {
        var isFinal = document.Phase == ReportKind.Final;
        yield return new FormBoxes(
        [
            new("1", text["Agency"], document.Agency, 6),
            new("2", text["AwardNumber"], document.Fain, 6),
            new("3a", "UEI", document.Uei ?? Blank, 3),
            new("3b", "EIN", Blank, 3),
            new("4", text["Recipient"], document.Recipient, 6),
            new("5", text["RecipientAccount"], Blank, 4),
            new("6", text["ProjectPeriod"], Span(document.ProjectStart, document.ProjectEnd), 5),
            new("7", text["PeriodEnd"], Fmt.Date(document.PeriodEnd), 3),
            new("8", text["IsFinal"], Choices((text["Yes"], isFinal), (text["No"], !isFinal)), 4),
            new("9", text["Frequency"], Choices([.. Enum.GetValues<ReportingFrequency>().Select(f => (text[$"ReportingFrequency.{f}"].Value, f == document.Frequency))]), 8),
        ]);
        if (document.IsNil)
        {
            yield return new FormText("10", text["Nil"], document.Answer(ReportTemplate.NilReason));
            yield break;
        }
        foreach (var objective in document.Objectives)
        {
            yield return new FormText("10", $"{text["Narrative"]}: {text["ObjectiveNo", objective.Number]}. {objective.Text}", Said(document.Answer(objective.Key)));
        }
        yield return new FormText("10", text["Developments"], Said(document.Answer(ReportTemplate.Developments)));
        if (document.Indicators.Count > 0)
        {
            yield return new FormTable("A", text["Indicators"], null,
                [new(text["Indicator"], 9), new(text["Baseline"], 3, true), new(text["TargetOf", Year(document.PeriodEnd.Year)], 3, true), new(text["LifeTarget"], 3, true), new(text["Actual"], 4, true), new(text["Explanation"], 9)],
                [.. document.Indicators.GroupBy(i => i.Objective).SelectMany(o => o.Select(i => Indicator(document, i)).Prepend(new FormRow(FormRowKind.Group, [text["ObjectiveNo", o.Key], Blank, Blank, Blank, Blank, Blank])))], true);
        }
        yield return new FormText("11", text["OtherAttachments"], document.Attachments.Count == 0 ? text["None"] : text["AttachmentCount", document.Attachments.Count]);
    }

    private FormRow Indicator(ReportDocument document, TemplateIndicator indicator)
    {
        var parts = indicator.Dimensions.Select(d => Disaggregation.CategoriesOf(d).Select(c => (Word: Part(c), Value: document.Answer($"{indicator.Key}/{d}/{c}"))).Where(c => c.Value.Length > 0).ToList())
            .Where(d => d.Count > 0).Select(d => string.Join(", ", d.Select(c => $"{c.Word} {Number(c.Value)}")));
        return new FormRow(FormRowKind.Plain,
        [
            string.Join("\n", parts.Prepend($"{indicator.Code} {Name(indicator)}")),
            Number(indicator.Baseline), indicator.Targets.TryGetValue(document.PeriodEnd.Year, out var target) ? Number(target) : Blank, Number(indicator.LifeTarget),
            Actual(document, indicator), document.Answer(indicator.ExplanationKey),
        ]);
    }

    // Blank stays blank: it is not zero (rule 5).
    private string Actual(ReportDocument document, TemplateIndicator indicator)
    {
        if (!indicator.IsRatio)
        {
            return document.Answer(indicator.Key) is { Length: > 0 } typed ? Number(typed) : text["Blank"];
        }
        var (over, under) = (document.Answer($"{indicator.Key}/{ReportedActual.Numerator}"), document.Answer($"{indicator.Key}/{ReportedActual.Denominator}"));
        return over.Length + under.Length == 0 ? text["Blank"] : $"{Number(over)} / {Number(under)}";
    }

    private static string Name(TemplateIndicator indicator) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch
    {
        "fr" => indicator.NameFr,
        "es" => indicator.NameEs,
        _ => indicator.NameEn,
    };

    private string Said(string answer) => answer.Length > 0 ? answer : text["None"];

    private string Part(string part) => text[$"Part.{part}"];
}
