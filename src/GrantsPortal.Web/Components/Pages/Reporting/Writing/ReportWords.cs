using System.Globalization;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Components.Pages.Reporting.Writing;

/// <summary>How a report and its fields are called.</summary>
internal static class ReportWords
{
    public static string Title(ReportHeader head, IStringLocalizer<WritingText> text) =>
        text[head.Form == ReportForm.Financial ? "TitleFinancial" : "TitlePerformance", Fmt.Date(head.PeriodEnd)];

    public static string Name(TemplateIndicator indicator) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch
    {
        "fr" => indicator.NameFr,
        "es" => indicator.NameEs,
        _ => indicator.NameEn,
    };

    /// <summary>What a conflict or a left-over text calls its field.</summary>
    public static string Field(string key, ReportTemplate template, IStringLocalizer<WritingText> text)
    {
        var parts = key.Split('/');
        return parts switch
        {
            [var line] when line.Length == 1 => $"10{line} {text[$"Line.{line}"]}",
            ["indirect", var row, var cell] => $"{text["IndirectRow", row]}: {text[$"Indirect.{cell}"]}",
            ["narrative", var objective] => text["NarrativeOf", objective],
            ["explanation", .., var code] => text["ExplanationOf", code],
            ["actual", _, var code, "numerator" or "denominator"] => $"{code}: {text[$"Part.{parts[3]}"]}",
            ["actual", _, var code, var dimension, var category] => $"{code}: {text[$"Dimension.{dimension}"]}, {text[$"Category.{category}"]}",
            ["actual", _, var code] => code,
            ["nil", _] => text["NilReason"],
            _ when template.Has(key) => text[$"Field.{key}"],
            _ => key,
        };
    }
}
