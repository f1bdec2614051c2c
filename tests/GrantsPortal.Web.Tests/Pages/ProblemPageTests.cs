using System.Net;
using System.Text.RegularExpressions;
using GrantsPortal.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace GrantsPortal.Web.Tests.Pages;

/// <summary>What cannot be answered is answered with a page and the right status, also where it was a form.</summary>
public sealed partial class ProblemPageTests
{
    private PortalServer _portal = null!;
    private HttpClient _client = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _portal = await PortalServer.SmallAsync();
        _client = _portal.Stranger();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task FormWithoutItsToken_IsBadRequest()
    {
        using var form = new FormUrlEncodedContent([new("returnUrl", "/")]);
        using var answer = await _client.PostAsync(new Uri("/account/sign-out", UriKind.Relative), form);

        Assert.That((int)answer.StatusCode, Is.EqualTo(StatusCodes.Status400BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("This could not be done"));
    }

    [Test]
    public async Task Failure_IsSaidOnAPage()
    {
        var path = new Uri("/account/sign-in", UriKind.Relative);
        var fields = HiddenField().Matches(await _client.GetStringAsync(path)).ToDictionary(f => f.Groups["name"].Value, f => WebUtility.HtmlDecode(f.Groups["value"].Value));
        fields["Input.Email"] = "someone@example.org";
        fields["Input.Password"] = TestApp.Password;
        await using (var database = new SqliteConnection(_portal.App.Database.ConnectionString))
        {
            await database.OpenAsync();
            await using var damage = database.CreateCommand();
            damage.CommandText = "ALTER TABLE AspNetUsers RENAME TO Elsewhere";
            await damage.ExecuteNonQueryAsync();
        }

        using var form = new FormUrlEncodedContent(fields);
        using var answer = await _client.PostAsync(path, form);

        Assert.That((int)answer.StatusCode, Is.EqualTo(StatusCodes.Status500InternalServerError));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Something went wrong").And.Not.Contain("SqliteException"));
    }

    [Test]
    public async Task ReturnToAnAddressWithAccents_IsEscaped()
    {
        using var answer = await _client.GetAsync(new Uri("/language?culture=fr&returnUrl=" + Uri.EscapeDataString("/awards?q=Côte d’Ivoire&page=2"), UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location?.OriginalString, Is.EqualTo("/awards?q=C%C3%B4te%20d%E2%80%99Ivoire&page=2"));
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HiddenField();
}
