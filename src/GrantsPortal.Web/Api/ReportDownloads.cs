using System.Globalization;
using System.Text;
using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.Pipeline;
using GrantsPortal.Web.Auth;
using GrantsPortal.Web.Components.Pages.Reporting.Forms;
using GrantsPortal.Web.Pdf;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace GrantsPortal.Web.Api;

/// <summary>The files of a report: frozen content, the form to print, attachments. Whoever may not have one is answered by status alone.</summary>
internal static class ReportDownloads
{
    private const string Json = "application/json; charset=utf-8";
    private const string Pdf = "application/pdf";

    // A file that somebody uploaded is never rendered here, whatever a browser makes of it.
    private const string Sandbox = "default-src 'none'; sandbox";

    public static void MapReportDownloads(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("/reports/{number}").RequireAuthorization(new PageForAttribute(Roles.Everyone)).ExcludeFromDescription();
        files.MapGet("/versions/{version:int}.json", JsonAsync);
        files.MapGet("/print.pdf", PdfAsync);
        files.MapGet("/attachments/{id:long}", AttachmentAsync);
    }

    /// <summary>The frozen content, byte for byte what the printed SHA-256 was taken from.</summary>
    private static async Task<IResult> JsonAsync(string number, int version, HttpContext http, Dispatcher dispatcher)
    {
        var outcome = await dispatcher.Send(new GetReportJsonQuery(number, version), ApiAnswer.User(http.User), http.RequestAborted);
        return outcome.Try(out var json)
            ? File(http, Encoding.UTF8.GetBytes(json.Content), Json, string.Create(CultureInfo.InvariantCulture, $"{json.Number}-v{json.Version}.json"))
            : Refused(outcome.Errors);
    }

    /// <summary>The form as it is printed: the version that is asked for, else what the printable page shows.</summary>
    private static async Task<IResult> PdfAsync(string number, int? version, HttpContext http, Dispatcher dispatcher, FormWords words, IStringLocalizer<ReportFormText> text)
    {
        var outcome = await dispatcher.Send(new GetReportPaperQuery(number, version), ApiAnswer.User(http.User), http.RequestAborted);
        if (!outcome.Try(out var paper))
        {
            return Refused(outcome.Errors);
        }
        var name = paper.Certified is { } certified ? $"v{certified.Version.ToString(CultureInfo.InvariantCulture)}" : "draft";
        return File(http, FormPdf.Write(words.Sheet(paper), text["Folded"]), Pdf, $"{paper.Document.Number}-{name}.pdf");
    }

    /// <summary>An attachment, to be saved and not shown.</summary>
    private static async Task<IResult> AttachmentAsync(string number, long id, HttpContext http, Dispatcher dispatcher)
    {
        var outcome = await dispatcher.Send(new GetReportAttachmentQuery(number, id), ApiAnswer.User(http.User), http.RequestAborted);
        if (!outcome.Try(out var file))
        {
            return Refused(outcome.Errors);
        }
        http.Response.Headers.ContentSecurityPolicy = Sandbox;
        return File(http, file.Bytes, file.ContentType, file.Name);
    }

    private static IResult File(HttpContext http, byte[] content, string contentType, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(content, contentType);
    }

    private static IResult Refused(IReadOnlyList<Error> errors) => Results.StatusCode(errors[0].Kind switch
    {
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status400BadRequest,
    });
}
