using System.Net;
using System.Text;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;

namespace GrantsPortal.Web.Tests.Api;

/// <summary>The PDF of a report over HTTP: the figures and words of the form in three languages, all of a long text, for the same readers as the page.</summary>
public sealed class ReportPdfTests
{
    private const string LastWords = "The last words of the narrative.";
    private PortalServer _server = null!;
    private string _financial = "";
    private string _performance = "";
    private string _draft = "";
    private string _hidden = "";

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
            [ReportTemplate.Remarks] = @"Dépenses élevées (à Bogotá) \ año de inicio, cœur du projet: 5 €.",
        });
        await App.BringAsync(_financial, ReportStatus.Submitted);
        var long20k = new StringBuilder("Łódź, София. ");
        for (var i = 1; long20k.Length < ReportField.LongText - 4_000; i++)
        {
            long20k.Append(System.Globalization.CultureInfo.InvariantCulture, $"Sentence {i} tells of a shelter and its staff. ");
        }
        long20k.Append('W', ReportField.LongText - long20k.Length - LastWords.Length - 1).Append(' ').Append(LastWords);
        _performance = await App.Given.Report(award, kind: RequirementKind.PerformanceReport, answers: new Dictionary<string, string>(GivenReport.CareGiven, StringComparer.Ordinal) { ["narrative/1"] = long20k.ToString() });
        await App.BringAsync(_performance, ReportStatus.Submitted);
        _draft = await App.Given.Report(await App.Given.Award(a => a.Active()));
        _hidden = await App.Given.Report(await App.Given.Award(a => a.Active()), ReportStatus.InReview);
        await App.Ask(new ReturnReportCommand(_hidden, await App.VersionAsync(_hidden), "A survivor is named.", [], true), Role.ProgramOfficer);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [TestCase("en", "Federal Financial Report", "12,345.67", "86,654.33", "line d minus g")]
    [TestCase("fr", "Numéro OMB 4040-0014", "12 345,67", "86 654,33", "Solde non engagé")]
    [TestCase("es", "Número OMB 4040-0014", "12,345.67", "86,654.33", "Saldo no comprometido")]
    public async Task FinancialForm_HasFiguresAndWords(string language, string title, string cash, string balance, string line)
    {
        var pdf = await PdfAsync(_financial, Role.GranteePreparer, language);
        var text = PdfReading.Text(pdf);
        var sha = (await App.Ask(new GetReportQuery(_financial), Role.Auditor)).Versions.Single().Sha256;

        Assert.That(text, Does.Contain(title).And.Contain(cash).And.Contain(balance).And.Contain(line));
        Assert.That(text, Does.Contain(@"Dépenses élevées (à Bogotá) \ año de inicio, cœur du projet: 5 €."));
        Assert.That(text, Does.Contain($"SHA-256 {sha}").And.Contain("GranteeCertifier Ours, Director").And.Not.Contain("DRAFT"));
        foreach (var letter in "abcdefghijklmno")
        {
            Assert.That(text, Does.Contain($" 10{letter} "), $"line 10{letter}");
        }
        Assert.That((PdfReading.Title(pdf), PdfReading.Language(pdf)), Is.EqualTo(($"SF-425 {_financial}", language)));
        Assert.That(PdfReading.Pages(pdf), Has.Count.InRange(1, 3));
    }

    [TestCase("en", "Performance Progress Report", "Some characters cannot be printed here")]
    [TestCase("fr", "Indicateur", "Certains caractères ne peuvent pas")]
    [TestCase("es", "Indicador", "Algunos caracteres no se pueden")]
    public async Task PerformanceForm_LosesNothingOfALongText(string language, string word, string folded)
    {
        var pdf = await PdfAsync(_performance, Role.ProgramOfficer, language);
        var (pages, text) = (PdfReading.Pages(pdf), PdfReading.Text(pdf));

        Assert.That(pages, Has.Count.InRange(4, 6));
        Assert.That(pages.Select((p, i) => p.Contains($"{i + 1} / {pages.Count}", StringComparison.Ordinal)), Is.All.True);
        Assert.That(pages.Select(p => p.Contains(folded, StringComparison.Ordinal)), Is.All.True, "what could not be drawn is told on each page");
        Assert.That(Enumerable.Range(1, 300).Where(i => !text.Contains($"Sentence {i} tells", StringComparison.Ordinal)), Is.Empty);
        Assert.That(text, Does.Contain("?ódz, ?????.").And.Contain(LastWords).And.Contain("PS.5.1-29").And.Contain(word).And.Contain(" 120 "));
        Assert.That(text.Count(c => c == 'W'), Is.GreaterThan(3_900), "a word that is longer than a line");
    }

    [Test]
    public async Task Draft_IsMarkedOnItsPages_AndForItsWritersOnly()
    {
        Assert.That(PdfReading.Pages(await PdfAsync(_draft, Role.GranteePreparer, "en", "")), Is.All.StartsWith("DRAFT, not submitted"));
        using var office = await _server.SignedInAsync(Role.ProgramOfficer);
        Assert.That(await StatusAsync(office, _draft, ""), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Pdf_OfAVersion_IsAlwaysTheSame_AndSavedUnderItsNumber()
    {
        Assert.That(await PdfAsync(_financial, Role.Auditor, "en", ""), Is.EqualTo(await PdfAsync(_financial, Role.Auditor, "en")));
        using var client = await _server.SignedInAsync(Role.Auditor);
        using var answer = await client.GetAsync(Address(_financial, ""));
        Assert.That(answer.Content.Headers.ContentDisposition?.FileName, Is.EqualTo($"{_financial}-v1.pdf"));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/pdf"));
        Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
    }

    [Test]
    public async Task HiddenVersion_IsForAdministrators()
    {
        foreach (var role in Roles.All)
        {
            using var client = await _server.SignedInAsync(role);
            Assert.That(await StatusAsync(client, _hidden), Is.EqualTo(role == Role.Administrator ? HttpStatusCode.OK : HttpStatusCode.Forbidden), role.ToString());
        }
    }

    [Test]
    public async Task OtherOrganization_AndUnknownVersion_FindNothing()
    {
        using var theirs = await _server.SignedInAsync(Role.GranteeCertifier, "Theirs");
        using var auditor = await _server.SignedInAsync(Role.Auditor);
        Assert.That(await StatusAsync(theirs, _financial), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await StatusAsync(auditor, _financial, "?version=9"), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task PrintPageAndReceipt_OfferThePdf()
    {
        using var client = await _server.SignedInAsync(Role.Auditor);
        foreach (var page in (string[])["print/1", "receipt/1"])
        {
            Assert.That(await client.GetStringAsync(new Uri($"/reports/{_financial}/{page}", UriKind.Relative)), Does.Contain($"href=\"{Address(_financial)}\" download"), page);
            Assert.That(await client.GetStringAsync(new Uri($"/reports/{_hidden}/{page}", UriKind.Relative)), Does.Not.Contain("print.pdf"), page);
        }
    }

    private async Task<byte[]> PdfAsync(string number, Role role, string language, string version = "?version=1")
    {
        using var client = await _server.SignedInAsync(role);
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var pdf = await client.GetByteArrayAsync(Address(number, version));
        Assert.That(Encoding.Latin1.GetString(pdf, 0, 8), Is.EqualTo("%PDF-1.4"));
        return pdf;
    }

    private static Uri Address(string number, string version = "?version=1") => new($"/reports/{number}/print.pdf{version}", UriKind.Relative);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string number, string version = "?version=1")
    {
        using var answer = await client.GetAsync(Address(number, version));
        return answer.StatusCode;
    }
}
