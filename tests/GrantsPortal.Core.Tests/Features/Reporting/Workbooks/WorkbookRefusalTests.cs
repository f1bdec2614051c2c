using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.Features.Reporting.Workbooks;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Workbooks;

/// <summary>Every way in which a workbook is refused, by its name, with a file that really is so; and nothing of it is stored.</summary>
public sealed class WorkbookRefusalTests
{
    private const string Amount = "C9";
    private TestApp _app = null!;
    private string _fain = "";
    private string _number = "";

    [SetUp]
    public async Task SetUp()
    {
        _app = await TestApp.StartAsync();
        _fain = await _app.Given.Award(a => a.Active());
        _number = await _app.Given.Report(_fain);
    }

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    [Test]
    public async Task NoWorkbook_IsNamedByItsContent() => await Multiple(
        (Encoding.UTF8.GetBytes("Line,Amount\na,10\n"), "workbook.not-a-workbook"),
        ("%PDF-1.7\n%%EOF\n"u8.ToArray(), "workbook.not-a-workbook"),
        (Encoding.UTF8.GetBytes("<html><body>table</body></html>"), "workbook.not-a-workbook"),
        (ReportFile.Zip(("readme.txt", "hello"u8.ToArray())), "workbook.not-a-workbook"),
        (ReportFile.Word(), "workbook.not-a-workbook"),
        ([], "attachment.empty"),
        ("MZ\u0090 program"u8.ToArray(), "attachment.program"));

    [Test]
    public async Task UnsafeWorkbook_IsRefusedBeforeItIsOpened()
    {
        var good = (await Book.Of(_app, _number)).Content;
        await Multiple(
            (ReportFile.Encrypted(), "attachment.encrypted"),
            (ReportFile.With(good, "xl/vbaProject.bin", [1, 2, 3]), "attachment.macros"),
            (ReportFile.Bomb(good), "attachment.unpacks-too-large"),
            (good[..(good.Length / 2)], "attachment.broken"),
            ([.. good, .. new byte[WorkbookLimits.MaxBytes]], "workbook.too-large"));
    }

    [Test]
    public async Task DamagedInside_IsUnreadable() => await Multiple(
        (ReportFile.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("xl/workbook.xml", "<workbook"u8.ToArray())), "workbook.unreadable"));

    [Test]
    public async Task AnotherReport_IsNamedAsSuch()
    {
        var otherAward = await Book.Of(_app, await _app.Given.Report(await _app.Given.Award(a => a.Active())));
        var otherPeriod = await Book.Of(_app, await _app.Given.Report(_fain));
        var otherForm = await Book.Of(_app, await _app.Given.Report(_fain, kind: RequirementKind.PerformanceReport));
        var period = await _app.Read(db => db.Requirements.Where(r => r.Kind == RequirementKind.PerformanceReport && db.Reports.Any(x => x.RequirementId == r.Id)).Select(r => r.PeriodEnd).SingleAsync());
        var mine = await _app.Read(db => db.Requirements.Where(r => db.Reports.Any(x => x.RequirementId == r.Id && x.Number == _number)).Select(r => r.PeriodEnd).SingleAsync());
        await Multiple(
            (otherAward.Content, "workbook.other-award"),
            (otherPeriod.Content, "workbook.other-period"),
            (otherForm.Content, period == mine ? "workbook.other-report" : "workbook.other-period"));
    }

    [Test]
    public async Task OlderTemplate_IsNamedAsSuch()
    {
        var number = await _app.Given.Report(_fain, kind: RequirementKind.PerformanceReport);
        var book = await Book.Of(_app, number);
        await _app.Change(db => db.Set<GrantsPortal.Domain.Awards.Objective>().Where(o => db.Awards.Any(a => a.Id == o.AwardId && a.Fain == _fain)).ExecuteUpdateAsync(s => s.SetProperty(o => o.Text, "Something else altogether")));
        Assert.That(UploadReportWorkbookTests.Words(await Upload(book.Content, number)), Is.EqualTo(new[] { "workbook.older-template" }));
    }

    [Test]
    public async Task StampMissingOrTampered_IsNamedAsSuch()
    {
        var book = await Book.Of(_app, _number);
        var none = new Book(book.Content).Change(b => b.Workbook.Sheets!.Elements<Sheet>().Last().Remove());
        var tampered = new Book(book.Content);
        var line = tampered.Words(WorkbookStamp.SheetName, "A3");
        tampered.Text(WorkbookStamp.SheetName, "A3", string.Concat(line.AsSpan(0, 20), line[20] == 'A' ? "B" : "A", line.AsSpan(21)));
        await Multiple((none.Content, "workbook.stamp-missing"), (tampered.Content, "workbook.stamp-broken"), (new Book(book.Content).Clear(WorkbookStamp.SheetName, "A2").Content, "workbook.stamp-broken"));
    }

    [Test]
    public async Task SheetsAndLabels_MustStandWhereTheyStood()
    {
        var book = await Book.Of(_app, _number);
        await Multiple(
            (new Book(book.Content).Change(b => b.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name == Book.Indirect).Name = "Mine").Content, "workbook.sheet-missing"),
            (new Book(book.Content).Text(Book.Lines, "B9", "Cash disbursements").Content, "workbook.label-changed SF-425!B9 Cash disbursements"),
            (new Book(book.Content).Text(Book.Lines, "C40", "beyond").Content, "workbook.outside SF-425!C40 beyond"),
            (new Book(book.Content).Number(Book.Indirect, "A17", 3m).Content, "workbook.outside Indirect costs!A17 3"),
            (new Book(book.Content).Number(Book.Lines, "C11", 5m).Content, "workbook.overwritten SF-425!C11 5"));
    }

    [Test]
    public async Task NumberCell_TakesOnlyNumbers()
    {
        var book = await Book.Of(_app, _number);
        await Multiple(
            (new Book(book.Content).Text(Book.Lines, Amount, "1 234,56").Content, "workbook.not-a-number SF-425!C9 1 234,56"),
            (new Book(book.Content).Text(Book.Lines, Amount, "1234.56").Content, "workbook.not-a-number SF-425!C9 1234.56"),
            (new Book(book.Content).Number(Book.Lines, Amount, 12.345m).Content, "workbook.too-many-decimals SF-425!C9 12.345"),
            (new Book(book.Content).Number(Book.Lines, Amount, -0.01m).Content, "workbook.negative SF-425!C9 -0.01"),
            (new Book(book.Content).Number(Book.Lines, Amount, "1E+20").Content, "workbook.not-a-number SF-425!C9 1E+20"),
            (new Book(book.Content).Number(Book.Lines, Amount, 1_000_000_000_000m).Content, "report.field-malformed SF-425!C9 1000000000000"),
            (new Book(book.Content).Fault(Book.Lines, Amount, "#REF!").Content, "workbook.error-value SF-425!C9 #REF!"),
            (new Book(book.Content).Formula(Book.Lines, Amount, "1+1", null).Content, "workbook.no-result SF-425!C9 =1+1"),
            (new Book(book.Content).Number(Book.Indirect, "C6", 0.1234567m).Content, "workbook.too-many-decimals Indirect costs!C6 0.1234567"));
    }

    [Test]
    public async Task DateChoiceAndText_TakeOnlyTheirOwn()
    {
        var book = await Book.Of(_app, _number);
        await Multiple(
            (new Book(book.Content).Number(Book.Indirect, "D6", 45_000.5m).Content, "workbook.not-a-date Indirect costs!D6 45000.5"),
            (new Book(book.Content).Text(Book.Indirect, "D6", "31/03/2026").Content, "workbook.not-a-date Indirect costs!D6 31/03/2026"),
            (new Book(book.Content).Text(Book.Lines, "C5", "Barter").Content, "workbook.unknown-choice SF-425!C5 Barter"),
            (new Book(book.Content).Text(Book.Lines, "A29", new string('x', ReportField.LongText + 1)).Content, $"report.field-too-long SF-425!A29 {new string('x', 60)}…"));
    }

    [Test]
    public async Task FormulaInAnInput_IsTakenByItsResult()
    {
        var result = await Upload((await Book.Of(_app, _number)).Formula(Book.Lines, Amount, "0.1+0.2", "0.30000000000000004").Content);
        Assert.That(result.Changes.Select(c => (c.Key, c.Value, c.IsFormula)), Is.EqualTo(new[] { ("a", "0.30", true) }));
    }

    [Test]
    public async Task DatesOfTheOtherCalendar_AreReadAsMeant()
    {
        var day = new DateOnly(2026, 3, 31);
        var result = await Upload((await Book.Of(_app, _number)).Number(Book.Indirect, "D6", (decimal)day.ToDateTime(default).ToOADate() - 1462)
            .Change(b => b.Workbook.PrependChild(new WorkbookProperties { Date1904 = true })).Content);
        Assert.That(result.Changes.Select(c => c.Value), Is.EqualTo(new[] { "2026-03-31" }));
    }

    private async Task Multiple(params (byte[] Content, string Finding)[] files)
    {
        foreach (var (content, finding) in files)
        {
            Assert.That(UploadReportWorkbookTests.Words(await Upload(content, dryRun: false)), Is.EqualTo(new[] { finding }));
        }
        var draft = (await _app.Ask(new GetReportQuery(_number), Role.GranteePreparer)).Content!.Answers;
        Assert.That(draft, Is.EquivalentTo(GivenReport.NothingSpent.ToDictionary(a => a.Key, a => a.Value == "0" ? "0.00" : a.Value)));
    }

    private Task<WorkbookResult> Upload(byte[] content, string? number = null, bool dryRun = true) =>
        _app.Ask(new UploadReportWorkbookCommand(number ?? _number, "report.xlsx", content, dryRun, []), Role.GranteePreparer);
}
