using System.Net;
using System.Text.Json;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.People;
using GrantsPortal.TestKit;

namespace GrantsPortal.Web.Tests.Api;

[TestFixture]
public sealed class SpendByCountryApiTests
{
    private const string Url = "/api/v1/reports/spend-by-country";
    private const string Year = Url + "?from=2025-01-01&to=2025-12-31";
    private TestApp _app = null!;
    private ApiHost _host = null!;
    private string _token = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        _app = await ApiHost.WithSpendAsync();
        _host = new ApiHost(_app);
        _token = await ApiHost.TokenAsync(_app, _app.As(Role.Auditor));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _host.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Test]
    public async Task Answer_HasExactlyTheAgreedShape()
    {
        var answer = await _host.Client(_token).GetAsync(Year + "&asOf=2026-02-10T17:00:00Z");

        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(
            """{"measure":"expended","from":"2025-01-01","to":"2025-12-31","asOf":"2026-02-10T17:00:00Z","rows":[{"country":"CI","name":"Côte d’Ivoire","amount":"864.19"},"""
            + """{"country":"DE","name":"Germany","amount":"370.37"},{"country":"TG","name":"Togo","amount":"-10.10"}],"unallocated":"0.00","total":"1224.46"}"""));
    }

    [TestCase("fr", "Allemagne")]
    [TestCase("es-MX", "Alemania")]
    public async Task Names_AreInTheReadersLanguage(string language, string germany) =>
        Assert.That(await _host.Client(_token, language).GetStringAsync(Year), Does.Contain(germany));

    [Test]
    public async Task WithoutToken_Is401AndSaysHow()
    {
        var answer = await _host.Client().GetAsync(Year);

        Assert.That((answer.StatusCode, answer.Headers.WwwAuthenticate.Single().Scheme), Is.EqualTo((HttpStatusCode.Unauthorized, "Bearer")));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    [TestCase("gp_nonsense")]
    [TestCase("")]
    public async Task WrongToken_Is401(string token)
    {
        var client = _host.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + token);

        var answer = await client.GetAsync(Year);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task RevokedToken_Is401()
    {
        var token = await ApiHost.TokenAsync(_app, _app.As(Role.Director));
        Assert.That((await _host.Client(token).GetAsync(Year)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        var id = (await _app.Ask(new GetMyApiTokensQuery(), Role.Director)).Tokens[0].Id;
        await _app.Ask(new RevokeApiTokenCommand(id), Role.Director);

        Assert.That((await _host.Client(token).GetAsync(Year)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase(Role.ProgramOfficer, HttpStatusCode.OK)]
    [TestCase(Role.GrantsOfficer, HttpStatusCode.OK)]
    [TestCase(Role.Auditor, HttpStatusCode.OK)]
    [TestCase(Role.Director, HttpStatusCode.OK)]
    [TestCase(Role.Administrator, HttpStatusCode.OK)]
    [TestCase(Role.GranteePreparer, HttpStatusCode.Forbidden)]
    [TestCase(Role.GranteeCertifier, HttpStatusCode.Forbidden)]
    public async Task Role_DecidesWhoReads(Role role, HttpStatusCode status)
    {
        var answer = await _host.Client(await ApiHost.TokenAsync(_app, _app.As(role))).GetAsync(Year);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    [TestCase("?to=2025-12-31", "from", "money.date-missing")]
    [TestCase("?from=2025-01-01&to=31.12.2025", "to", "money.date-malformed")]
    [TestCase("?from=2025-01-01&to=2024-12-31", "to", "money.period-inverted")]
    [TestCase("?from=2025-01-01&to=2025-12-31&measure=spent", "measure", "money.measure-unknown")]
    [TestCase("?from=2025-01-01&to=2025-12-31&asOf=2099-01-01", "asOf", "money.as-of-ahead")]
    [TestCase("?from=2025-01-01&to=2025-12-31&bureau=XX", "bureau", "money.bureau-unknown")]
    [TestCase("?from=2025-01-01&to=2025-12-31&bureu=AF", "bureu", "api.parameter-unknown")]
    public async Task BadParameter_Is400AndNamed(string query, string parameter, string code)
    {
        var answer = await _host.Client(_token).GetAsync(Url + query);

        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var finding = problem.RootElement.GetProperty("errors")[0];
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That((finding.GetProperty("parameter").GetString(), finding.GetProperty("code").GetString()), Is.EqualTo((parameter, code)));
        Assert.That(finding.GetProperty("message").GetString(), Is.Not.Empty);
    }

    [Test]
    public async Task SameFigures_Are304()
    {
        var client = _host.Client(_token);
        var tag = (await client.GetAsync(Year)).Headers.ETag!;

        var again = new HttpRequestMessage(HttpMethod.Get, Year);
        again.Headers.IfNoneMatch.Add(tag);
        var other = new HttpRequestMessage(HttpMethod.Get, Year + "&measure=obligated");
        other.Headers.IfNoneMatch.Add(tag);

        Assert.That((await client.SendAsync(again)).StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That((await client.SendAsync(other)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task UnknownAddress_Is404()
    {
        var answer = await _host.Client(_token).GetAsync("/api/v1/nothing");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task TooManyRequests_Are429AndSayWhenToComeBack()
    {
        await using var host = new ApiHost(_app, requestsPerMinute: 2);
        var client = host.Client(_token);
        await client.GetAsync(Year);
        await client.GetAsync(Year);

        var answer = await client.GetAsync(Year);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60)));
    }

    [Test]
    public async Task OpenApi_DescribesItToEveryone()
    {
        using var document = JsonDocument.Parse(await _host.Client().GetStringAsync("/openapi/v1.json"));

        var get = document.RootElement.GetProperty("paths").GetProperty(Url).GetProperty("get");
        Assert.That(get.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()),
            Is.EquivalentTo(new[] { "measure", "from", "to", "asOf", "program", "bureau", "compact" }));
        Assert.That(document.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name), Is.All.StartsWith("/api/v1/"));
        Assert.That(document.RootElement.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").GetProperty("scheme").GetString(), Is.EqualTo("bearer"));
    }
}
