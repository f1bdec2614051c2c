using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.People;
using GrantsPortal.Pipeline;
using GrantsPortal.TestKit;
using GrantsPortal.Web.Localization;
using GrantsPortal.Web.Tests.Api;
using GrantsPortal.Web.Verbs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GrantsPortal.Web.Tests.Verbs;

[TestFixture]
public sealed class ExportSpendVerbTests
{
    private static readonly string[] Year = ["export", "spend-by-country", "--from", "2025-01-01", "--to", "2025-12-31", "--as-of", "2026-02-10T17:00:00Z"];
    private TestApp _app = null!;

    [OneTimeSetUp]
    public async Task Start() => _app = await ApiHost.WithSpendAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Json_IsWhatTheHttpInterfaceAnswers()
    {
        await using var host = new ApiHost(_app);
        var client = host.Client(await ApiHost.TokenAsync(_app, _app.As(Role.Auditor)));
        var answer = await client.GetStringAsync("/api/v1/reports/spend-by-country?from=2025-01-01&to=2025-12-31&asOf=2026-02-10T17:00:00Z");

        var run = await RunAsync([.. Year, "--format", "json", "--out", "-"]);

        Assert.That((run.ExitCode, run.Out.TrimEnd(), run.Errors), Is.EqualTo((0, answer, Array.Empty<string>())));
    }

    [Test]
    public async Task Csv_KeepsNumbersAndSaysWhatItStandsFor()
    {
        var run = await RunAsync([.. Year, "--format", "csv", "--out", "-"]);

        var lines = run.Out.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Is.EqualTo(new[]
        {
            "Code,Country,Expended,Share of total,Own country,By split,Awards,Lines",
            "CI,Côte d’Ivoire,864.19,70.6,0.00,864.19,1,1",
            "DE,Germany,370.37,30.2,0.00,370.37,1,1",
            "TG,Togo,-10.10,-0.8,-10.10,0.00,1,1",
            ",Unallocated,0.00,0.0,,,0,0",
            ",Total,1224.46,100.0,-10.10,1234.56,1,2",
            lines[^1],
        }));
        Assert.That(lines[^1], Does.StartWith("\"Expended, 1 Jan 2025 to 31 Dec 2025, all programs, as of 10 Feb 2026 12:00 ET."));
    }

    [Test]
    public async Task Workbook_HoldsNumbersAsNumbers()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.xlsx");
        try
        {
            Assert.That((await RunAsync([.. Year, "--format", "xlsx", "--language", "fr", "--out", file])).ExitCode, Is.Zero);

            using var book = SpreadsheetDocument.Open(file, isEditable: false);
            var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().ToList()).ToList();
            Assert.That(rows[1][0].InnerText, Does.Contain("état au 10 févr. 2026"));
            Assert.That(rows[5].Select(c => c.InnerText).Take(3), Is.EqualTo(new[] { "DE", "Allemagne", "370.37" }));
            Assert.That(rows[5][2].DataType!.Value, Is.EqualTo(CellValues.Number));
            Assert.That(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book).Select(e => e.Description), Is.Empty);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestCase("--from", "2026-01-01", "before it starts")]
    [TestCase("--as-of", "soon", "not a moment")]
    [TestCase("--program", "XX", "no program XX")]
    public async Task WrongValue_IsOneLine(string option, string value, string words)
    {
        string[] args = [.. Year.Where((_, i) => i < 2), "--from", "2025-01-01", "--to", "2025-12-31", "--format", "json", "--out", "-"];
        var at = Array.IndexOf(args, option);
        args = at < 0 ? [.. args, option, value] : [.. args[..(at + 1)], value, .. args[(at + 2)..]];

        var run = await RunAsync(args);

        Assert.That((run.ExitCode, run.Out, run.Errors.Length), Is.EqualTo((1, "", 1)));
        Assert.That(run.Errors[0], Does.Contain(words));
    }

    [Test]
    public async Task WorkbookToStandardOutput_IsRefused() =>
        Assert.That((await RunAsync([.. Year, "--format", "xlsx", "--out", "-"])).Errors.Single(), Does.StartWith("--out:"));

    [Test]
    public async Task FolderThatIsNotThere_IsOneLine() =>
        Assert.That((await RunAsync([.. Year, "--format", "csv", "--out", "/no/such/folder/x.csv"])).Errors.Single(), Does.StartWith("--out: /no/such/folder/x.csv"));

    [Test]
    public async Task DatabaseThatIsNotThere_IsOneLineAndIsNotMade()
    {
        var missing = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.db");

        var run = await RunAsync([.. Year, "--format", "json", "--out", "-"], $"Data Source={missing}");

        Assert.That((run.ExitCode, run.Out, run.Errors.Length, File.Exists(missing)), Is.EqualTo((1, "", 1, false)));
        Assert.That(run.Errors[0], Does.Contain("migrate"));
    }

    [Test]
    public async Task Help_OffersNoPdf() => Assert.That((await RunAsync(["export", "spend-by-country", "--help"])).Out, Does.Contain("csv|json|xlsx").Or.Contain("csv|xlsx|json").And.Not.Contain("pdf"));

    [Test]
    public async Task Token_IsPrintedOnceAndWorks()
    {
        var run = await RunAsync(["token", "add", "--email", "auditor.first@example.org", "--name", "Script"]);

        var found = await _app.Send(new FindTokenUserQuery(run.Out.Trim()), CurrentUser.System);
        Assert.That((run.ExitCode, found.Value?.Id), Is.EqualTo((0, (long?)_app.As(Role.Auditor).Id)));
    }

    [Test]
    public async Task TokenForUnknownAccount_IsOneLine() =>
        Assert.That((await RunAsync(["token", "add", "--email", "no@example.org", "--name", "Script"])).Errors.Single(), Does.Contain("no@example.org"));

    private async Task<VerbRun> RunAsync(string[] args, string? database = null)
    {
        StringWriter output = new();
        StringWriter error = new();
        await using VerbHost host = new(TextReader.Null, output, error, () => Build(database));
        var code = await GrantsPortal.Web.Verbs.Verbs.RunAsync(args, host);
        return new VerbRun(code, output.ToString(), error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private IHost Build(string? database)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = database is null ? _app.Database.Provider.ToString() : "Sqlite",
            ["Database:ConnectionString"] = database ?? _app.Database.ConnectionString,
        });
        builder.Services.AddSingleton<TimeProvider>(_app.Clock);
        builder.Services.AddGrantsPortal(builder.Configuration);
        builder.Services.AddPortalIdentity();
        builder.Services.AddPortalLocalization();
        return builder.Build();
    }
}
