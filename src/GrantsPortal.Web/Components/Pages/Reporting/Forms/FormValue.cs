using System.Globalization;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Web.Components.Shared;

namespace GrantsPortal.Web.Components.Pages.Reporting.Forms;

/// <summary>Values as they stand in the boxes of a form; nothing is written where nothing was said.</summary>
public static class FormValue
{
    public const string Blank = "";

    // Spaces that do not break keep a cross beside its word.
    public static string Choices(params (string Word, bool IsChosen)[] choices) =>
        string.Join("   ", choices.Select(c => $"[{(c.IsChosen ? "X" : "\u00A0\u00A0")}]\u00A0{c.Word.Replace(' ', '\u00A0')}"));

    public static string Span(DateOnly? from, DateOnly? to) => $"{Fmt.Date(from)} – {Fmt.Date(to)}";

    public static string Amount(decimal? amount) => amount is { } known ? Fmt.Amount(known) : Blank;

    public static string Percent(decimal? rate) => rate is { } known ? Fmt.Percent(known, decimal.Round(known, 2) == known ? 2 : 4) : Blank;

    public static string Number(string? stored) => Number(ReportField.Amount(stored));

    public static string Number(decimal? value) => value is { } known ? Fmt.Number(known, known == decimal.Truncate(known) ? 0 : 2) : Blank;

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    public static string Size(long bytes) => bytes >= 1 << 20
        ? $"{Fmt.Number(bytes / 1048576m, 1)} MB" : bytes >= 1 << 10 ? $"{Fmt.Number(bytes / 1024m)} KB" : $"{Fmt.Number(bytes)} B";
}
