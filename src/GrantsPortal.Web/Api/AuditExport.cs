using System.Globalization;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Audit;
using GrantsPortal.Pipeline;
using GrantsPortal.Web.Auth;
using GrantsPortal.Web.Components.Pages.Audit;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Api;

/// <summary>The trail as a file: the same address as the page's, with the same filters, and all its pages.</summary>
internal static class AuditExport
{
    /// <summary>Answers with CSV in the reader's language, streamed; a session is needed as for the page itself.</summary>
    public static void MapAuditExport(this IEndpointRouteBuilder app) =>
        app.MapGet(AuditView.ExportPath, [PageFor(Roles.TrailReaders)] async (
            HttpContext http, Dispatcher dispatcher, OfficeClock clock, AuditWords words, IStringLocalizer<AuditText> own) =>
        {
            var asked = AuditView.Read(http.Request.QueryString.Value).First.ToQuery(words);
            if (!asked.Try(out var search))
            {
                return asked.Errors.Problem();
            }
            await using var file = new CsvDownload(http.Response, $"audit-trail-{Fmt.Iso(clock.Today)}.csv", Heads(own));
            var outcome = await dispatcher.Send(
                new ExportAuditEntriesQuery(search.Filter, (entry, token) => file.RowAsync(
                    row => row.Count(entry.Sequence).Text(Moment(entry.At, clock)).Text(entry.UserName)
                        .Text($"{words.Action(entry)}: {words.Happened(entry.Operation, entry.Subject)}").Text(entry.Action)
                        .Text(words.Subject(entry.Subject)).Text(entry.SubjectName).Text(entry.Fain).Text(entry.Why)
                        .Text(words.Changes(entry)).Text(entry.PreviousHash).Text(entry.Hash), token)),
                http.User.ToCurrentUser()!, http.RequestAborted);
            if (!outcome.IsOk)
            {
                return outcome.Errors.Problem();
            }
            await file.OpenAsync(http.RequestAborted);
            return Results.Empty;
        }).ExcludeFromDescription();

    private static string[] Heads(IStringLocalizer<AuditText> own) =>
        [own["Entry"], own["WhenFile"], own["Who"], own["What"], own["UseCase"], own["SubjectLabel"], own["Name"], own["Award"], own["Why"], own["BeforeAfter"], own["PreviousHash"], own["Hash"]];

    private static string Moment(DateTime utc, OfficeClock clock) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, clock.Zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
