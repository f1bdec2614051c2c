using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.Features.Reporting.Workbooks;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Workbooks;

public sealed class UploadReportWorkbookTests
{
    private const string CashReceipts = "C9", CashDisbursements = "C10", FederalExpenditures = "C14", RemarksCell = "A29";
    private TestApp _app = null!;
    private string _number = "";

    [SetUp]
    public async Task SetUp()
    {
        _app = await TestApp.StartAsync();
        _number = await _app.Given.Report(await _app.Given.Award(a => a.Active()));
    }

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    [Test]
    public async Task Untouched_ChangesNothing()
    {
        var result = await Store(await Book.Of(_app, _number));
        Assert.Multiple(() =>
        {
            Assert.That(result.Findings, Is.Empty);
            Assert.That(result.Changes, Is.Empty);
            Assert.That(result.IsStored, Is.False);
        });
    }

    [Test]
    public async Task DryRun_TellsFieldByField_AndStoresNothing()
    {
        var book = (await Book.Of(_app, _number)).Number(Book.Lines, CashReceipts, 1234.5m).Text(Book.Lines, RemarksCell, "Drawn late.\nSee the ledger.").Text(Book.Lines, "C5", "Accrual");
        var result = await Upload(book, dryRun: true);
        Assert.Multiple(() =>
        {
            Assert.That(Words(result), Is.Empty);
            Assert.That(result.Changes.Select(c => (c.Key, c.Was, c.Value, c.Cell)), Is.EquivalentTo(new[]
            {
                ("basis", "Cash", "Accrual", "C5"), ("a", "0.00", "1234.50", CashReceipts), ("remarks", GivenReport.NothingSpent["remarks"], "Drawn late.\nSee the ledger.", RemarksCell),
            }));
            Assert.That(result.Check!.Lines["c"], Is.EqualTo(1234.5m), "as the report would then be");
            Assert.That(result.IsStored, Is.False);
        });
        Assert.That((await Draft())["a"], Is.EqualTo("0.00"));
    }

    [Test]
    public async Task Clean_IsStoredWhole_ByItsUploader()
    {
        var result = await Store((await Book.Of(_app, _number)).Number(Book.Lines, CashReceipts, 1234.56m).Clear(Book.Lines, CashDisbursements));
        var draft = await Draft();
        Assert.Multiple(() =>
        {
            Assert.That(result.IsStored, Is.True);
            Assert.That(draft["a"], Is.EqualTo("1234.56"));
            Assert.That(draft.ContainsKey("b"), Is.False, "cleared is blank, not zero");
        });
        Assert.That((await _app.Ask(new GetReportQuery(_number), Role.GranteePreparer)).Header.Preparers, Has.One.EqualTo(_app.As(Role.GranteePreparer).Name));
    }

    [Test]
    public async Task OneWrongCell_StoresNothing()
    {
        var result = await Store((await Book.Of(_app, _number)).Number(Book.Lines, CashReceipts, 10m).Text(Book.Lines, CashDisbursements, "ten"));
        Assert.Multiple(() =>
        {
            Assert.That(Words(result), Is.EqualTo(new[] { "workbook.not-a-number SF-425!C10 ten" }));
            Assert.That(result.IsStored, Is.False);
            Assert.That(result.Changes, Is.Empty);
        });
        Assert.That((await Draft())["a"], Is.EqualTo("0.00"));
    }

    [Test]
    public async Task SameFaultInManyCells_IsOneFinding()
    {
        var result = await Store((await Book.Of(_app, _number)).Text(Book.Lines, CashReceipts, "x").Text(Book.Lines, CashDisbursements, "y").Text(Book.Indirect, "F6", "z").Number(Book.Lines, FederalExpenditures, -1m));
        Assert.Multiple(() =>
        {
            Assert.That(result.Findings, Has.Count.EqualTo(2));
            Assert.That(result.Findings[0].Places.Select(p => $"{p.Sheet}!{p.Cell}"), Is.EqualTo(new[] { "SF-425!C9", "SF-425!C10", "Indirect costs!F6" }));
            Assert.That(result.Findings[1].Error.Code, Is.EqualTo("workbook.negative"));
        });
    }

    [Test]
    public async Task ChangedInThePortalMeanwhile_IsAskedFieldByField()
    {
        var book = (await Book.Of(_app, _number)).Number(Book.Lines, CashReceipts, 10m).Number(Book.Lines, CashDisbursements, 5m);
        await _app.WriteAsync(_number, new Dictionary<string, string> { ["a"] = "99.00" });
        var refused = await Store(book);
        Assert.Multiple(() =>
        {
            Assert.That(refused.IsStored, Is.False);
            Assert.That(refused.Conflicts.Select(c => (c.Change.Key, c.Change.Value, c.Portal)), Is.EqualTo(new[] { ("a", "10.00", "99.00") }));
            Assert.That(refused.Changes.Select(c => c.Key), Is.EqualTo(new[] { "b" }));
        });
        Assert.That((await Draft())["b"], Is.EqualTo("0.00"), "nothing of it");

        var kept = await Store(book, new WorkbookChoice("a", "99.00", TakeWorkbook: false));
        Assert.That((kept.IsStored, (await Draft())["a"], (await Draft())["b"]), Is.EqualTo((true, "99.00", "5.00")));
        var taken = await Store(book, new WorkbookChoice("a", "99.00", TakeWorkbook: true));
        Assert.That((taken.IsStored, (await Draft())["a"]), Is.EqualTo((true, "10.00")));
    }

    [Test]
    public async Task ChoiceForAValueThatChangedOnceMore_IsAskedAgain()
    {
        var book = (await Book.Of(_app, _number)).Number(Book.Lines, CashReceipts, 10m);
        await _app.WriteAsync(_number, new Dictionary<string, string> { ["a"] = "99.00" });
        await _app.WriteAsync(_number, new Dictionary<string, string> { ["a"] = "100.00" });
        Assert.That((await Store(book, new WorkbookChoice("a", "99.00", TakeWorkbook: true))).Conflicts.Single().Portal, Is.EqualTo("100.00"));
    }

    [Test]
    public async Task ChangedInThePortalOnly_Stays()
    {
        var book = (await Book.Of(_app, _number)).Number(Book.Lines, CashDisbursements, 5m);
        await _app.WriteAsync(_number, new Dictionary<string, string> { ["a"] = "99.00" });
        Assert.That((await Store(book)).IsStored, Is.True);
        Assert.That(((await Draft())["a"], (await Draft())["b"]), Is.EqualTo(("99.00", "5.00")));
    }

    [Test]
    public async Task SectionThatWasNotReturned_IsRefused()
    {
        var book = (await Book.Of(_app, _number)).Number(Book.Lines, CashReceipts, 10m).Number(Book.Lines, FederalExpenditures, 7m);
        await _app.BringAsync(_number, ReportStatus.InReview);
        await _app.Ask(new ReturnReportCommand(_number, await _app.VersionAsync(_number), "Look at the cash.", [new SectionComment(ReportSection.Cash, "Please check.")], false), Role.ProgramOfficer);
        Assert.That(Words(await Store(book)), Is.EqualTo(new[] { "report.section-closed SF-425!C14 7" }));
        Assert.That((await Store(book.Number(Book.Lines, FederalExpenditures, 0m))).IsStored, Is.True, "what stands there anyway is no change");
    }

    [Test]
    public async Task PersonalData_IsFlaggedAndStored()
    {
        var result = await Store((await Book.Of(_app, _number)).Text(Book.Lines, RemarksCell, "Ask jane.roe@example.org for the ledger."));
        Assert.Multiple(() =>
        {
            Assert.That(result.Flags.Select(f => f.Field), Is.EqualTo(new[] { "remarks" }));
            Assert.That(result.IsStored, Is.True);
        });
    }

    [Test]
    public async Task AnotherOrganizationsReport_IsNotFound()
    {
        var book = await Book.Of(_app, _number);
        var theirs = _app.As(Role.GranteePreparer, "Theirs");
        Assert.Multiple(async () =>
        {
            Assert.That((await _app.Send(new UploadReportWorkbookCommand(_number, "w.xlsx", book.Content, false, []), theirs)).Errors[0].Code, Is.EqualTo("report.not-found"));
            Assert.That((await _app.Send(new GetReportWorkbookQuery(_number, "en"), theirs)).Errors[0].Code, Is.EqualTo("report.not-found"));
        });
    }

    [TestCase(ReportStatus.ReadyToCertify)]
    [TestCase(ReportStatus.Submitted)]
    public async Task ReportThatCannotBeWritten_IsRefused(ReportStatus status)
    {
        var book = await Book.Of(_app, _number);
        await _app.BringAsync(_number, status);
        Assert.Multiple(async () =>
        {
            Assert.That((await _app.Send(new UploadReportWorkbookCommand(_number, "w.xlsx", book.Content, false, []), Role.GranteePreparer)).Errors[0].Code, Is.EqualTo("report.not-in-this-status"));
            Assert.That((await _app.Send(new GetReportWorkbookQuery(_number, "en"), Role.GranteePreparer)).Errors[0].Code, Is.EqualTo("report.not-in-this-status"));
        });
    }

    private Task<WorkbookResult> Store(Book book, params WorkbookChoice[] choices) => Upload(book, false, choices);

    private Task<WorkbookResult> Upload(Book book, bool dryRun, params WorkbookChoice[] choices) =>
        _app.Ask(new UploadReportWorkbookCommand(_number, "report.xlsx", book.Content, dryRun, choices), Role.GranteePreparer);

    private async Task<IReadOnlyDictionary<string, string>> Draft() => (await _app.Ask(new GetReportQuery(_number), Role.GranteePreparer)).Content!.Answers;

    internal static IEnumerable<string> Words(WorkbookResult result) => result.Findings.SelectMany(f => f.Places.Count == 0 ? [f.Error.Code] : f.Places.Select(p => $"{f.Error.Code} {p.Sheet}!{p.Cell} {p.Value}"));
}
