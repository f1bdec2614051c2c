using System.Net;
using System.Text.Json;
using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;

namespace GrantsPortal.Web.Tests.Api;

[TestFixture]
public sealed class AuditEntriesApiTests
{
    private const string Url = "/api/v1/audit/entries";
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
    public async Task Entry_HasExactlyTheAgreedShape()
    {
        using var answer = await Json("?award=S-SJTIP-24-GR-0001&subject=Award&operation=created");

        var entry = answer.RootElement.GetProperty("entries").EnumerateArray().Single();
        Assert.That(entry.EnumerateObject().Select(p => p.Name), Is.EqualTo(new[]
        {
            "sequence", "at", "userId", "user", "action", "operation", "subject", "subjectKey", "award", "before", "after", "why", "previousHash", "hash",
        }));
        Assert.That((entry.GetProperty("at").GetString(), entry.GetProperty("operation").GetString(), entry.GetProperty("award").GetString()),
            Is.EqualTo(("2026-02-10T17:00:00.000Z", "created", "SSJTIP24GR0001")));
        Assert.That((entry.GetProperty("after").GetProperty("Title").GetString(), entry.GetProperty("before").ValueKind), Is.EqualTo(("Award 1", JsonValueKind.Null)));
        Assert.That(entry.GetProperty("hash").GetString(), Has.Length.EqualTo(64));
        Assert.That(answer.RootElement.GetProperty("next").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Cursor_LeadsThroughTheWholeTrail()
    {
        using var whole = await Json("?limit=200");
        var all = Sequences(whole);

        var read = new List<long>();
        string? cursor = null;
        do
        {
            using var page = await Json("?limit=4" + (cursor is null ? "" : "&cursor=" + cursor));
            read.AddRange(Sequences(page));
            cursor = page.RootElement.GetProperty("next").GetString();
        }
        while (cursor is not null);

        Assert.That(read, Is.EqualTo(all).And.Count.GreaterThan(8).And.Ordered.Descending);
    }

    [Test]
    public async Task WithoutToken_Is401() =>
        Assert.That((await _host.Client().GetAsync(Url)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));

    [TestCase(Role.ProgramOfficer, HttpStatusCode.Forbidden)]
    [TestCase(Role.GrantsOfficer, HttpStatusCode.OK)]
    [TestCase(Role.Auditor, HttpStatusCode.OK)]
    [TestCase(Role.Director, HttpStatusCode.OK)]
    [TestCase(Role.Administrator, HttpStatusCode.OK)]
    [TestCase(Role.GranteePreparer, HttpStatusCode.Forbidden)]
    [TestCase(Role.GranteeCertifier, HttpStatusCode.Forbidden)]
    public async Task Role_DecidesWhoReads(Role role, HttpStatusCode status)
    {
        var answer = await _host.Client(await ApiHost.TokenAsync(_app, _app.As(role))).GetAsync(Url);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    [TestCase("?subject=Awards", "subject", "audit.subject-unknown")]
    [TestCase("?operation=2", "operation", "audit.operation-unknown")]
    [TestCase("?user=me", "user", "audit.number-malformed")]
    [TestCase("?from=31.12.2025", "from", "money.date-malformed")]
    [TestCase("?from=2025-12-31&to=2025-01-01", "to", "money.period-inverted")]
    [TestCase("?to=9999-12-31", "to", "money.date-out-of-range")]
    [TestCase("?cursor=abc", "cursor", "audit.number-malformed")]
    [TestCase("?limit=201", "limit", "audit.page-size")]
    [TestCase("?limit=99999999999", "limit", "audit.page-size")]
    [TestCase("?page=2", "page", "api.parameter-unknown")]
    public async Task BadParameter_Is400AndNamed(string query, string parameter, string code)
    {
        var answer = await _host.Client(_token).GetAsync(Url + query);

        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var finding = problem.RootElement.GetProperty("errors")[0];
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That((finding.GetProperty("parameter").GetString(), finding.GetProperty("code").GetString()), Is.EqualTo((parameter, code)));
    }

    [Test]
    public async Task UnknownAward_Is404() =>
        Assert.That((await _host.Client(_token).GetAsync(Url + "?award=SSJTIP24GR9999")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    [Test]
    public async Task SameEntries_Are304()
    {
        var client = _host.Client(_token);
        var tag = (await client.GetAsync(Url + "?subject=Award")).Headers.ETag!;

        var again = new HttpRequestMessage(HttpMethod.Get, Url + "?subject=Award");
        again.Headers.IfNoneMatch.Add(tag);

        Assert.That((await client.SendAsync(again)).StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    private async Task<JsonDocument> Json(string query) => JsonDocument.Parse(await _host.Client(_token).GetStringAsync(Url + query));

    private static List<long> Sequences(JsonDocument page) => [.. page.RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("sequence").GetInt64())];
}
