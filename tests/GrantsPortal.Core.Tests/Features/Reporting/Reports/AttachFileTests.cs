using GrantsPortal.Core.Tests.Features.Reporting.Attachments;
using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

/// <summary>From an upload to a file beside the draft; what is refused leaves nothing behind.</summary>
public sealed class AttachFileTests
{
    private TestApp _app = null!;
    private string _number = "";

    [SetUp]
    public async Task Start()
    {
        _app = await TestApp.StartAsync();
        _number = await _app.Given.Report(await _app.Given.Award(a => a.Active()));
    }

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task File_StandsBesideTheDraft_AndIsFrozenWithIt()
    {
        var id = await _app.AttachAsync(_number, SampleFiles.Pdf(), "minutes.pdf");
        var listed = (await _app.Ask(new GetReportQuery(_number), Role.GranteePreparer)).Attachments.Single();
        await _app.BringAsync(_number, ReportStatus.Submitted);

        var paper = await _app.Ask(new GetReportPaperQuery(_number), Role.Auditor);
        Assert.That((listed.Id, listed.Name, listed.ContentType, listed.Scan), Is.EqualTo((id, "minutes.pdf", "application/pdf", "NotScanned")));
        Assert.That(paper.Document.Attachments.Single().Sha256, Is.EqualTo(listed.Sha256));
        Assert.That((await _app.Ask(new GetReportAttachmentQuery(_number, id), Role.Auditor)).Bytes, Is.EqualTo(SampleFiles.Pdf()));
    }

    [Test]
    public async Task SameFileTwice_IsThereOnce()
    {
        var first = await _app.AttachAsync(_number, SampleFiles.Pdf(), "minutes.pdf");
        var second = await _app.AttachAsync(_number, SampleFiles.Pdf(), "minutes.pdf");
        Assert.That((second, await CountAsync()), Is.EqualTo((first, 1)));
    }

    private static IEnumerable<TestCaseData> Hostile()
    {
        yield return new TestCaseData(new byte[50 << 20], "report.pdf", "attachment.too-large").SetArgDisplayNames("50 MB");
        yield return new TestCaseData(SampleFiles.Word(("word/media/image1.xml", new byte[64 << 20])), "figures.xlsx", "attachment.unpacks-too-large").SetArgDisplayNames("zip bomb");
        yield return new TestCaseData("MZ\u0090\0\u0003\0\0\0"u8.ToArray(), "minutes.pdf", "attachment.program").SetArgDisplayNames("program named .pdf");
        yield return new TestCaseData("<html><script>alert(1)</script></html>"u8.ToArray(), "minutes.txt", "attachment.web-page").SetArgDisplayNames("web page named .txt");
        yield return new TestCaseData(Array.Empty<byte>(), "minutes.pdf", "attachment.empty").SetArgDisplayNames("nothing");
    }

    [TestCaseSource(nameof(Hostile))]
    public async Task HostileUpload_IsRefused_AndNothingIsStored(byte[] content, string name, string code)
    {
        using var upload = new MemoryStream(content);
        var refused = await _app.Send(new ReceiveFileQuery(_number, name, upload), Role.GranteePreparer);
        Assert.That((refused.Errors[0].Code, await CountAsync()), Is.EqualTo((code, 0)));
    }

    [TestCase("../../etc/passwd.pdf", "passwd.pdf")]
    [TestCase("C:\\Windows\\system32\\a.pdf", "a.pdf")]
    [TestCase("annex\u202Efdp.exe.pdf", "annexfdp.exe.pdf")]
    public async Task HostileName_LosesItsPath(string sent, string kept)
    {
        await _app.AttachAsync(_number, SampleFiles.Pdf(), sent);
        Assert.That((await _app.Ask(new GetReportQuery(_number), Role.GranteePreparer)).Attachments.Single().Name, Is.EqualTo(kept));
    }

    [Test]
    public async Task Theirs_ReadsAsUnknown()
    {
        var theirs = _app.As(Role.GranteePreparer, "Theirs");
        using var upload = new MemoryStream(SampleFiles.Pdf());
        var file = await _app.Ask(new ReceiveFileQuery(_number, "a.pdf", upload), Role.GranteePreparer);
        upload.Position = 0;
        Assert.That((await _app.Send(new ReceiveFileQuery(_number, "a.pdf", upload), theirs)).Errors[0].Code, Is.EqualTo("report.not-found"));
        Assert.That((await _app.Send(new AttachFileCommand(_number, AttachmentKind.Other, file), theirs)).Errors[0].Code, Is.EqualTo("report.not-found"));
        Assert.That((await _app.Send(new AttachFileCommand(_number, AttachmentKind.Other, file), Role.ProgramOfficer)).Errors[0].Kind, Is.EqualTo(ErrorKind.Forbidden));
    }

    [Test]
    public async Task SubmittedReport_TakesNoFile_NorDoesASectionThatWasNotReturned()
    {
        using var upload = new MemoryStream(SampleFiles.Pdf());
        var file = await _app.Ask(new ReceiveFileQuery(_number, "a.pdf", upload), Role.GranteePreparer);
        await _app.BringAsync(_number, ReportStatus.InReview);
        var submitted = await _app.Send(new AttachFileCommand(_number, AttachmentKind.Other, file), Role.GranteePreparer);
        await _app.Ask(new ReturnReportCommand(_number, await _app.VersionAsync(_number), null, [new SectionComment(ReportSection.Cash, "Look at 10a.")], false), Role.ProgramOfficer);
        var closed = await _app.Send(new AttachFileCommand(_number, AttachmentKind.Other, file), Role.GranteePreparer);
        Assert.That((submitted.Errors[0].Code, closed.Errors[0].Code), Is.EqualTo(("report.not-in-this-status", "report.section-closed")));
    }

    [Test]
    public async Task TwentyFirstFile_IsRefused()
    {
        for (var i = 0; i < Report.MaxAttachments; i++)
        {
            await _app.AttachAsync(_number, SampleFiles.Pdf($"/N {i}"), $"file {i}.pdf");
        }
        using var upload = new MemoryStream(SampleFiles.Pdf());
        var file = await _app.Ask(new ReceiveFileQuery(_number, "one more.pdf", upload), Role.GranteePreparer);
        Assert.That((await _app.Send(new AttachFileCommand(_number, AttachmentKind.Other, file), Role.GranteePreparer)).Errors[0].Code, Is.EqualTo("report.too-many-attachments"));
    }

    private Task<int> CountAsync() => _app.Read(db => db.Set<ReportAttachment>().CountAsync());
}
