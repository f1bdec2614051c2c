using System.Globalization;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Results;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Components.Pages.Reporting.Review;

/// <summary>How a report, its fields and its figures are called in the review.</summary>
internal static class ReviewWords
{
    public static string Title(ReportForm form, ReportKind phase, DateOnly periodEnd, IStringLocalizer<ReviewText> text) =>
        text[$"Title.{form}{(phase == ReportKind.Final ? "Final" : "")}", Fmt.Date(periodEnd)];

    public static string Name(TemplateIndicator indicator) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch
    {
        "fr" => indicator.NameFr,
        "es" => indicator.NameEs,
        _ => indicator.NameEn,
    };

    /// <summary>A count with the decimals it has, a ratio in percent; what is not known is a dash.</summary>
    public static string Figure(decimal? value, AggregationMethod method) => value switch
    {
        null => "–",
        { } share when method == AggregationMethod.Ratio => Fmt.Percent(share),
        { } number => Fmt.Number(number, number == decimal.Truncate(number) ? 0 : 2),
    };

    public static string Amount(decimal? amount) => amount is { } known ? Fmt.Amount(known) : "–";

    /// <summary>A stored answer as people read it.</summary>
    public static string Value(string stored, FieldType type, IStringLocalizer<ReviewText> text) => (stored, type) switch
    {
        ("", _) => text["Blank"],
        (_, FieldType.Money) => Fmt.Amount(ReportField.Amount(stored)!.Value),
        (_, FieldType.Number) => Figure(ReportField.Amount(stored), AggregationMethod.Sum),
        (_, FieldType.Percent) => Fmt.Percent(ReportField.Amount(stored)!.Value, 2),
        (_, FieldType.Date) => Fmt.Date(ReportField.Day(stored)),
        _ => stored,
    };

    /// <summary>What a list of changes calls a field.</summary>
    public static string Field(AnswerChange change, IStringLocalizer<ReviewText> text) => change.Key.Split('/') switch
    {
        _ when change.Section == ReportSection.Attachments => change.Key,
        [{ Length: 1 } line] => $"10{line} {text[$"Line.{line}"]}",
        ["indirect", var row, var cell] => $"{text["IndirectRow", row]}, {text[$"Indirect.{cell}"]}",
        ["narrative", var objective] => text["NarrativeOf", objective],
        ["explanation", _, var code] => text["ExplanationOf", code],
        ["actual", _, var code, var part] => $"{code}, {text[$"Part.{part}"]}",
        ["actual", _, var code, _, var category] => $"{code}, {text[$"Part.{category}"]}",
        ["actual", _, var code] => code,
        ["nil", ..] => text["Field.nil"],
        _ => text[$"Field.{change.Key}"],
    };

    /// <summary>The place of a field or a line on the page.</summary>
    public static string Anchor(string key) => "at-" + string.Concat(key.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
