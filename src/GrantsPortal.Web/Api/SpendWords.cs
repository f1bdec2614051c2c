using System.Globalization;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Features.Money;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Api;

/// <summary>The words that page, files and print share, so that an export says exactly what the page says.</summary>
internal static class SpendWords
{
    /// <summary>What the figures stand for: measure, period, filters, moment. Stands on the page and on every export.</summary>
    public static string FilterLine(this IStringLocalizer<MoneyText> text, SpendByCountry report) => text["FilterLine",
        text[$"Measure.{report.Filter.Measure}"], Fmt.Date(report.Filter.From), Fmt.Date(report.Filter.To),
        Narrowed(text, report), Fmt.Moment(report.AsOf), Fmt.Count(report.LastTrailEntry)];

    /// <summary>What a line is: a ledger line's own words, else the kind of obligation or the payment's number.</summary>
    public static string LineText(this IStringLocalizer<MoneyText> text, SpendLine line) => line switch
    {
        { Obligation: { } kind } => line.Text.Length > 0 ? $"{text[$"Obligation.{kind}"]}, {line.Text}" : text[$"Obligation.{kind}"],
        { Number: { } number } => text["PaymentNumber", number],
        _ => line.Text,
    };

    public static string Basis(this IStringLocalizer<MoneyText> text, SpendLine line, bool unallocated) => line.Percent is { } percent
        ? text["BasisSplit", Fmt.Percent(percent, percent % 1 == 0 ? 0 : 2)]
        : text[unallocated ? "BasisNone" : "BasisOwn"];

    /// <summary>The column names of a file of lines.</summary>
    public static string[] LineHeads(this IStringLocalizer<MoneyText> text) =>
        [text["Date"], text["Award"], text["Line"], text["Basis"], text["LineAmount"], text["Counted"]];

    public static string FileName(SpendByCountry report, string what, string extension) => string.Create(CultureInfo.InvariantCulture,
        $"{what}-{SpendFilterText.Write(report.Filter.Measure)}-{report.Filter.From:yyyy-MM-dd}-{report.Filter.To:yyyy-MM-dd}.{extension}");

    private static string Narrowed(IStringLocalizer<MoneyText> text, SpendByCountry report)
    {
        string?[] parts =
        [
            report.Program ?? text["AllPrograms"].Value,
            report.Bureau is { } bureau ? text["OfBureau", bureau].Value : null,
            report.Filter.Compact is { } compact ? text["OfCompact", compact].Value : null,
        ];
        return string.Join(", ", parts.Where(p => p is not null));
    }
}

/// <summary>The order in which rows are shown and exported.</summary>
internal static class SpendOrder
{
    public const string Amount = "amount";
    public const string Name = "name";
    public const string Awards = "awards";

    public static IReadOnlyList<SpendRow> Shown(this SpendByCountry report, string? order, bool withEmpty)
    {
        IEnumerable<SpendRow> rows = order switch
        {
            Name => report.Rows.OrderBy(r => r.Name, StringComparer.CurrentCulture),
            Awards => report.Rows.OrderByDescending(r => r.Awards).ThenByDescending(r => r.Amount),
            _ => report.Rows,
        };
        var empty = withEmpty ? report.Without.Where(r => !r.IsOutside) : [];
        return order == Name ? [.. rows.Concat(empty).OrderBy(r => r.Name, StringComparer.CurrentCulture)] : [.. rows, .. empty];
    }
}
