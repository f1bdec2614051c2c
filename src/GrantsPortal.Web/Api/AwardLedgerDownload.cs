using System.Security.Claims;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Money;
using GrantsPortal.Pipeline;
using GrantsPortal.Web.Auth;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Api;

internal static class AwardLedgerDownload
{
    /// <summary>
    /// The ledger lines of an award as CSV, under the page's own filters (quarter 2025-Q3, category, country). 404 for an award that
    /// does not exist or is not the reader's, 400 for a malformed quarter.
    /// </summary>
    public static void MapAwardLedgerDownload(this IEndpointRouteBuilder app) =>
        app.MapGet("/awards/{fain}/ledger.csv", [PageFor(Roles.Everyone)] (
            string fain, string? quarter, string? category, string? country, HttpContext http, Dispatcher dispatcher, IStringLocalizer<AwardText> text) =>
            AnswerAsync(fain, quarter, category, country, http, dispatcher, text));

    private static async Task AnswerAsync(
        string fain, string? quarter, string? category, string? country, HttpContext http, Dispatcher dispatcher, IStringLocalizer<AwardText> text)
    {
        if (http.User.ToCurrentUser() is not { } user)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        string[] columns = [text["Date"], text["Kind"], text["Category"], text["Description"], text["CountryCode"], text["Country"], text["Amount"]];
        var name = $"{Fain.Normalize(fain)}-ledger.csv";
        await using var csv = new CsvDownload(http.Response, name, columns);
        var outcome = await dispatcher.Send(
            new ExportAwardLedgerQuery(fain, quarter, category, country, (line, cancel) => csv.RowAsync(
                sheet => sheet.Day(line.Date).Text(text[$"LedgerEntryKind.{line.Kind}"]).Text(line.Category.Here).Text(line.Description)
                    .Text(line.CountryCode).Text(line.Country?.Here).Amount(line.Amount), cancel)),
            user, http.RequestAborted);
        if (outcome.IsOk)
        {
            await csv.OpenAsync(http.RequestAborted);
        }
        else
        {
            http.Response.StatusCode = outcome.Errors[0].Kind == ErrorKind.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
        }
    }
}
