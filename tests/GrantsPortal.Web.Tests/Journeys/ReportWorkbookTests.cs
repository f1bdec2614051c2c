using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>A report by spreadsheet: out as a workbook, refused with a word for every cell, mended, looked at, stored.</summary>
public sealed class ReportWorkbookTests
{
    private const string CashReceipts = "C9";

    [Test]
    public async Task Workbook_GoesOutAndComesBackWhole()
    {
        await using var server = await PortalServer.SmallAsync();
        var app = server.App;
        var number = await app.Given.Report(await app.Given.Award(a => a.Active()));
        await using var opened = await server.OpenAsync(Role.GranteePreparer, $"/reports/{number}");
        var page = opened.Page;
        await page.SettleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='/workbook.xlsx']").ClickAsync());
        Assert.That(download.SuggestedFilename, Is.EqualTo($"{number}.xlsx"));
        using var memory = new MemoryStream();
        await using (var stream = await download.CreateReadStreamAsync())
        {
            await stream.CopyToAsync(memory);
        }
        var workbook = memory.ToArray();

        await SendAsync(page, Edited(workbook, CellValues.String, "ten dollars"));
        await Assertions.Expect(page.GetByText("SF-425!C9")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("This is text, not a number.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the file for support" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Kept for support on")).ToBeVisibleAsync();

        await SendAsync(page, Edited(workbook, CellValues.Number, 1234.5m.ToString(CultureInfo.InvariantCulture)));
        var change = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "10a Cash receipts" }).Filter(new() { HasText = "$1,234.50" });
        await Assertions.Expect(change).ToBeVisibleAsync();
        Assert.That(await AnswerAsync(app, number), Is.EqualTo("0.00"), "only looked at so far");
        Assert.That(await page.FaultsAsync(), Is.Empty);

        await page.GetByRole(AriaRole.Button, new() { Name = "Store these changes" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Changed fields: 1.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-key='a']")).ToHaveValueAsync("1,234.50");
        Assert.That(await AnswerAsync(app, number), Is.EqualTo("1234.50"));
        Assert.That(opened.Errors, Is.Empty);
    }

    private static Task SendAsync(IPage page, byte[] workbook) =>
        page.Locator("#workbook-file").SetInputFilesAsync(new FilePayload { Name = "report.xlsx", MimeType = "application/octet-stream", Buffer = workbook });

    private static async Task<string> AnswerAsync(TestApp app, string number) => (await app.Ask(new GetReportQuery(number), Role.GranteePreparer)).Content!.Answer("a");

    private static byte[] Edited(byte[] workbook, CellValues type, string value)
    {
        using var memory = new MemoryStream();
        memory.Write(workbook);
        using (var file = SpreadsheetDocument.Open(memory, isEditable: true))
        {
            var book = file.WorkbookPart!;
            var sheet = (WorksheetPart)book.GetPartById(book.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name == "SF-425").Id!.Value!);
            var cell = sheet.Worksheet.Descendants<Cell>().Single(c => c.CellReference == CashReceipts);
            (cell.DataType, cell.CellValue, cell.InlineString) = (type, new CellValue(value), null);
        }
        return memory.ToArray();
    }
}
