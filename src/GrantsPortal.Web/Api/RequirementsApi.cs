using System.Globalization;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Audit;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;
using GrantsPortal.Web.Auth;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPortal.Web.Api;

/// <summary><c>GET /api/v1/requirements</c> and <c>GET /api/v1/awards/{fain}/requirements</c></summary>
internal static class RequirementsApi
{
    private const string Description = "state: notYetDue, due, overdue, submitted, returned, accepted, waived, nil. kind: performanceReport, financialReport, certification, adHoc. "
        + "Several are separated by commas; none means all. from, to: ISO dates of the effective due date, both included. limit: 1 to 200, 50 when left out. "
        + "cursor: the answer's next, for the page after; next is null on the last page.";
    private static readonly string[] Parameters = ["state", "kind", "from", "to", "cursor", "limit"];

    public static void MapRequirements(this IEndpointRouteBuilder api)
    {
        Describe(api.MapGet("/requirements", (HttpContext http, Dispatcher dispatcher, [AsParameters] Wanted wanted) => AnswerAsync(null, wanted, http, dispatcher)),
            "Requirements", "What is due, by effective date, a page at a time");
        Describe(api.MapGet("/awards/{fain}/requirements", (string fain, HttpContext http, Dispatcher dispatcher, [AsParameters] Wanted wanted) => AnswerAsync(fain, wanted, http, dispatcher)),
            "AwardRequirements", "What one award owes, by effective date, a page at a time").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route, string name, string summary) => route.WithName(name).WithSummary(summary).WithDescription(Description)
        .Produces<RequirementsJson>()
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .RequireAuthorization(new PageForAttribute(Roles.Everyone) { AuthenticationSchemes = ApiSetup.Scheme });

    /// <summary>A grantee's token reads its own organization's. A bad or unknown parameter is 400 and named; an award that is not there, or not theirs, is 404.</summary>
    private static async Task<IResult> AnswerAsync(string? fain, Wanted wanted, HttpContext http, Dispatcher dispatcher)
    {
        if (http.Request.Query.Keys.FirstOrDefault(key => !Parameters.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            return new[] { ApiProblems.ParameterUnknown(unknown, Parameters) }.Problem();
        }
        List<Error> errors = [];
        var query = new ListRequirementsQuery
        {
            Fain = fain,
            States = Words<RequirementState>("state", wanted.State, errors),
            Kinds = Words<RequirementKind>("kind", wanted.Kind, errors),
            From = Day("from", wanted.From, errors),
            To = Day("to", wanted.To, errors),
            After = Cursor(wanted.Cursor, errors),
            Limit = (int)Math.Min(AuditFilterText.Number("limit", wanted.Limit, errors) ?? ListRequirementsQuery.UsualLimit, int.MaxValue),
        };
        if (errors.Count > 0)
        {
            return errors.Problem();
        }
        var outcome = await dispatcher.Send(query, ApiAnswer.User(http.User), http.RequestAborted);
        if (!outcome.Try(out var list))
        {
            return outcome.Errors.Problem();
        }
        var answer = RequirementsJson.Of(list).ToBytes();
        return ApiAnswer.Json(http, answer, answer);
    }

    private static T[] Words<T>(string name, string? typed, List<Error> errors)
        where T : struct, Enum
    {
        var words = (typed ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // By name only: Enum.TryParse would take numbers too.
        var known = words.Select(w => Enum.GetNames<T>().FirstOrDefault(n => n.Equals(w, StringComparison.OrdinalIgnoreCase))).ToList();
        if (known.Contains(null))
        {
            errors.AddRange(InputErrors.NotWord(name, name, string.Join(", ", Enum.GetNames<T>())).Errors);
            return [];
        }
        return [.. known.Select(w => Enum.Parse<T>(w!))];
    }

    private static DateOnly? Day(string name, string? typed, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }
        if (DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        errors.AddRange(MoneyErrors.DateMalformed(name, typed).Errors);
        return null;
    }

    private static RequirementCursor? Cursor(string? typed, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }
        var cursor = RequirementCursor.Read(typed.Trim());
        if (cursor is null)
        {
            errors.AddRange(RequirementErrors.CursorMalformed().Errors);
        }
        return cursor;
    }

    internal sealed record Wanted(
        [FromQuery] string? State, [FromQuery] string? Kind, [FromQuery] string? From, [FromQuery] string? To, [FromQuery] string? Cursor, [FromQuery] string? Limit);
}
