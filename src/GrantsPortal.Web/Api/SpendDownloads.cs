using System.Security.Claims;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Exports;
using GrantsPortal.Features.Money;
using GrantsPortal.Pipeline;
using GrantsPortal.Web.Auth;
using GrantsPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Api;

/// <summary>The files behind the buttons of the page: the same query, so exactly what is shown.</summary>
internal static class SpendDownloads
{
    public const string Path = "/reports/spend-by-country/download";

    // Pages of the store, not of the reader; a cell of any size is written without being held.
    private const int LinesAtOnce = 5_000;

    public static void MapSpendDownloads(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup(Path).RequireAuthorization(new PageForAttribute(Roles.Office)).ExcludeFromDescription();
        files.MapGet("/csv", (Asked asked, HttpContext http) => ReportAsync(asked, http, "csv"));
        files.MapGet("/xlsx", (Asked asked, HttpContext http) => ReportAsync(asked, http, "xlsx"));
        files.MapGet("/lines", LinesAsync);
    }

    private static async Task<IResult> ReportAsync(Asked asked, HttpContext http, string format)
    {
        var outcome = await asked.ReportAsync(http);
        if (!outcome.Try(out var report))
        {
            return outcome.Errors.Problem();
        }
        var text = http.RequestServices.GetRequiredService<IStringLocalizer<MoneyText>>();
        var rows = report.Shown(asked.Sort, asked.Empty == "1");
        var memory = new MemoryStream();
        if (format == "csv")
        {
            await SpendCsv.WriteAsync(memory, report, rows, text, http.RequestAborted);
        }
        else
        {
            SpendXlsx.Write(memory, report, rows, text);
        }
        memory.Position = 0;
        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(memory, format == "csv" ? CsvSheet.ContentType : SpendXlsx.ContentType, SpendWords.FileName(report, "spend-by-country", format));
    }

    private static async Task<IResult> LinesAsync(Asked asked, [FromQuery] string? cell, [FromQuery] string? award, HttpContext http, CancellationToken cancellationToken)
    {
        var outcome = await asked.ReportAsync(http);
        if (!outcome.Try(out var report))
        {
            return outcome.Errors.Problem();
        }
        // The moment of the report, so that every page of lines and the line at the end tell of the same figures.
        var query = new GetSpendLinesQuery(report.Filter with { AsOf = report.AsOf }, cell ?? "", string.IsNullOrEmpty(award) ? null : award, 1, LinesAtOnce);
        var first = await asked.Send(query, http);
        if (!first.Try(out var opened))
        {
            return first.Errors.Problem();
        }
        var text = http.RequestServices.GetRequiredService<IStringLocalizer<MoneyText>>();
        var name = $"spend-lines-{opened.Country ?? GetSpendLinesQuery.Unallocated}";
        await using var file = new CsvDownload(http.Response, SpendWords.FileName(report, name, "csv"), text.LineHeads());
        for (var page = 1; opened.Lines.Count > 0; page++)
        {
            foreach (var line in opened.Lines)
            {
                await file.RowAsync(
                    row => row.Day(line.Date).Text(line.Fain).Text(text.LineText(line)).Text(text.Basis(line, opened.Country is null)).Amount(line.Amount).Amount(line.Part), cancellationToken);
            }
            if (opened.Lines.Count < LinesAtOnce)
            {
                break;
            }
            opened = (await asked.Send(query with { Page = page + 1 }, http)).Value;
        }
        await file.RowAsync(row => row.Text("").Text("").Text(text["Total"]).Text("").Text("").Amount(opened.Amount), cancellationToken);
        await file.RowAsync(row => row.Text(text.FilterLine(report)).Text("").Text("").Text("").Text("").Text(""), cancellationToken);
        return Results.Empty;
    }

    /// <summary>The query of the page.</summary>
    internal sealed record Asked(string? Measure, string? From, string? To, string? AsOf, string? Program, string? Bureau, string? Compact, string? Sort, string? Empty)
    {
        public static ValueTask<Asked> BindAsync(HttpContext http)
        {
            string? Of(string name) => http.Request.Query[name];
            return ValueTask.FromResult(new Asked(Of("measure"), Of("from"), Of("to"), Of("asOf"), Of("program"), Of("bureau"), Of("compact"), Of("sort"), Of("empty")));
        }

        public async Task<Outcome<SpendByCountry>> ReportAsync(HttpContext http)
        {
            var text = new SpendFilterText { Measure = Measure, From = From, To = To, AsOf = AsOf, Program = Program, Bureau = Bureau, Compact = Compact };
            var parsed = text.Parse(http.RequestServices.GetRequiredService<OfficeClock>());
            return parsed.Try(out var filter) ? await Send(new GetSpendByCountryQuery(filter), http) : Outcome<SpendByCountry>.Refused(parsed.Errors);
        }

        public Task<Outcome<T>> Send<T>(MediatR.IRequest<T> request, HttpContext http) =>
            http.RequestServices.GetRequiredService<Dispatcher>().Send(request, UserOf(http.User), http.RequestAborted);

        // The policy has let nobody else through.
        private static CurrentUser UserOf(ClaimsPrincipal principal) => principal.ToCurrentUser() ?? throw new InvalidOperationException("A signed-in user carries no portal claims.");
    }
}
