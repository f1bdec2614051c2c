using GrantsPortal.Domain.People;
using GrantsPortal.Features.Money;
using GrantsPortal.Pipeline;
using GrantsPortal.Web.Auth;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPortal.Web.Api;

/// <summary><c>GET /api/v1/reports/spend-by-country</c></summary>
internal static class SpendByCountryApi
{
    private static readonly string[] Parameters = ["measure", "from", "to", "asOf", "program", "bureau", "compact"];

    public static void MapSpendByCountry(this IEndpointRouteBuilder api) => api.MapGet("/reports/spend-by-country", AnswerAsync)
        .WithName("SpendByCountry")
        .WithSummary("Dollars by country for a period, as known at a moment")
        .WithDescription("measure: obligated, disbursed or expended (default). from, to: ISO dates, both included. asOf: a moment, now when left out. "
            + "program, bureau, compact: codes. Amounts are texts with two decimals; rows and unallocated add up to total.")
        .Produces<SpendJson>()
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .RequireAuthorization(new PageForAttribute(Roles.Office) { AuthenticationSchemes = ApiSetup.Scheme });

    /// <summary>
    /// Office roles only. A bad or unknown parameter is 400 and named. The ETag is weak and leaves out the moment of a report that asked
    /// for none: it changes when the figures do.
    /// </summary>
    private static async Task<IResult> AnswerAsync(
        [FromQuery] string? measure, [FromQuery] string? from, [FromQuery] string? to, [FromQuery] string? asOf,
        [FromQuery] string? program, [FromQuery] string? bureau, [FromQuery] string? compact,
        HttpContext http, Dispatcher dispatcher, OfficeClock clock)
    {
        if (http.Request.Query.Keys.FirstOrDefault(key => !Parameters.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            return new[] { ApiProblems.ParameterUnknown(unknown, Parameters) }.Problem();
        }
        var text = new SpendFilterText { Measure = measure, From = from, To = to, AsOf = asOf, Program = program, Bureau = bureau, Compact = compact };
        var parsed = text.Parse(clock);
        if (!parsed.Try(out var filter))
        {
            return parsed.Errors.Problem();
        }
        var outcome = await dispatcher.Send(new GetSpendByCountryQuery(filter), ApiAnswer.User(http.User), http.RequestAborted);
        if (!outcome.Try(out var report))
        {
            return outcome.Errors.Problem();
        }
        var json = SpendJson.Of(report);
        return ApiAnswer.Json(http, json.ToBytes(), (filter.AsOf is null ? json with { AsOf = "" } : json).ToBytes());
    }
}
