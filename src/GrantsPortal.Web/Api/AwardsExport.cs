using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Exports;
using GrantsPortal.Pipeline;
using GrantsPortal.Web.Auth;
using GrantsPortal.Web.Components.Pages.Awards;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Api;

/// <summary>The awards list as a file: the same address as the page's, with the same filters, order and columns, and all its pages.</summary>
public static class AwardsExport
{
    /// <summary>Answers with CSV in the reader's language, streamed; a session is needed as for the page itself.</summary>
    public static void MapAwardsExport(this IEndpointRouteBuilder app) =>
        app.MapGet(AwardsView.ExportPath, [PageFor(Roles.Everyone)] async (
            HttpContext http, Dispatcher dispatcher, OfficeClock clock, IStringLocalizer<AwardsText> own, IStringLocalizer<SharedText> shared) =>
        {
            var view = AwardsView.Read(http.Request.QueryString.Value);
            AwardColumn[] columns = [.. view.Columns ?? AwardColumns.Usual];
            await using var file = new CsvDownload(http.Response, $"awards-{Fmt.Iso(clock.Today)}.csv", [.. columns.SelectMany(c => Heads(c, own))]);
            var outcome = await dispatcher.Send(
                new ExportAwardsQuery(view.ToQuery(), (row, token) => file.RowAsync(sheet => Write(sheet, row, columns, own, shared), token)),
                http.User.ToCurrentUser()!, http.RequestAborted);
            if (!outcome.IsOk)
            {
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            }
            await file.OpenAsync(http.RequestAborted);
            return Results.Empty;
        }).ExcludeFromDescription();

    // Where a cell of the page shows two things, the file has a column for each.
    private static IEnumerable<string> Heads(AwardColumn column, IStringLocalizer<AwardsText> own) => column switch
    {
        AwardColumn.Period => [own["Csv.Start"], own["Csv.End"]],
        AwardColumn.Spent => [own["Csv.Spent"], own["Csv.TimeGone"]],
        AwardColumn.NextDue => [own["Column.NextDue"], own["Csv.State"]],
        _ => [own[$"Column.{column}"]],
    };

    private static void Write(
        CsvSheet sheet, AwardRow row, IEnumerable<AwardColumn> columns, IStringLocalizer<AwardsText> own, IStringLocalizer<SharedText> shared)
    {
        foreach (var column in columns)
        {
            _ = column switch
            {
                AwardColumn.Fain => sheet.Text(row.Fain),
                AwardColumn.Title => sheet.Text(row.Title),
                AwardColumn.Recipient => sheet.Text(row.Recipient),
                AwardColumn.Countries => sheet.Text(string.Join("; ", row.Countries.Select(c => c.Name.Here))),
                AwardColumn.Program => sheet.Text(row.Program.Here),
                AwardColumn.Status => sheet.Text(shared[$"AwardStatus.{row.Status}"]),
                AwardColumn.Period => sheet.Day(row.Start).Day(row.End),
                AwardColumn.Obligated => sheet.Amount(row.Obligated),
                AwardColumn.Expended => sheet.Amount(row.Expended),
                AwardColumn.Spent => sheet.Percent(row.Burn.Spent).Percent(row.Burn.Time),
                AwardColumn.NextDue => sheet.Day(row.NextDue?.Due).Text(row.NextDue is { } next ? shared[$"RequirementState.{next.State}"].Value : ""),
                AwardColumn.Uei => sheet.Text(row.Uei),
                AwardColumn.Risk => sheet.Text(row.Risk is { } risk ? own[$"Risk.{risk}"].Value : ""),
                AwardColumn.Officer => sheet.Text(row.Officer),
                _ => throw new InvalidOperationException($"No cell for {column}."),
            };
        }
    }
}
