using System.Net;
using System.Text.RegularExpressions;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;

namespace GrantsPortal.Web.Tests.Access;

/// <summary>A grantee asks for another organization's award: each answer reads as for an award that does not exist.</summary>
public sealed partial class OtherOrganizationTests
{
    private const string Unknown = "SSJTIP24GR9999";

    private PortalServer _server = null!;
    private string _theirs = "";
    private string _ours = "";
    private string _theirsSigned = "";
    private string _oursSigned = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = await PortalServer.SmallAsync();
        _ours = await _server.App.Given.Award(a => a.Titled("Shelters of ours").Active().Spent(new(2025, 6, 1), 10m));
        _theirs = await _server.App.Given.Award(a => a.For("Theirs").Titled("Their secret title").Active().Spent(new(2025, 6, 1), 77.77m));
        _oursSigned = await SignedAsync(a => a.Titled("Signed of ours"));
        _theirsSigned = await SignedAsync(a => a.For("Theirs").Titled("Another secret title"));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [TestCase("/awards/{0}", HttpStatusCode.NotFound)]
    [TestCase("/awards/{0}?tab=requirements", HttpStatusCode.NotFound)]
    [TestCase("/awards/{0}?tab=money", HttpStatusCode.NotFound)]
    [TestCase("/awards/{0}?tab=documents", HttpStatusCode.NotFound)]
    [TestCase("/awards/{0}?tab=history", HttpStatusCode.NotFound)]
    [TestCase("/awards/{0}/ledger.csv", HttpStatusCode.NotFound)]
    [TestCase("/awards?q={0}", HttpStatusCode.OK)]
    [TestCase("/awards/export.csv?q={0}", HttpStatusCode.OK)]
    public Task Theirs_AnswersAsAnUnknownOne(string path, HttpStatusCode status) => CompareAsync(path, status, _theirs, _ours);

    [Test]
    public Task RequirementsOfTheirs_AnswerAsOfAnUnknownOne() => CompareAsync("/requirements?q={0}", HttpStatusCode.OK, _theirsSigned, _oursSigned);

    [Test]
    public Task RequirementOfTheirs_AnswersAsAnUnknownOne() => CompareAsync("/requirements/{0}/1", HttpStatusCode.NotFound, _theirsSigned, _oursSigned);

    [TestCase("/awards")]
    [TestCase("/awards/export.csv")]
    [TestCase("/requirements")]
    [TestCase("/reports")]
    [TestCase("/")]
    public async Task List_HoldsOursOnly(string path)
    {
        var list = await AskAsync(Role.GranteePreparer, path, "");
        Assert.That(list.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(list.Text, Does.Not.Contain(_theirs).And.Not.Contain(_theirsSigned).And.Not.Contain("secret"));
    }

    [Test]
    public async Task Interface_IsForTheOfficeOnly()
    {
        var answer = await AskAsync(Role.GranteePreparer, "/api/v1/reports/spend-by-country?from=2025-01-01&to=2025-12-31", "");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task CompareAsync(string path, HttpStatusCode status, string theirFain, string ourFain)
    {
        foreach (var role in new[] { Role.GranteePreparer, Role.GranteeCertifier })
        {
            var (theirs, unknown, ours) = (await AskAsync(role, path, theirFain), await AskAsync(role, path, Unknown), await AskAsync(role, path, ourFain));
            Assert.Multiple(() =>
            {
                Assert.That(theirs, Is.EqualTo(unknown), $"{role}: same answer");
                Assert.That(theirs.Status, Is.EqualTo(status));
                Assert.That(theirs.Text, Does.Not.Contain("secret").And.Not.Contain("77.77"));
                Assert.That(ours.Text, Is.Not.EqualTo(theirs.Text), "our own award answers with something");
            });
        }
    }

    // By the command: signing also makes the requirements.
    private async Task<string> SignedAsync(Action<AwardBuilder> describe)
    {
        var fain = await _server.App.Given.Award(a => describe(a.Ready()));
        var award = await _server.App.Ask(new GetAwardQuery(fain), Role.GrantsOfficer);
        await _server.App.Ask(new SignAwardCommand(fain, award.Header.Version), Role.GrantsOfficer);
        return fain;
    }

    private async Task<(HttpStatusCode Status, string Text)> AskAsync(Role role, string path, string fain)
    {
        using var client = await _server.SignedInAsync(role, "Ours");
        using var answer = await client.GetAsync(new Uri(path.Replace("{0}", fain, StringComparison.Ordinal), UriKind.Relative));
        var text = Passing().Replace(await answer.Content.ReadAsStringAsync(), "");
        return (answer.StatusCode, fain.Length == 0 ? text : text.Replace(fain, "FAIN", StringComparison.Ordinal));
    }

    /// <summary>What differs from answer to answer whatever is asked: circuit markers, nonces, form tokens.</summary>
    [GeneratedRegex("<!--.*?-->|nonce=\"[^\"]*\"|<input type=\"hidden\"[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Passing();
}
