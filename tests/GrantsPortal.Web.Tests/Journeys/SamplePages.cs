using System.Reflection;
using System.Text.RegularExpressions;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Compacts;
using GrantsPortal.Features.Organizations;
using GrantsPortal.TestKit;
using GrantsPortal.Web.Auth;
using Microsoft.AspNetCore.Components;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>Every page a role may open, read from the pages' own attributes, with parameters that exist in the demo portfolio.</summary>
internal static partial class SamplePages
{
    // The same page shows other things by its query.
    private static readonly Dictionary<string, string[]> Views = new()
    {
        ["/awards"] = ["?q=nosuchword"],
        ["/awards/{Fain}"] = ["?tab=requirements", "?tab=money", "?tab=countries", "?tab=objectives", "?tab=documents", "?tab=history"],
        ["/inbox"] = ["?show=unread&kind=Overdue"],
        ["/admin/holidays"] = ["?year=2022"],
        ["/calendar"] = ["?view=week&day=2026-01-30", "?day=2026-01-01"],
        ["/reports/spend-by-country"] = ["?cell=GH", "?measure=nonsense"],
    };

    /// <summary>Which roles see all views of a page, and not its first only: one of the office, one of the grantees.</summary>
    private const Role Thorough = Role.ProgramOfficer | Role.GranteePreparer;

    public static async Task<List<string>> OfAsync(PortalServer server, Role role)
    {
        List<string> addresses = [];
        foreach (var (template, page) in Pages().Where(p => MayOpen(p.Page, role) && IsThere(p.Template, role)).OrderBy(p => p.Template, StringComparer.Ordinal))
        {
            var address = await FillAsync(server.App, role, template);
            addresses.Add(address);
            if (Thorough.Includes(role) && Views.TryGetValue(template, out var views))
            {
                addresses.AddRange(views.Select(view => address + view));
            }
        }
        return addresses;
    }

    private static IEnumerable<(string Template, Type Page)> Pages() =>
        from type in typeof(PageForAttribute).Assembly.GetTypes()
        from route in type.GetCustomAttributes<RouteAttribute>()
        select (route.Template, type);

    private static bool MayOpen(Type page, Role role) => page.GetCustomAttribute<PageForAttribute>() is not { } only || only.Allowed.Includes(role);

    // For a grantee there is no page of the review: the table of access asks for its 404.
    private static bool IsThere(string template, Role role) => template != "/reports/{Number}/review" || Roles.Office.Includes(role);

    private static async Task<string> FillAsync(TestApp app, Role role, string template)
    {
        if (!template.Contains('{', StringComparison.Ordinal))
        {
            return template;
        }
        if (template == "/requirements/{Fain}/{Number:int}")
        {
            return $"/requirements/{(await app.FainsAsync(app.As(role).OrganizationId, AwardStatus.Active))[0]}/1";
        }
        if (template.StartsWith("/reports/{Number}/", StringComparison.Ordinal))
        {
            var report = await app.SampleReportAsync(template.EndsWith("/certify", StringComparison.Ordinal) ? ReportStatus.ReadyToCertify : ReportStatus.Submitted);
            return Parameter().Replace(template.Replace("{Number}", report, StringComparison.Ordinal), "1");
        }
        var value = template switch
        {
            "/awards/{Fain}/edit" => (await app.FainsAsync(status: AwardStatus.Draft))[0],
            "/awards/{Fain}/sign" => (await app.FainsAsync(status: AwardStatus.ReadyToSign))[0],
            "/countries/{Code}" => "GH",
            "/admin/holidays/{Day}" => "2025-12-24",
            "/compacts/{Code}" => (await app.Ask(new GetCompactsQuery(), Role.Auditor)).Compacts[0].Code,
            _ when template.StartsWith("/reports/{Number}", StringComparison.Ordinal) => await ReportAsync(app),
            "/organizations/{Id:long}" => $"{app.As(Role.GranteePreparer).OrganizationId}",
            _ when template.StartsWith("/awards/{Fain}", StringComparison.Ordinal) => (await app.FainsAsync(app.As(role).OrganizationId, AwardStatus.Active))[0],
            _ => throw new InvalidOperationException($"{template} wants a sample parameter here"),
        };
        return Parameter().Replace(template, value);
    }

    // The first report of the grantee's own award; started where the portfolio has none.
    private static async Task<string> ReportAsync(TestApp app)
    {
        foreach (var fain in await app.FainsAsync(app.As(Role.GranteePreparer).OrganizationId, AwardStatus.Active))
        {
            var award = await app.Ask(new GetAwardQuery(fain), Role.Auditor);
            if (award.Requirements.Select(r => r.ReportNumber).FirstOrDefault(n => n is not null) is { } number)
            {
                return number;
            }
            if (award.Requirements.Any(r => r is { Kind: RequirementKind.PerformanceReport, Status: RequirementStatus.NotYetDue }))
            {
                return await app.Given.Report(fain, kind: RequirementKind.PerformanceReport, answers: new Dictionary<string, string>());
            }
        }
        throw new InvalidOperationException("The grantee of the demo has an award that reports.");
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
