using System.Net;
using System.Text.Json;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;

namespace GrantsPortal.Web.Tests.Api;

[TestFixture]
public sealed class RequirementsApiTests
{
    private const string Url = "/api/v1/requirements";
    private TestApp _app = null!;
    private ApiHost _host = null!;
    private string _ours = "";
    private string _theirs = "";
    private string _token = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        _app = await TestApp.StartAsync();
        (_ours, _theirs) = (await SignedAsync("Ours"), await SignedAsync("Theirs"));
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
    public async Task Requirement_HasExactlyTheAgreedShape()
    {
        using var answer = await JsonAsync($"/api/v1/awards/{_ours}/requirements?kind=performanceReport&limit=1");
        var one = answer.RootElement.GetProperty("requirements").EnumerateArray().Single();
        Assert.That(one.EnumerateObject().Select(p => $"{p.Name}={p.Value}"), Is.EqualTo(new[]
        {
            $"award={_ours}", "number=1", "recipient=Ours", "kind=performanceReport", "phase=interim", "title=", "periodStart=2025-02-10", "periodEnd=2025-03-31",
            "statutoryDue=2025-04-30", "effectiveDue=2025-04-30", "state=overdue", "awardSuspended=False", "submittedOn=",
        }));
    }

    [Test]
    public async Task Cursor_LeadsThroughAllOnce()
    {
        using var whole = await JsonAsync(Url + "?limit=200");
        List<string> read = [];
        string? cursor = null;
        do
        {
            using var page = await JsonAsync(Url + "?limit=7" + (cursor is null ? "" : "&cursor=" + cursor));
            read.AddRange(Rows(page));
            cursor = page.RootElement.GetProperty("next").GetString();
        }
        while (cursor is not null);

        Assert.That(read, Is.EqualTo(Rows(whole)).And.Count.EqualTo(36).And.Unique);
    }

    [Test]
    public async Task Grantee_ReadsItsOwnOnly()
    {
        var token = await ApiHost.TokenAsync(_app, _app.As(Role.GranteePreparer));
        using var mine = await JsonAsync(Url + "?limit=200", token);
        Assert.That(Rows(mine).Select(r => r.Split(' ')[0]).Distinct(), Is.EqualTo(new[] { _ours }));

        var (theirs, unknown) = (await _host.Client(token).GetAsync($"/api/v1/awards/{_theirs}/requirements"), await _host.Client(token).GetAsync("/api/v1/awards/SSJTIP24GR9999/requirements"));
        Assert.That((theirs.StatusCode, unknown.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
        Assert.That((await FindingsAsync(theirs)).Replace(_theirs, "SSJTIP24GR9999", StringComparison.Ordinal), Is.EqualTo(await FindingsAsync(unknown)));
    }

    [TestCase("?state=due,overdue&kind=financialReport&to=2025-12-31", 3)]
    [TestCase("?state=accepted", 0)]
    [TestCase("?from=2027-01-01&kind=performanceReport", 2)]
    public async Task Filters_Narrow(string query, int perAward)
    {
        using var answer = await JsonAsync(Url + query);
        Assert.That(Rows(answer), Has.Count.EqualTo(2 * perAward));
    }

    [TestCase("?state=late", "state")]
    [TestCase("?kind=1", "kind")]
    [TestCase("?from=31.12.2025", "from")]
    [TestCase("?cursor=abc", "cursor")]
    [TestCase("?limit=0", "limit")]
    [TestCase("?limit=201", "limit")]
    [TestCase("?sort=due", "sort")]
    public async Task BadParameter_Is400AndNamed(string query, string parameter)
    {
        var answer = await _host.Client(_token).GetAsync(Url + query);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.That((answer.StatusCode, problem.RootElement.GetProperty("errors")[0].GetProperty("parameter").GetString()), Is.EqualTo((HttpStatusCode.BadRequest, parameter)));
    }

    [Test]
    public async Task SameAnswer_IsNotSentTwice()
    {
        var client = _host.Client(_token);
        var first = await client.GetAsync(Url);
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.That((await client.GetAsync(Url)).StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    private async Task<string> SignedAsync(string organization)
    {
        var fain = await _app.Given.Award(a => a.For(organization).Ready());
        await _app.Ask(new SignAwardCommand(fain, 0), Role.GrantsOfficer);
        return fain;
    }

    private async Task<JsonDocument> JsonAsync(string url, string? token = null) => JsonDocument.Parse(await _host.Client(token ?? _token).GetStringAsync(url));

    private static async Task<string> FindingsAsync(HttpResponseMessage answer)
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return problem.RootElement.GetProperty("title").GetString() + problem.RootElement.GetProperty("errors").GetRawText();
    }

    private static List<string> Rows(JsonDocument page) =>
        [.. page.RootElement.GetProperty("requirements").EnumerateArray().Select(r => $"{r.GetProperty("award")} {r.GetProperty("number")}")];
}
