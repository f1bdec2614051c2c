using System.Text.RegularExpressions;
using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using GrantsPortal.Web.JobEngines;

namespace GrantsPortal.Web.Tests.Jobs;

/// <summary>The engine's own page: an administrator may look and do nothing there. With an engine that brings none, its addresses do not exist.</summary>
public sealed partial class EngineDashboardTests
{
    private PortalServer _server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _server = await PortalServer.SmallAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [Test]
    public async Task JobsPage_LinksToIt_WhereThereIsOne()
    {
        using var client = await _server.SignedInAsync(Role.Administrator);
        var page = await client.GetStringAsync(new Uri("/admin/jobs", UriKind.Relative));
        Assert.That(page.Contains("href=\"/jobs\"", StringComparison.Ordinal), Is.EqualTo(JobEngine.Dashboard is not null));
    }

    [TestCase("/jobs/recurring/trigger")]
    [TestCase("/jobs/recurring/remove")]
    [TestCase("/jobs/jobs/failed/requeue")]
    [TestCase("/jobs/jobs/actions/delete/1")]
    public async Task Command_IsRefused_WithAndWithoutItsToken(string path)
    {
        using var client = await _server.SignedInAsync(Role.Administrator);
        using var page = await client.GetAsync(new Uri("/jobs/recurring", UriKind.Relative));
        var token = CsrfToken().Match(await page.Content.ReadAsStringAsync()).Groups["token"].Value;

        var bare = await PostAsync(client, path);
        client.DefaultRequestHeaders.Add("RequestVerificationToken", token);
        var signed = await PostAsync(client, path);

        Assert.That((token.Length > 0, bare, signed), Is.EqualTo(JobEngine.Dashboard is null ? (false, 405, 405) : (true, 403, 401)));
    }

    [TestCase("/jobs/nothing-here")]
    [TestCase("/jobs//recurring")]
    public async Task UnknownAddress_Is404(string path)
    {
        using var client = await _server.SignedInAsync(Role.Administrator);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.That((int)answer.StatusCode, Is.EqualTo(404));
    }

    private static async Task<int> PostAsync(HttpClient client, string path)
    {
        using var jobs = new FormUrlEncodedContent([new("jobs[]", "1")]);
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), jobs);
        return (int)answer.StatusCode;
    }

    [GeneratedRegex("""name="csrf-token" content="(?<token>[^"]+)"\s*/?>""")]
    private static partial Regex CsrfToken();
}
