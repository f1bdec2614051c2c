using System.Globalization;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Reporting.Workbooks;
using GrantsPortal.Pipeline;
using GrantsPortal.Web.Auth;
using MediatR;

namespace GrantsPortal.Web.Api;

internal static class ReportWorkbookDownloads
{
    // A refused file could be anything, so nothing opens it on the way.
    private const string Unknown = "application/octet-stream";

    public static void MapReportWorkbookDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet("/reports/{Number}/workbook.xlsx", [PageFor(Roles.Grantees)] (string number, HttpContext http, Dispatcher dispatcher) =>
            ReportAsync(number, http, dispatcher)).ExcludeFromDescription();
        app.MapGet("/admin/failed-workbooks/{Id:long}", [PageFor(Role.Administrator)] (long id, HttpContext http, Dispatcher dispatcher) =>
            AnswerAsync(new GetFailedWorkbookQuery(id), Unknown, http, dispatcher)).ExcludeFromDescription();
    }

    /// <summary>The workbook of a report that its grantee can write now, in the reader's language. 404 for one that is not theirs, 422 for one that cannot be written.</summary>
    private static Task<IResult> ReportAsync(string number, HttpContext http, Dispatcher dispatcher) =>
        AnswerAsync(new GetReportWorkbookQuery(number, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), ReportWorkbook.ContentType, http, dispatcher);

    private static async Task<IResult> AnswerAsync(IRequest<ReportWorkbook> query, string contentType, HttpContext http, Dispatcher dispatcher)
    {
        if (http.User.ToCurrentUser() is not { } user)
        {
            return Results.Unauthorized();
        }
        var outcome = await dispatcher.Send(query, user, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return outcome.Try(out var workbook) ? Results.File(workbook.Content, contentType, workbook.FileName) : outcome.Errors.Problem();
    }
}
