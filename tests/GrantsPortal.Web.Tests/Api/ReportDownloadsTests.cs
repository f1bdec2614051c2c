using System.Net;
using System.Security.Cryptography;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;

namespace GrantsPortal.Web.Tests.Api;

/// <summary>The files of a report over HTTP: what was certified byte for byte, the printed form, attachments that no browser renders.</summary>
public sealed class ReportDownloadsTests
{
    private const string Sha = "SHA-256";
    private PortalServer _server = null!;
    private string _financial = "";
    private string _performance = "";
    private string _draft = "";
    private string _hidden = "";
    private long _file;
    private long _hiddenFile;

    private TestApp App => _server.App;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = await PortalServer.SmallAsync();
        var award = await App.Given.Award(a => a.Titled("Abris d’Accra").Active().Spent(new(2025, 2, 20), 12_345.67m).Paid(new(2025, 2, 20), 12_345.67m));
        _financial = await App.Given.Report(award, answers: new Dictionary<string, string>(GivenReport.NothingSpent, StringComparer.Ordinal)
        {
            ["a"] = "12345.67",
            ["b"] = "12345.67",
            ["e"] = "12345.67",
            ["f"] = "1000.00",
            [ReportTemplate.IndirectKey(1, "type")] = "DeMinimis",
            [ReportTemplate.IndirectKey(1, "rate")] = "15",
            [ReportTemplate.IndirectKey(1, "base")] = "100.30",
            [ReportTemplate.IndirectKey(1, "federalShare")] = "15.05",
            [ReportTemplate.IndirectKey(1, "from")] = "2025-02-10",
            [ReportTemplate.IndirectKey(1, "to")] = "2025-03-31",
            [ReportTemplate.Remarks] = "Dépenses élevées à Bogotá: año de inicio, cœur du projet.",
        });
        _file = await App.AttachAsync(_financial, "date,amount\n2025-02-20,12345.67\n"u8.ToArray(), "ledger \"final\" é.txt");
        await App.BringAsync(_financial, ReportStatus.Submitted);
        _performance = await App.Given.Report(award, kind: RequirementKind.PerformanceReport, answers: new Dictionary<string, string>(GivenReport.CareGiven, StringComparer.Ordinal)
        {
            ["narrative/1"] = string.Join("\n\n", Enumerable.Range(1, 120).Select(i => $"Paragraph {i}: two shelters took up the new protocol and staff were trained in it over several days.")),
        });
        await App.BringAsync(_performance, ReportStatus.Submitted);
        _draft = await App.Given.Report(await App.Given.Award(a => a.Active()));
        _hidden = await App.Given.Report(await App.Given.Award(a => a.Active()));
        _hiddenFile = await App.AttachAsync(_hidden, "a case file"u8.ToArray());
        await App.BringAsync(_hidden, ReportStatus.InReview);
        await App.Ask(new ReturnReportCommand(_hidden, await App.VersionAsync(_hidden), "A survivor is named.", [], true), Role.ProgramOfficer);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [Test]
    public async Task Json_IsWhatTheReceiptSays_ByteForByte()
    {
        var version = (await App.Ask(new GetReportQuery(_financial), Role.Auditor)).Versions.Single();
        using var client = await _server.SignedInAsync(Role.Auditor);
        var bytes = await client.GetByteArrayAsync(Address($"/reports/{_financial}/versions/1.json"));
        var receipt = await client.GetStringAsync(Address($"/reports/{_financial}/receipt/1"));

        Assert.That(Convert.ToHexStringLower(SHA256.HashData(bytes)), Is.EqualTo(version.Sha256));
        Assert.That(receipt, Does.Contain(version.Sha256).And.Contain(version.CertifiedBy).And.Contain("12:00 ET").And.Contain("17:00:00Z"));
    }

    [Test]
    public async Task PrintedFinancialForm_HasTheFiguresOfTheForm()
    {
        var text = await PrintedAsync(Role.GranteePreparer, $"/reports/{_financial}/print/1");
        Assert.That(text, Does.Contain("OMB Number 4040-0014").And.Contain("12,345.67").And.Contain("13,345.67").And.Contain("86,654.33").And.Contain("15.05"));
        Assert.That(text, Does.Contain("Dépenses élevées à Bogotá: año de inicio, cœur du projet.").And.Contain("GranteeCertifier Ours, Director").And.Not.Contain("DRAFT"));
        foreach (var letter in "abcdefghijklmno")
        {
            Assert.That(text, Does.Contain($">10{letter}<"), $"line 10{letter}");
        }
    }

    [Test]
    public async Task PrintedPerformanceForm_LosesNothing()
    {
        var text = await PrintedAsync(Role.ProgramOfficer, $"/reports/{_performance}/print");
        Assert.That(Enumerable.Range(1, 120).Where(i => !text.Contains($"Paragraph {i}: two shelters", StringComparison.Ordinal)), Is.Empty);
        Assert.That(text, Does.Contain("PS.5.1-29").And.Contain(">120<"));
    }

    [Test]
    public async Task Draft_IsMarked_AndForItsWritersOnly()
    {
        Assert.That(await PrintedAsync(Role.GranteePreparer, $"/reports/{_draft}/print"), Does.Contain("DRAFT, not submitted"));
        using var office = await _server.SignedInAsync(Role.ProgramOfficer);
        Assert.That(await StatusAsync(office, $"/reports/{_draft}/print"), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Attachment_IsSaved_AndNeverRendered()
    {
        using var client = await _server.SignedInAsync(Role.Auditor);
        using var answer = await client.GetAsync(Address($"/reports/{_financial}/attachments/{_file}"));
        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);

        Assert.Multiple(() =>
        {
            Assert.That(headers["Content-Type"], Is.EqualTo("text/plain; charset=utf-8"));
            Assert.That(headers["Content-Disposition"], Does.StartWith("attachment;").And.Contain("%C3%A9.txt"));
            Assert.That(headers["X-Content-Type-Options"], Is.EqualTo("nosniff"));
            Assert.That(headers["Content-Security-Policy"], Is.EqualTo("default-src 'none'; sandbox"));
            Assert.That(headers["Cache-Control"], Does.Contain("no-store"));
        });
    }

    [TestCase("/reports/{0}/attachments/{1}", HttpStatusCode.NotFound)]
    [TestCase("/reports/{0}/versions/1.json", HttpStatusCode.Forbidden)]
    public async Task HiddenVersion_IsForAdministrators(string path, HttpStatusCode status)
    {
        foreach (var role in Roles.All)
        {
            using var client = await _server.SignedInAsync(role);
            Assert.That(await StatusAsync(client, Named(path)), Is.EqualTo(role == Role.Administrator ? HttpStatusCode.OK : status), role.ToString());
        }
    }

    [Test]
    public async Task HiddenVersion_ShowsItsReceiptOnly()
    {
        using var client = await _server.SignedInAsync(Role.ProgramOfficer);
        var print = await client.GetStringAsync(Address($"/reports/{_hidden}/print/1"));
        var receipt = await client.GetStringAsync(Address($"/reports/{_hidden}/receipt/1"));
        Assert.That(print, Does.Contain("Only administrators can open it").And.Not.Contain("Nothing was drawn"));
        Assert.That(receipt, Does.Contain("was returned because a person could be recognized").And.Contain(Sha).And.Not.Contain("/versions/1.json"));
    }

    [TestCase("/reports/{0}/attachments/{1}")]
    [TestCase("/reports/{0}/versions/1.json")]
    [TestCase("/reports/{0}/print/1")]
    [TestCase("/reports/{0}/receipt/1")]
    [TestCase("/reports/{0}/certify")]
    public async Task OtherOrganization_FindsNothing(string path)
    {
        using var client = await _server.SignedInAsync(Role.GranteeCertifier, "Theirs");
        var address = path.Replace("{0}", _financial, StringComparison.Ordinal).Replace("{1}", $"{_file}", StringComparison.Ordinal);
        Assert.That(await StatusAsync(client, address), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task AttachmentUnderAnotherReport_IsNotThere()
    {
        using var client = await _server.SignedInAsync(Role.Auditor);
        Assert.That(await StatusAsync(client, $"/reports/{_performance}/attachments/{_file}"), Is.EqualTo(HttpStatusCode.NotFound));
    }

    private string Named(string path) => path.Replace("{0}", _hidden, StringComparison.Ordinal).Replace("{1}", $"{_hiddenFile}", StringComparison.Ordinal);

    private async Task<string> PrintedAsync(Role role, string path)
    {
        using var client = await _server.SignedInAsync(role);
        return WebUtility.HtmlDecode(await client.GetStringAsync(Address(path)));
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(Address(path));
        return answer.StatusCode;
    }
}
