using GrantsPortal.Features.Reporting.Attachments;

namespace GrantsPortal.Core.Tests.Features.Reporting.Attachments;

public sealed class AttachmentNameTests
{
    [TestCase("Annexe été 2025.pdf", "Annexe été 2025.pdf")]
    [TestCase("REPORT.PDF", "REPORT.pdf")]
    [TestCase(@"C:\Users\x\report.pdf", "report.pdf")]
    [TestCase("../../etc/passwd", "passwd.pdf")]
    [TestCase("..", "file.pdf")]
    [TestCase("", "file.pdf")]
    [TestCase(null, "file.pdf")]
    [TestCase(".pdf", "file.pdf")]
    [TestCase("annex\u202Efdp.exe", "annexfdp.exe.pdf")]
    [TestCase("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf")]
    [TestCase("a\0b\u200Bc.pdf", "abc.pdf")]
    [TestCase("q?<>|*\".pdf", "q______.pdf")]
    [TestCase("CON.pdf", "_CON.pdf")]
    [TestCase("lpt1.tar.pdf", "_lpt1.tar.pdf")]
    [TestCase("report.docx", "report.docx.pdf")]
    [TestCase("two. . ..pdf", "two.pdf")]
    [TestCase("half\uD83Dpair.pdf", "halfpair.pdf")]
    public void Name_IsSafe(string? given, string expected) => Assert.That(AttachmentName.For(given, AttachmentKind.Pdf), Is.EqualTo(expected));

    [TestCase(AttachmentKind.Jpeg, "a.JPEG", "a.jpeg")]
    [TestCase(AttachmentKind.Text, "a.csv", "a.csv")]
    [TestCase(AttachmentKind.Text, "run.bat", "run.bat.txt")]
    [TestCase(AttachmentKind.Spreadsheet, "book.xlsm", "book.xlsm.xlsx")]
    public void Ending_IsOfWhatTheFileIs(AttachmentKind kind, string given, string expected) => Assert.That(AttachmentName.For(given, kind), Is.EqualTo(expected));

    [Test]
    public void LongName_IsClipped_WithItsEnding()
    {
        var name = AttachmentName.For(new string('x', 145) + "😀😀" + new string('y', 100_000) + ".pdf", AttachmentKind.Pdf);
        Assert.That(name, Has.Length.LessThanOrEqualTo(AttachmentLimits.MaxNameLength));
        Assert.That(name, Does.EndWith(".pdf"));
        Assert.That(name.EnumerateRunes(), Has.None.EqualTo(System.Text.Rune.ReplacementChar));
    }
}
