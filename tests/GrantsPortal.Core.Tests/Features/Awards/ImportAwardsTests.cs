using System.Diagnostics;
using System.Text;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Imports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Features.Awards;

[TestFixture]
public sealed class ImportAwardsTests
{
    private const string Header = "fain,title,recipient_uei,program,instrument,officer_email,start,end,amount,cost_share,splits,risk,budget";
    private const string Good = "SSJTIP26GR0101,Care,YNDUZMUZF8H8,BILATERAL,GR,programofficer.first@example.org,2026-10-01,2028-09-30,100000.00,0,GH:70|TG:30,low,1:A:100000.00:0";
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task GoodFile_CreatesDrafts()
    {
        var report = await ImportAsync(Header, Good, Good.Replace("0101", "0102"));
        Assert.That((report.IsClean, report.Created, report.Updated, report.Rows), Is.EqualTo((true, 2, 0, 2)));
        var draft = await _app.Ask(new GetAwardDraftQuery("SSJTIP26GR0102"), Role.ProgramOfficer);
        Assert.That((draft.Status, draft.Form.Amount, draft.Form.Risk), Is.EqualTo((AwardStatus.Draft, (decimal?)100_000m, (RiskLevel?)RiskLevel.Low)));
        Assert.That(draft.Form.Split.Select(s => (s.CountryCode, s.Percent)), Is.EqualTo(new[] { ("GH", (decimal?)70m), ("TG", (decimal?)30m) }));
        Assert.That(draft.Form.Budget.Single().FederalShare, Is.EqualTo(100_000m));
    }

    [Test]
    public async Task KnownDraft_IsUpdatedAndKeepsColumnsThatAreLeftOut()
    {
        var fain = await _app.Ask(await _app.CompleteAwardAsync(), Role.ProgramOfficer);
        var report = await ImportAsync("fain,title,recipient_uei,program,instrument,officer_email,start,end,amount",
            "S-SJTIP-26-GR-0001,New title,YNDUZMUZF8H8,BILATERAL,GR,programofficer.first@example.org,2026-10-01,2028-09-30,\"90,000.00\"");
        Assert.That((report.IsClean, report.Created, report.Updated), Is.EqualTo((true, 0, 1)));
        var form = await _app.OpenAsync(fain);
        Assert.That((form.Title, form.Amount, form.MonitoringPlan, form.Split.Count, form.Objectives.Count),
            Is.EqualTo(("New title", (decimal?)90_000m, "Two site visits a year.", 2, 1)));
    }

    [Test]
    public async Task DryRun_StoresNothing()
    {
        var report = (await _app.Send(new ImportAwardsCommand(Bytes(Header, Good), true), Role.ProgramOfficer)).Value;
        Assert.That((report.IsClean, report.Created, await CountAsync()), Is.EqualTo((true, 1, 0)));
    }

    [Test]
    public async Task Template_IsAFileThatCanBeImported()
    {
        var content = Encoding.UTF8.GetBytes(ImportAwardColumns.Template.Replace("officer@example.org", "programofficer.first@example.org"));
        var report = (await _app.Send(new ImportAwardsCommand(content, false), Role.ProgramOfficer)).Value;
        Assert.That(report.Findings.Select(f => f.Message), Is.Empty);
        Assert.That(report.Created, Is.EqualTo(1));
    }

    [Test]
    public async Task ByteOrderMarkAndSemicolons_AreRead()
    {
        byte[] content = [.. Encoding.UTF8.Preamble, .. Bytes(Header.Replace(',', ';'), Good.Replace(',', ';').Replace("Care", "Été à Côte d’Ivoire"))];
        Assert.That((await _app.Send(new ImportAwardsCommand(content, false), Role.ProgramOfficer)).Value.Findings.Select(f => f.Message), Is.Empty);
        Assert.That((await _app.OpenAsync("SSJTIP26GR0101")).Title, Is.EqualTo("Été à Côte d’Ivoire"));
    }

    [Test]
    public async Task Windows1252Bytes_AreNamedCellByCell()
    {
        var content = Encoding.Latin1.GetBytes(string.Join("\r\n", Header, Good, Good.Replace("0101", "0102").Replace("Care", "Été")));
        await RefusedAsync(content, (3, "title", "import.not-utf8"));
    }

    [TestCase("amount", "100000.005", "input.not-amount")]
    [TestCase("amount", "12k", "input.not-amount")]
    [TestCase("amount", "", "input.missing")]
    [TestCase("amount", "-5", "award.amount-invalid")]
    [TestCase("amount", "=1+1", "import.formula")]
    [TestCase("title", "=HYPERLINK(A1)", "import.formula")]
    [TestCase("title", "@SUM(A1)", "import.formula")]
    [TestCase("title", "-cmd", "import.formula")]
    [TestCase("start", "01/10/2026", "input.not-date")]
    [TestCase("end", "2026-02-30", "input.not-date")]
    [TestCase("end", "2026-09-30", "award.period-invalid")]
    [TestCase("splits", "GH:69.99|TG:30", "award.split-not-100")]
    [TestCase("splits", "GH 100", "import.splits-malformed")]
    [TestCase("splits", "ZZ:100", "award.split-country-unknown")]
    [TestCase("recipient_uei", "UYDJJ1S8DR85", "import.recipient-unknown")]
    [TestCase("officer_email", "grantsofficer.first@example.org", "import.officer-unknown")]
    [TestCase("program", "NOPE", "award.code-unknown")]
    [TestCase("instrument", "CA", "award.fain-instrument")]
    [TestCase("risk", "huge", "input.not-word")]
    [TestCase("budget", "1:A:1", "import.budget-malformed")]
    [TestCase("fain", "12345", "award.fain-malformed")]
    public async Task WrongCell_IsNamed(string column, string value, string code)
    {
        var at = Array.IndexOf(Header.Split(','), column);
        var cells = Good.Split(',');
        cells[at] = value;
        var content = Bytes(Header, Good.Replace("0101", "0100"), string.Join(',', cells));
        // A FAIN that names another instrument is a matter of the FAIN's column.
        await RefusedAsync(content, (3, code == "award.fain-instrument" ? "fain" : column, code));
    }

    [Test]
    public async Task SeveralProblemsInOneRow_AreAllNamed()
    {
        var report = await ImportAsync(Header, "SSJTIP26GR0101,,YNDUZMUZF8H8,NOPE,GR,x@example.org,2026-13-01,2028-09-30,1.234,0,GH:99.99,low,");
        Assert.That(report.Findings.Select(f => (f.Row, f.Column)), Is.EquivalentTo(
            new[] { (2, "title"), (2, "program"), (2, "officer_email"), (2, "start"), (2, "amount") }));
        Assert.That(await CountAsync(), Is.Zero);
    }

    [Test]
    public async Task MissingAndUnknownColumns_AreNamed() =>
        await RefusedAsync(Bytes("fain,title,recipient_uei,program,instrument,officer_email,start,amount,colour,title", Good),
            (1, "end", "import.column-missing"), (1, "colour", "import.column-unknown"), (1, "title", "import.column-twice"));

    [Test]
    public async Task SameFainTwice_NamesTheOtherRow() =>
        await RefusedAsync(Bytes(Header, Good, Good.Replace("SSJTIP26GR0101", "s-sjtip-26-gr-0101")), (3, "fain", "import.fain-twice"));

    [Test]
    public async Task SignedAward_IsNotUpdated()
    {
        await _app.Given.Award(a => a.Numbered("SSJTIP26GR0101").Active());
        var report = await ImportAsync(Header, Good);
        Assert.That(report.Findings.Select(f => (f.Row, f.Column, f.Code)), Is.EqualTo(new[] { (2, "fain", "import.not-a-draft") }));
    }

    [Test]
    public async Task OneWrongRowAmongMany_StoresNothing()
    {
        var rows = Enumerable.Range(1, 50).Select(i => Good.Replace("0101", $"{i:0000}")).Append(Good.Replace("BILATERAL", "NOPE"));
        await RefusedAsync(Bytes([Header, .. rows]), (52, "program", "award.code-unknown"));
    }

    [Test]
    public async Task AHundredThousandRows_AreRefusedQuickly()
    {
        var content = Bytes([Header, .. Enumerable.Range(0, 100_000).Select(i => Good.Replace("0101", $"{i % 10_000:0000}"))]);
        var started = Stopwatch.GetTimestamp();
        await RefusedAsync(content, (ImportLimits.MaxRows + 2, "", "import.too-many-rows"));
        Assert.That(Stopwatch.GetElapsedTime(started), Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public async Task TooLargeFile_IsRefused() =>
        await RefusedAsync([.. Enumerable.Repeat((byte)'a', ImportLimits.MaxBytes + 1)], (0, "", "import.too-large"));

    [Test]
    public async Task ThousandsOfFindings_AreCut()
    {
        var report = await ImportAsync([Header, .. Enumerable.Range(0, 3_000).Select(i => Good.Replace("0101", $"{i:0000}").Replace("BILATERAL", "NOPE"))]);
        Assert.That(report.Findings, Has.Count.EqualTo(ImportLimits.MaxFindings));
        Assert.That(report.Findings[0].Code, Is.EqualTo("import.too-many-findings"));
    }

    [TestCase("", 1, "import.no-header")]
    [TestCase("\r\n", 1, "import.no-header")]
    [TestCase(Header, 2, "import.no-rows")]
    [TestCase(Header + "\r\n\r\n,,,\r\n", 2, "import.no-rows")]
    [TestCase("PK\0\u0003", 0, "import.not-text")]
    public async Task FileWithoutATable_IsRefused(string text, int row, string code) => await RefusedAsync(Encoding.UTF8.GetBytes(text), (row, "", code));

    [TestCase("SSJTIP26GR0101,Care", "import.cell-count")]
    [TestCase("SSJTIP26GR0101,\"Care", "import.quotes")]
    public async Task BrokenRow_IsNamed(string row, string code) => await RefusedAsync(Bytes(Header, row), (2, "", code));

    [TestCase(Role.GranteePreparer)]
    [TestCase(Role.Auditor)]
    [TestCase(Role.Director)]
    public async Task OtherRoles_AreForbidden(Role role) =>
        Assert.That((await _app.Send(new ImportAwardsCommand(Bytes(Header, Good), false), role)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden));

    private async Task<ImportReport> ImportAsync(params string[] lines) => await _app.Ask(new ImportAwardsCommand(Bytes(lines), false), Role.ProgramOfficer);

    private async Task RefusedAsync(byte[] content, params (int Row, string Column, string Code)[] expected)
    {
        var report = await _app.Ask(new ImportAwardsCommand(content, false), Role.ProgramOfficer);
        Assert.That(report.Findings.Select(f => (f.Row, f.Column, f.Code)), Is.EquivalentTo(expected));
        Assert.That(await CountAsync(), Is.Zero);
    }

    private Task<int> CountAsync() => _app.Read(db => db.Awards.CountAsync());

    private static byte[] Bytes(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));
}
