using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Workbooks;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Workbooks;

public sealed class KeepFailedWorkbookTests
{
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
    public async Task RefusedFile_IsKeptWithItsFindings_ForAdministrators()
    {
        var book = (await Book.Of(_app, _number)).Text(Book.Lines, "C9", "ten");
        await _app.Ask(new KeepFailedWorkbookCommand(_number, "C:\\Users\\me\\Q1.xlsx", book.Content), Role.GranteePreparer);
        var row = (await _app.Ask(new GetFailedWorkbooksQuery(1), Role.Administrator)).Rows.Single();
        Assert.Multiple(() =>
        {
            Assert.That((row.Name, row.Report, row.Recipient), Is.EqualTo(("Q1.xlsx", _number, "Ours")));
            Assert.That(row.Findings, Does.StartWith("SF-425!C9: ").And.Contains("workbook.not-a-number"));
        });
        Assert.That((await _app.Ask(new GetFailedWorkbookQuery(row.Id), Role.Administrator)).Content, Is.EqualTo(book.Content));
        foreach (var role in Roles.All.Except([Role.Administrator]))
        {
            Assert.That((await _app.Send(new GetFailedWorkbookQuery(row.Id), role)).Errors[0].Code, Is.EqualTo("people.not-for-your-role"));
        }
        Assert.That((await _app.Send(new GetFailedWorkbookQuery(row.Id + 1), Role.Administrator)).Errors[0].Code, Is.EqualTo("workbook.not-found"));
    }

    [Test]
    public async Task FineUnsafeOrTooManyFiles_AreNotKept()
    {
        var book = await Book.Of(_app, _number);
        Assert.That(await Keep(book.Content), Is.EqualTo("workbook.nothing-wrong"));
        Assert.That(await Keep(ReportFile.Bomb(book.Content)), Is.EqualTo("workbook.not-kept"));
        Assert.That(await Keep("MZ program"u8.ToArray()), Is.EqualTo("workbook.not-kept"));
        for (var i = 0; i < KeepFailedWorkbookHandler.MaxKept; i++)
        {
            Assert.That(await Keep(ReportFile.Word()), Is.Null);
        }
        Assert.That(await Keep(ReportFile.Word()), Is.EqualTo("workbook.too-many-kept"));
        Assert.That(await _app.Read(db => db.FailedWorkbooks.CountAsync()), Is.EqualTo(KeepFailedWorkbookHandler.MaxKept));
    }

    [Test]
    public async Task ReportOfAnotherOrganization_IsNotFound() =>
        Assert.That((await _app.Send(new KeepFailedWorkbookCommand(_number, "w.xlsx", ReportFile.Word()), _app.As(Role.GranteePreparer, "Theirs"))).Errors[0].Code, Is.EqualTo("report.not-found"));

    private async Task<string?> Keep(byte[] content) =>
        (await _app.Send(new KeepFailedWorkbookCommand(_number, "w.xlsx", content), Role.GranteePreparer)).Errors.Select(e => e.Code).FirstOrDefault();
}
