using System.Globalization;
using System.Text;
using GrantsPortal.Features.Exports;

namespace GrantsPortal.Core.Tests.Features.Exports;

public sealed class CsvSheetTests
{
    [TestCase("=1+1")]
    [TestCase("+1")]
    [TestCase("-1")]
    [TestCase("@SUM(A1)")]
    [TestCase("\t=1")]
    [TestCase("\r=1")]
    [TestCase("\n=1")]
    [TestCase("＝1+1")]
    [TestCase("-12.50")]
    public async Task TextThatWouldRunAsAFormula_GetsAnApostrophe(string dangerous)
    {
        var written = await WriteAsync(sheet => sheet.Text(dangerous));

        Assert.That(written.Trim('\r', '\n').Trim('"'), Does.StartWith("'" + dangerous[0]));
    }

    [TestCase("Free the Slaves")]
    [TestCase("a=b")]
    [TestCase("Côte d’Ivoire")]
    [TestCase("")]
    public async Task PlainText_StaysAsItIs(string plain) =>
        Assert.That(await WriteAsync(sheet => sheet.Text(plain).Text("end")), Is.EqualTo(plain + ",end\r\n"));

    [Test]
    public async Task SeparatorsAndQuotes_AreQuoted() =>
        Assert.That(await WriteAsync(sheet => sheet.Text("a,b").Text("say \"yes\"").Text("two\r\nlines")), Is.EqualTo("\"a,b\",\"say \"\"yes\"\"\",\"two\r\nlines\"\r\n"));

    [Test]
    public async Task NegativeAmount_StaysANumberInEveryLanguage()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");

        Assert.That(await WriteAsync(sheet => sheet.Amount(-12.5m).Amount(1234567.1m).Percent(-0.05m).Count(-3)), Is.EqualTo("-12.50,1234567.10,-0.1,-3\r\n"));
    }

    [Test]
    public async Task NothingKnown_IsAnEmptyCellNotAZero() =>
        Assert.That(await WriteAsync(sheet => sheet.Amount(null).Percent(null).Count(null).Day(null).Day(new DateOnly(2025, 10, 30))), Is.EqualTo(",,,,2025-10-30\r\n"));

    [Test]
    public async Task File_BeginsWithTheByteOrderMarkOnce()
    {
        using var file = new MemoryStream();
        await using (var sheet = CsvSheet.To(file))
        {
            await sheet.RowAsync(["é"]);
            await sheet.RowAsync(["é"]);
        }

        Assert.That(file.ToArray(), Is.EqualTo(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("é\r\né\r\n"))));
    }

    private static async Task<string> WriteAsync(Func<CsvSheet, CsvSheet> row)
    {
        using var file = new MemoryStream();
        await using (var sheet = CsvSheet.To(file))
        {
            await row(sheet).EndRowAsync();
        }
        return Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF');
    }
}
