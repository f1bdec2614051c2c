using GrantsPortal.Domain.People;
using GrantsPortal.Web.JobEngines;

namespace GrantsPortal.Web.Tests.Access;

/// <summary>
/// Who gets what from every address of the portal, written down: the status for nobody signed in, then for the seven roles. 302 sends to
/// the sign-in page or to the page that says no; an address is a route with examples for its parameters.
/// </summary>
internal static class AccessTable
{
    /// <summary>Answered to anyone, by decision.</summary>
    public static readonly string[] Open =
    [
        "/account/sign-in", "/account/sign-out", "/calendar/{token}.ics", "/health/live", "/health/mail", "/health/ready", "/language", "/not-found", "/openapi/{documentName}.json",
    ];

    private const string Answers = """
                                               nobody  ProgramOfficer GrantsOfficer GranteePreparer GranteeCertifier Auditor Director Administrator
        /                                      302     200 200 200 200 200 200 200
        /account/alive                         302     204 204 204 204 204 204 204
        /account/denied                        302     200 200 200 200 200 200 200
        /account/notifications                 302     200 200 200 200 200 200 200
        /account/password                      302     200 200 200 200 200 200 200
        /account/sign-in                       200     200 200 200 200 200 200 200
        /account/tokens                        302     200 200 200 200 200 200 200
        /admin/failed-workbooks                302     302 302 302 302 302 302 200
        /admin/failed-workbooks/{Id:long}      302     302 302 302 302 302 302 404
        /admin/holidays                        302     200 200 302 302 200 200 200
        /admin/holidays/add                    302     302 302 302 302 302 302 200
        /admin/holidays/{Day}                  302     200 200 302 302 200 200 200
        /admin/jobs                            302     302 302 302 302 302 302 200
        /admin/outbox                          302     302 302 302 302 302 302 200
        /admin/reminders                       302     302 302 302 302 302 302 200
        /api/{**rest}                          401     404 404 404 404 404 404 404
        /api/v1/audit/entries                  401     403 200 403 403 200 200 200
        /api/v1/awards/{fain}/requirements     401     200 200 200 200 200 200 200
        /api/v1/reports/spend-by-country       401     400 400 403 403 400 400 400
        /api/v1/requirements                   401     200 200 200 200 200 200 200
        /audit                                 302     302 200 302 302 200 200 200
        /audit/export.csv                      302     302 200 302 302 200 200 200
        /awards                                302     200 200 200 200 200 200 200
        /awards/export.csv                     302     200 200 200 200 200 200 200
        /awards/import                         302     200 200 302 302 302 302 302
        /awards/new                            302     200 200 302 302 302 302 302
        /awards/{Fain}                         302     200 200 200 200 200 200 200
        /awards/{Fain}/ask                     302     200 200 302 302 302 302 302
        /awards/{Fain}/edit                    302     200 200 302 302 302 302 302
        /awards/{Fain}/sign                    302     302 200 302 302 302 302 302
        /awards/{fain}/ledger.csv              302     200 200 200 200 200 200 200
        /calendar                              302     200 200 200 200 200 200 200
        /calendar/{token}.ics                  404     404 404 404 404 404 404 404
        /compacts                              302     200 200 302 302 200 200 200
        /compacts/{Code}                       302     200 200 302 302 200 200 200
        /countries                             302     200 200 302 302 200 200 200
        /countries/tip                         302     200 200 302 302 200 200 200
        /countries/{Code}                      302     200 200 302 302 200 200 200
        /health/live                           200     200 200 200 200 200 200 200
        /health/mail                           200     200 200 200 200 200 200 200
        /health/ready                          200     200 200 200 200 200 200 200
        /inbox                                 302     200 200 200 200 200 200 200
        /language                              302     302 302 302 302 302 302 302
        /not-found                             200     200 200 200 200 200 200 200
        /openapi/{documentName}.json           200     200 200 200 200 200 200 200
        /organizations                         302     200 200 302 302 200 200 200
        /organizations/new                     302     200 200 302 302 302 302 302
        /organizations/{Id:long}               302     200 200 302 302 200 200 200
        /portfolio                             302     200 200 302 302 200 200 200
        /reports                               302     200 200 200 200 200 200 200
        /reports/{Number}/review               302     200 200 404 404 200 200 200
        /reports/spend-by-country              302     200 200 302 302 200 200 200
        /reports/spend-by-country/download/csv   302   400 400 302 302 400 400 400
        /reports/spend-by-country/download/lines 302   400 400 302 302 400 400 400
        /reports/spend-by-country/download/xlsx  302   400 400 302 302 400 400 400
        /reports/{Number}                      302     200 200 200 200 200 200 200
        /reports/{Number}/workbook.xlsx        302     302 302 200 200 302 302 302
        /reports/{Number}/certify              302     302 302 302 200 302 302 302
        /reports/{Number}/print/{Version:int?} 302     200 200 200 200 200 200 200
        /reports/{number}/print.pdf            302     200 200 200 200 200 200 200
        /reports/{Number}/receipt/{Version:int?} 302   200 200 200 200 200 200 200
        /reports/{number}/attachments/{id:long} 302    200 200 200 200 200 200 200
        /reports/{number}/versions/{version:int}.json 302 200 200 200 200 200 200 200
        /requirements                          302     200 200 200 200 200 200 200
        /requirements/{Fain}/{Number:int}      302     200 200 200 200 200 200 200
        """;

    // Only Hangfire brings a page of its own.
    private static readonly string EngineAnswers = JobEngine.Dashboard is { } dashboard ? $"\n{dashboard}/{{**path}} 302 302 302 302 302 302 302 200" : "";

    private static readonly string[][] Rows = [.. (Answers + EngineAnswers).Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    public static IEnumerable<string> Routes => Rows.Skip(1).Select(row => row[0]);

    /// <summary>The status for each column of the table.</summary>
    public static IEnumerable<(string Who, Role? Role, string Route, int Status)> Expected =>
        from row in Rows.Skip(1)
        from column in Enumerable.Range(0, Rows[0].Length)
        let who = Rows[0][column]
        select (who, who == "nobody" ? (Role?)null : Enum.Parse<Role>(who), row[0], int.Parse(row[column + 1], System.Globalization.CultureInfo.InvariantCulture));
}
