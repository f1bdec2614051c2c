using GrantsPortal.Domain;
using GrantsPortal.Features.Reporting.Attachments;

namespace GrantsPortal.Core.Tests.Features.Reporting.Attachments;

/// <summary>A file is what its bytes are.</summary>
public sealed class FileContentTests
{
    private static readonly byte[] Nothing = [1];

    private static IEnumerable<TestCaseData> Accepted()
    {
        yield return new TestCaseData(SampleFiles.Pdf(), AttachmentKind.Pdf).SetArgDisplayNames("PDF");
        yield return new TestCaseData(SampleFiles.Word(), AttachmentKind.Word).SetArgDisplayNames("Word");
        yield return new TestCaseData(SampleFiles.Package("xl/workbook.xml", "sheet.main+xml"), AttachmentKind.Spreadsheet).SetArgDisplayNames("Excel");
        yield return new TestCaseData(SampleFiles.Package("ppt/presentation.xml", "presentation.main+xml"), AttachmentKind.Presentation).SetArgDisplayNames("PowerPoint");
        yield return new TestCaseData(SampleImages.Png(), AttachmentKind.Png).SetArgDisplayNames("PNG");
        yield return new TestCaseData(SampleImages.Jpeg(), AttachmentKind.Jpeg).SetArgDisplayNames("JPEG");
        yield return new TestCaseData(SampleImages.WebP(), AttachmentKind.WebP).SetArgDisplayNames("WebP");
        yield return new TestCaseData(SampleFiles.Text("country,survivors\nCôte d’Ivoire,12\n"), AttachmentKind.Text).SetArgDisplayNames("CSV");
        yield return new TestCaseData(SampleFiles.Text("\uFEFFNarrative with a < b and c > d."), AttachmentKind.Text).SetArgDisplayNames("text with a mark");
    }

    [TestCaseSource(nameof(Accepted))]
    public void Accepted_IsKnownByItsContent(byte[] content, AttachmentKind kind) => Assert.That(FileContent.Detect(content, "x"), Is.EqualTo(kind));

    private static IEnumerable<TestCaseData> Refused()
    {
        TestCaseData Case(string code, string what, byte[] content) => new TestCaseData(content, "attachment." + code).SetArgDisplayNames(what);
        yield return Case("empty", "no bytes", []);
        yield return Case("program", "Windows program", [(byte)'M', (byte)'Z', 0x90, 0]);
        yield return Case("program", "Linux program", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2]);
        yield return Case("program", "Mac program", [0xCF, 0xFA, 0xED, 0xFE, 7]);
        yield return Case("program", "Java class", [0xCA, 0xFE, 0xBA, 0xBE, 0]);
        yield return Case("program", "shell script", SampleFiles.Text("#!/bin/sh\necho"));
        yield return Case("program", "shell script behind a mark", SampleFiles.Text("\uFEFF#!/bin/sh\necho"));
        yield return Case("program", "shortcut", [0x4C, 0, 0, 0, 1, 0x14, 2, 0, 0]);
        yield return Case("web-page", "web page", SampleFiles.Text("  \n<!-- x --><!DOCTYPE html><p>"));
        yield return Case("web-page", "drawing", SampleFiles.Text("<?xml version=\"1.0\"?><SVG onload='x'/>"));
        yield return Case("web-page", "script in text", SampleFiles.Text("a,b\n<script>x</script>"));
        yield return Case("not-accepted", "UTF-16", [0xFF, 0xFE, (byte)'a', 0]);
        yield return Case("not-accepted", "Latin-1", [(byte)'c', 0xF4, (byte)'t', (byte)'e']);
        yield return Case("not-accepted", "GIF", [.. "GIF89a"u8, 1, 0]);
        yield return Case("not-accepted", "RAR", [.. "Rar!"u8, 0x1A, 7, 0]);
        yield return Case("not-accepted", "7z", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C]);
        yield return Case("not-accepted", "video", [0, 0, 0, 0x18, .. "ftypmp42"u8]);
        yield return Case("not-accepted", "plain zip", SampleFiles.Zip(("a.txt", Nothing)));
        yield return Case("not-accepted", "two kinds at once", SampleFiles.Word(("xl/workbook.xml", Nothing)));
        yield return Case("not-accepted", "package without types", SampleFiles.Zip(("word/document.xml", Nothing)));
        yield return Case("old-office", "Excel 97", SampleFiles.Ole("Workbook"));
        yield return Case("encrypted", "protected Excel", SampleFiles.Ole("EncryptedPackage"));
        yield return Case("encrypted", "protected PDF", SampleFiles.Pdf("/Encrypt 5 0 R"));
        yield return Case("macros", "PDF with script", SampleFiles.Pdf("/OpenAction << /S /JavaScript >>"));
        yield return Case("macros", "PDF that starts programs", SampleFiles.Pdf("/A << /S /Launch >>"));
        yield return Case("broken", "PDF cut short", SampleFiles.Pdf()[..40]);
        yield return Case("macros", "macros", SampleFiles.Word(("word/vbaProject.bin", Nothing)));
        yield return Case("macros", "macros by another name", SampleFiles.Word(("word/VBAPROJECT2.BIN", Nothing)));
        yield return Case("macros", "macro type", SampleFiles.Package("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"));
        yield return Case("macros", "old macro sheet", SampleFiles.Package("xl/workbook.xml", "sheet", ("xl/macrosheets/sheet1.xml", Nothing)));
        yield return Case("macros", "embedded object", SampleFiles.Word(("word/embeddings/oleObject1.bin", Nothing)));
        yield return Case("macros", "program inside", SampleFiles.Word(("word/media/setup.EXE", Nothing)));
        yield return Case("broken", "zip cut short", SampleFiles.Word()[..100]);
        yield return Case("broken", "same part twice", SampleFiles.Word(("WORD/document.xml", Nothing)));
    }

    [TestCaseSource(nameof(Refused))]
    public void Refused_SaysWhy(byte[] content, string code)
    {
        var refused = Assert.Throws<ValidationFailed>(() => FileContent.Detect(content, "report.pdf"));
        Assert.That(refused.Errors.Select(e => (e.Code, e.Field)), Is.EqualTo(new[] { (code, "File") }));
        Assert.That(refused.Message, Does.StartWith("report.pdf "));
    }

    [Test]
    public void ZipBomb_IsRefused_BeforeItIsUnpacked()
    {
        var bomb = SampleFiles.Word(("word/media/image1.xml", new byte[64 << 20]));
        Assert.That(bomb, Has.Length.LessThan(200_000));
        AssertTooLarge(bomb);
    }

    [Test]
    public void TooManyParts_AreRefused() =>
        AssertTooLarge(SampleFiles.Word([.. Enumerable.Range(0, AttachmentLimits.MaxEntries).Select(i => ($"word/p{i}.xml", Nothing))]));

    [Test]
    public void PartThatIsLargerThanItSays_IsRefused()
    {
        var file = SampleFiles.Word(("word/media/image1.xml", new byte[1 << 20]));
        // The stated size stands at 24 of the entry in the list at the end.
        var name = file.AsSpan().LastIndexOf("word/media/image1.xml"u8);
        file.AsSpan(name - 46 + 24, 4).Clear();
        Assert.That(() => FileContent.Detect(file, "x"), Throws.TypeOf<ValidationFailed>());
    }

    [Test]
    public void AnyByteChanged_IsKnownOrRefused()
    {
        var random = new Random(99);
        byte[][] samples = [SampleFiles.Word(), SampleFiles.Pdf(), SampleFiles.Text("a,b\n1,2\n")];
        for (var round = 0; round < 3000; round++)
        {
            var bytes = samples[round % 3].ToArray();
            for (var i = 0; i < 3; i++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }
            try
            {
                FileContent.Detect(bytes, "x");
            }
            catch (ValidationFailed refused)
            {
                Assert.That(refused.Errors[0].Code, Does.StartWith("attachment."));
            }
        }
    }

    private static void AssertTooLarge(byte[] content)
    {
        var refused = Assert.Throws<ValidationFailed>(() => FileContent.Detect(content, "x"));
        Assert.That(refused.Errors[0].Code, Is.EqualTo("attachment.unpacks-too-large"));
    }
}
