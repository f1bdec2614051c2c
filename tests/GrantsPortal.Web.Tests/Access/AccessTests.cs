using System.Reflection;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting;
using GrantsPortal.TestKit;
using GrantsPortal.Web.Auth;
using GrantsPortal.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Web.Tests.Access;

/// <summary>Every page and endpoint has a rule of access, and keeps it for every role and for nobody.</summary>
public sealed class AccessTests
{
    // The circuit: what ASP.NET Core maps itself, behind the rule that everything else needs a session.
    private const string Framework = "/_";

    private PortalServer _server = null!;
    private string _award = "";
    private string _draft = "";
    private long _organization;
    private int _requirement;
    private string _report = "";
    private string _sent = "";
    private long _file;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = await PortalServer.SmallAsync();
        _award = await _server.App.Given.Award(a => a.Active());
        _draft = await _server.App.Given.Award();
        _requirement = await _server.App.Ask(new AskForReportCommand { Fain = _award, Title = "Note", Text = "Please send a note.", Due = _server.App.Today.AddDays(9) }, Role.ProgramOfficer);
        _report = await _server.App.Given.Report(await _server.App.Given.Award(a => a.Active()));
        _sent = await _server.App.Given.Report(await _server.App.Given.Award(a => a.Active()));
        _file = await _server.App.AttachAsync(_sent, "a note"u8.ToArray());
        await _server.App.BringAsync(_sent, ReportStatus.Submitted);
        _organization = _server.App.As(Role.GranteePreparer).OrganizationId!.Value;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [Test]
    public void Page_NamesItsRoles()
    {
        var pages = typeof(App).Assembly.GetTypes().Where(t => t.IsDefined(typeof(RouteAttribute))).ToList();

        Assert.That(pages, Has.Count.GreaterThan(15));
        Assert.That(
            pages.Where(p => !p.IsDefined(typeof(PageForAttribute)) && !p.IsDefined(typeof(AuthorizeAttribute), inherit: true) && !p.IsDefined(typeof(AllowAnonymousAttribute))).Select(p => p.Name),
            Is.Empty);
        Assert.That(pages.SelectMany(p => p.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).Except(AccessTable.Routes), Is.Empty, "not in the table of access");
    }

    [TestCase("/awards/SSJTIP99GR9999", Role.Auditor)]
    [TestCase("/awards/SSJTIP99GR9999/edit", Role.ProgramOfficer)]
    [TestCase("/awards/SSJTIP99GR9999/sign", Role.GrantsOfficer)]
    [TestCase("/awards/SSJTIP99GR9999/ask", Role.ProgramOfficer)]
    [TestCase("/requirements/SSJTIP99GR9999/1", Role.GranteePreparer)]
    [TestCase("/reports/SSJTIP99GR9999-R001/certify", Role.GranteeCertifier)]
    [TestCase("/reports/SSJTIP99GR9999-R001/print", Role.Auditor)]
    [TestCase("/reports/SSJTIP99GR9999-R001/print.pdf", Role.Auditor)]
    [TestCase("/reports/SSJTIP99GR9999-R001/receipt/1", Role.Auditor)]
    [TestCase("/reports/SSJTIP99GR9999-R001/versions/1.json", Role.Auditor)]
    [TestCase("/reports/SSJTIP99GR9999-R001/attachments/1", Role.Auditor)]
    [TestCase("/organizations/1", Role.ProgramOfficer)]
    [TestCase("/reports/SSJTIP99GR9999-R001", Role.GranteePreparer)]
    [TestCase("/countries/ZZ", Role.Director)]
    [TestCase("/compacts/NOPE", Role.Director)]
    public async Task UnknownThing_Is404(string path, Role role)
    {
        using var client = await _server.SignedInAsync(role);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.That((int)answer.StatusCode, Is.EqualTo(StatusCodes.Status404NotFound));
    }

    [Test]
    public void Endpoint_IsOpenByDecisionOnly()
    {
        var open = Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null && !IsAsset(e)).Select(Template).Where(t => !t.StartsWith(Framework, StringComparison.Ordinal)).Distinct();
        Assert.That(open, Is.EquivalentTo(AccessTable.Open));
    }

    [Test]
    public void Endpoint_StandsInTheTable()
    {
        var routes = Endpoints().Where(e => !IsAsset(e) && IsGet(e)).Select(Template).Where(t => !t.StartsWith(Framework, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
        Assert.That(routes, Is.EquivalentTo(AccessTable.Routes));
    }

    [Test]
    public async Task Circuit_IsNotForNobody()
    {
        using var client = _server.Stranger();
        using var answer = await client.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null);
        Assert.That((int)answer.StatusCode, Is.Not.EqualTo(200));
    }

    [TestCaseSource(nameof(Columns))]
    public async Task Address_AnswersAsTheTableSays(string who)
    {
        var rows = AccessTable.Expected.Where(e => e.Who == who).ToList();
        using var client = rows[0].Role is { } role ? await _server.SignedInAsync(role) : _server.Stranger();
        List<string> wrong = [];
        foreach (var (_, _, route, expected) in rows)
        {
            using var answer = await client.GetAsync(new Uri(Address(route), UriKind.Relative));
            var (status, target) = ((int)answer.StatusCode, answer.Headers.Location?.OriginalString ?? "");
            if (status != expected || (status == 302 && route != "/language" && !target.Contains(who == "nobody" ? AccountRoutes.SignIn : AccountRoutes.Denied, StringComparison.Ordinal)))
            {
                wrong.Add($"{route}: {status} {target}, expected {expected}");
            }
        }
        Assert.That(wrong, Is.Empty);
    }

    private static IEnumerable<string> Columns => AccessTable.Expected.Select(e => e.Who).Distinct();

    // Files of the build, and the answer for a file that is not among them.
    private static bool IsAsset(RouteEndpoint endpoint) => endpoint.Metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor") || Template(endpoint) == "/{**path:file}";

    private static bool IsGet(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains("GET");

    private static string Template(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    private IEnumerable<RouteEndpoint> Endpoints() => _server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private string Address(string route) => route
        .Replace("/reports/{Number}/certify", $"/reports/{_sent}/certify", StringComparison.Ordinal)
        .Replace("/reports/{Number}/print", $"/reports/{_sent}/print", StringComparison.Ordinal)
        .Replace("/reports/{Number}/receipt", $"/reports/{_sent}/receipt", StringComparison.Ordinal)
        .Replace("/reports/{number}", $"/reports/{_sent}", StringComparison.Ordinal)
        .Replace("/reports/{Number}", "/reports/" + _report, StringComparison.Ordinal)
        .Replace("/requirements/{Fain}/{Number:int}", FormattableString.Invariant($"/requirements/{_award}/{_requirement}"), StringComparison.Ordinal)
        .Replace("/api/v1/awards/{fain}", "/api/v1/awards/" + _award, StringComparison.Ordinal)
        .Replace("{version:int}", "1", StringComparison.Ordinal)
        .Replace("{Version:int?}", "1", StringComparison.Ordinal)
        .Replace("{id:long}", _file.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{Fain}/", _draft + "/", StringComparison.Ordinal)
        .Replace("{Fain}", _award, StringComparison.OrdinalIgnoreCase)
        .Replace("/compacts/{Code}", "/compacts/GH-2015", StringComparison.Ordinal)
        .Replace("{Code}", "GH", StringComparison.Ordinal)
        .Replace("{Day}", "2025-12-24", StringComparison.Ordinal)
        .Replace("{Id:long}", _organization.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{documentName}", "v1", StringComparison.Ordinal)
        .Replace("/{**path}", "", StringComparison.Ordinal)
        .Replace("{**rest}", "nothing-here", StringComparison.Ordinal);
}
