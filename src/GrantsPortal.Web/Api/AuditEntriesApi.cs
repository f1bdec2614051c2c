using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Audit;
using GrantsPortal.Pipeline;
using GrantsPortal.Web.Auth;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPortal.Web.Api;

/// <summary><c>GET /api/v1/audit/entries</c></summary>
internal static class AuditEntriesApi
{
    private static readonly string[] Parameters = ["q", "subject", "operation", "user", "award", "from", "to", "cursor", "limit"];

    public static void MapAuditEntries(this IEndpointRouteBuilder api) => api.MapGet("/audit/entries", AnswerAsync)
        .WithName("AuditEntries")
        .WithSummary("The audit trail, newest first, a page at a time")
        .WithDescription("q: words of the user's name, the use case or the FAIN. subject: kind of row, such as Award. operation: created, changed, deleted or read. "
            + "user: key of an account. award: FAIN. from, to: ISO dates in Eastern Time, both included. limit: 1 to 200, 50 when left out. "
            + "cursor: the answer's next, for the page after; next is null on the last page.")
        .Produces<AuditJson>()
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .RequireAuthorization(new PageForAttribute(Roles.TrailReaders) { AuthenticationSchemes = ApiSetup.Scheme });

    /// <summary>Who reads the trail only. A bad or unknown parameter is 400 and named; an award that does not exist is 404.</summary>
    private static async Task<IResult> AnswerAsync(
        [FromQuery] string? q, [FromQuery] string? subject, [FromQuery] string? operation, [FromQuery] string? user, [FromQuery] string? award,
        [FromQuery] string? from, [FromQuery] string? to, [FromQuery] string? cursor, [FromQuery] string? limit,
        HttpContext http, Dispatcher dispatcher)
    {
        if (http.Request.Query.Keys.FirstOrDefault(key => !Parameters.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            return new[] { ApiProblems.ParameterUnknown(unknown, Parameters) }.Problem();
        }
        List<Error> errors = [];
        var before = AuditFilterText.Number(nameof(cursor), cursor, errors);
        var size = AuditFilterText.Number(nameof(limit), limit, errors) ?? SearchAuditEntriesQuery.UsualPageSize;
        var text = new AuditFilterText { Text = q, Subject = subject, Operation = operation, User = user, Award = award, From = from, To = to };
        var parsed = text.Parse();
        errors.AddRange(parsed.Errors);
        if (errors.Count > 0)
        {
            return errors.Problem();
        }
        // A size beyond an int is refused like any other that is too great.
        var query = new SearchAuditEntriesQuery(parsed.Value, before, PageSize: (int)Math.Min(size, int.MaxValue));
        var outcome = await dispatcher.Send(query, ApiAnswer.User(http.User), http.RequestAborted);
        if (!outcome.Try(out var page))
        {
            return outcome.Errors.Problem();
        }
        var answer = AuditJson.Of(page).ToBytes();
        return ApiAnswer.Json(http, answer, answer);
    }
}
