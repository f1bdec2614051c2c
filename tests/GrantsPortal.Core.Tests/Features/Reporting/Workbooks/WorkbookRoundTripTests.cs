using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Results;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.Features.Reporting.Workbooks;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Reporting.Workbooks;

/// <summary>Out and back: every field of both forms, in every language, with values that spreadsheets like to spoil.</summary>
public sealed class WorkbookRoundTripTests
{
    private TestApp _app = null!;
    private string _fain = "";

    [SetUp]
    public async Task SetUp()
    {
        _app = await TestApp.StartAsync();
        _fain = await _app.Given.Award(a => a.Complete().Then(Measure).Active());
    }

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    [Test]
    public async Task Workbook_IsValidProtectedAndComputes([Values] ReportForm form, [Values("en", "fr", "es")] string language)
    {
        var book = await Book.Of(_app, await Report(form), language);
        var faults = book.Look(b => new OpenXmlValidator(FileFormatVersions.Office2013).Validate(b.OpenXmlPackage).Select(e => $"{e.Path?.XPath}: {e.Description}").ToList());
        var names = book.Sheets;
        Assert.Multiple(() =>
        {
            Assert.That(faults, Is.Empty);
            Assert.That(names, Is.Unique.And.All.Length.LessThanOrEqualTo(31));
            Assert.That(book.Look(b => b.Workbook.Sheets!.Elements<Sheet>().Last().State!.Value), Is.EqualTo(SheetStateValues.VeryHidden));
            Assert.That(book.Look(b => names.All(n => Book.Page(b, n).GetFirstChild<SheetProtection>() is { Sheet.Value: true, Password: null })), Is.True);
        });
    }

    [Test]
    public async Task ComputedLines_FollowLikeInThePortal()
    {
        var book = await Book.Of(_app, await Report(ReportForm.Financial));
        Assert.Multiple(() =>
        {
            Assert.That(book.FormulaOf(Book.Lines, "C11"), Is.EqualTo("IF(COUNT(C9,C10)<2,\"\",ROUND(C9-C10,2))"));
            Assert.That(book.FormulaOf(Book.Lines, "C26"), Is.EqualTo("IF(COUNT(C23,C24,C25)<3,\"\",ROUND(C23-C24-C25,2))"));
            Assert.That(book.FormulaOf(Book.Indirect, "G6"), Does.Contain("ROUND(ROUND(F6*100,0)*ROUND(C6*1000000,0)/1000000,0)/100"));
        });
    }

    /// <summary>A draft with random answers is downloaded; its own workbook changes nothing, and poured into an empty draft of the same report it says the same again.</summary>
    [Test]
    public async Task RandomAnswers_ComeBackTheSame([Values] ReportForm form, [Values("en", "fr", "es")] string language)
    {
        var number = await Report(form);
        var template = (await _app.Ask(new GetReportQuery(number), Role.GranteePreparer)).Template;
        for (var seed = 1; seed <= 3; seed++)
        {
            var answers = RandomAnswers(template, new Random(seed * 7919));
            await Write(number, answers);
            var written = await Draft(number);
            var book = await Book.Of(_app, number, language);
            Assert.That((await Upload(number, book)).Changes, Is.Empty, $"seed {seed}: untouched");

            // Everything is emptied in the portal, and the same cells are typed into a fresh, empty workbook.
            await Write(number, written.ToDictionary(a => a.Key, _ => ""));
            var empty = await Book.Of(_app, number, language);
            CopyInputs(book, empty);
            var result = await Upload(number, empty);
            Assert.That(UploadReportWorkbookTests.Words(result), Is.Empty, $"seed {seed}");
            Assert.That(result.IsStored, Is.True, $"seed {seed}");
            Assert.That(await Draft(number), Is.EquivalentTo(written), $"seed {seed}");
        }
    }

    [TestCase("plain")]
    [TestCase("two\nlines\n\nand a tab\there")]
    [TestCase("=SUM(A1:A9)")]
    [TestCase("'quoted, +1, -1, @x")]
    [TestCase("_x000D_ and _x0041_ as typed")]
    [TestCase("<b>&amp;</b> “émojis” 😀 ñ")]
    [TestCase("half a pair \ud83d alone")]
    [TestCase("0012")]
    public async Task Text_ComesBackAsTyped(string text)
    {
        var number = await Report(ReportForm.Financial);
        await Write(number, new Dictionary<string, string> { [ReportTemplate.Remarks] = text });
        var book = await Book.Of(_app, number);
        Assert.That((await Upload(number, book)).Changes, Is.Empty);
    }

    private async Task<string> Report(ReportForm form) =>
        await _app.Given.Report(_fain, kind: form == ReportForm.Financial ? RequirementKind.FinancialReport : RequirementKind.PerformanceReport);

    private static void Measure(Award award) => award.SetObjectives(
        [
            new Objective(1, Pillar.Protection, "Survivors receive care", [new AwardIndicator("PS.5.1-29", 0, 100, [new IndicatorTarget(award.Start.Year, 50)])]),
            new Objective(2, Pillar.Prosecution, "Cases are tried", [new AwardIndicator("TIP-15", 40, 80, [new IndicatorTarget(award.Start.Year, 60)])]),
        ],
        DateTime.UnixEpoch, CurrentUser.System);

    private async Task Write(string number, Dictionary<string, string> answers)
    {
        var there = await Draft(number);
        await _app.Ask(new SaveReportDraftCommand(number, [.. answers.Select(a => new FieldEdit(a.Key, there.GetValueOrDefault(a.Key, ""), a.Value))]), Role.GranteePreparer);
    }

    private async Task<IReadOnlyDictionary<string, string>> Draft(string number) => (await _app.Ask(new GetReportQuery(number), Role.GranteePreparer)).Content!.Answers;

    private Task<WorkbookResult> Upload(string number, Book book) =>
        _app.Ask(new UploadReportWorkbookCommand(number, "r.xlsx", book.Content, false, []), Role.GranteePreparer);

    private static Dictionary<string, string> RandomAnswers(ReportTemplate template, Random random)
    {
        string Number(int decimals) => Math.Round((decimal)random.NextDouble() * (decimal)Math.Pow(10, random.Next(1, 10)), decimals).ToString(CultureInfo.InvariantCulture);
        return template.Fields.ToDictionary(f => f.Key, f => random.Next(4) == 0 ? "" : f.Type switch
        {
            FieldType.Choice => f.Choices![random.Next(f.Choices.Count)],
            FieldType.Date => new DateOnly(2000, 1, 1).AddDays(random.Next(20_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            FieldType.Percent => Math.Round((decimal)random.NextDouble() * 100m, random.Next(5)).ToString(CultureInfo.InvariantCulture),
            FieldType.Money or FieldType.Number => Number(random.Next(3)),
            _ => new string([.. Enumerable.Range(0, random.Next(1, 200)).Select(_ => "abc é=+'\"<&>_x0041_\n\t"[random.Next(21)])]),
        });
    }

    // As a person copies: the values of the unlocked cells.
    private static void CopyInputs(Book from, Book to)
    {
        var inputs = from.Look(book => from.Sheets.Where(s => s != WorkbookStamp.SheetName).ToDictionary(s => s, s =>
            Book.Page(book, s).Descendants<Cell>().Where(c => c.StyleIndex is { } style && (Look)style.Value >= Look.InputText && c.HasChildren).Select(c => (Cell)c.CloneNode(true)).ToList()));
        to.Change(book =>
        {
            foreach (var (sheet, cells) in inputs)
            {
                var there = Book.Page(book, sheet).Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!);
                foreach (var cell in cells)
                {
                    there[cell.CellReference!.Value!].Parent!.ReplaceChild(cell.CloneNode(true), there[cell.CellReference!.Value!]);
                }
            }
        });
    }
}
