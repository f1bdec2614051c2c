using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class DetachFileTests
{
    private TestApp _app = null!;
    private string _number = "";
    private long _file;

    [SetUp]
    public async Task Start()
    {
        _app = await TestApp.StartAsync();
        _number = await _app.Given.Report(await _app.Given.Award(a => a.Active()));
        _file = await _app.AttachAsync(_number, "a note"u8.ToArray());
    }

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task FileOfADraft_IsGone()
    {
        await _app.Ask(new DetachFileCommand(_number, _file), Role.GranteePreparer);
        Assert.That((await _app.Ask(new GetReportQuery(_number), Role.GranteePreparer)).Attachments, Is.Empty);
        Assert.That((await _app.Send(new GetReportAttachmentQuery(_number, _file), Role.GranteePreparer)).Errors[0].Code, Is.EqualTo("report.attachment-not-found"));
        Assert.That((await _app.Send(new DetachFileCommand(_number, _file), Role.GranteePreparer)).Errors[0].Code, Is.EqualTo("report.attachment-not-found"));
    }

    [Test]
    public async Task VersionThatWasCertifiedWithIt_KeepsIt()
    {
        await _app.BringAsync(_number, ReportStatus.Returned);
        await _app.Ask(new DetachFileCommand(_number, _file), Role.GranteePreparer);

        Assert.That((await _app.Ask(new GetReportPaperQuery(_number, 1), Role.Auditor)).Document.Attachments.Select(a => a.Id), Is.EqualTo(new[] { _file }));
        Assert.That((await _app.Send(new GetReportAttachmentQuery(_number, _file), Role.Auditor)).IsOk, Is.True);
    }

    [Test]
    public async Task Theirs_ReadsAsUnknown() =>
        Assert.That((await _app.Send(new DetachFileCommand(_number, _file), _app.As(Role.GranteeCertifier, "Theirs"))).Errors[0].Code, Is.EqualTo("report.not-found"));
}
