using GrantsPortal.Core.Tests.Features.Reporting.Workbooks;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Files;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.Features.Reporting.Workbooks;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Files;

public sealed class RemoveOldFilesTests
{
    private TestApp _app = null!;
    private string _number = "";

    [SetUp]
    public async Task StartAsync()
    {
        _app = await TestApp.StartAsync();
        _number = await _app.Given.Report(await _app.Given.Award(a => a.Active()));
    }

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task KeptSpreadsheet_GoesAfterItsTimeAndLeavesAnEntry()
    {
        await _app.Ask(new KeepFailedWorkbookCommand(_number, "old.docx", ReportFile.Word()), Role.GranteePreparer);
        _app.Clock.UtcNow += TimeSpan.FromDays(2);
        await _app.Ask(new KeepFailedWorkbookCommand(_number, "new.docx", ReportFile.Word()), Role.GranteePreparer);
        Assert.That(await SendAsync(_app.Clock.UtcNow.AddDays(-1)), Is.EqualTo(new RemovedFiles(1, 0)));
        Assert.That(await _app.Read(db => db.FailedWorkbooks.Select(w => w.Name).ToListAsync()), Is.EqualTo(new[] { "new.docx" }));
        var entry = await _app.Read(db => db.AuditEntries.SingleAsync(e => e.Action == "RemoveOldFiles"));
        Assert.That((entry.Subject, entry.Operation), Is.EqualTo(("FailedWorkbook", AuditOperation.Deleted)));
        Assert.That(entry.Before, Does.Contain("old.docx").And.Contain("\"Content\":\"…\""));
    }

    [Test]
    public async Task AttachmentTakenOutOfADraft_GoesWithItsContent()
    {
        var file = await _app.AttachAsync(_number, "a note"u8.ToArray());
        var stays = await _app.AttachAsync(_number, "another note"u8.ToArray());
        await _app.Ask(new DetachFileCommand(_number, file), Role.GranteePreparer);
        Assert.That(await SendAsync(_app.Clock.UtcNow), Is.EqualTo(new RemovedFiles(0, 0)));
        Assert.That(await SendAsync(_app.Clock.UtcNow.AddDays(1)), Is.EqualTo(new RemovedFiles(0, 1)));
        Assert.That(await _app.Read(db => db.Set<AttachmentContent>().Select(c => c.AttachmentId).ToListAsync()), Is.EqualTo(new[] { stays }));
        Assert.That((await _app.Send(new GetReportAttachmentQuery(_number, stays), Role.GranteePreparer)).IsOk, Is.True);
    }

    [Test]
    public async Task AttachmentThatACertifiedVersionLists_Stays()
    {
        var file = await _app.AttachAsync(_number, "a note"u8.ToArray());
        await _app.BringAsync(_number, ReportStatus.Returned);
        await _app.Ask(new DetachFileCommand(_number, file), Role.GranteePreparer);
        Assert.That(await SendAsync(_app.Clock.UtcNow.AddDays(365)), Is.EqualTo(new RemovedFiles(0, 0)));
        Assert.That((await _app.Send(new GetReportAttachmentQuery(_number, file), Role.Auditor)).IsOk, Is.True);
    }

    [Test]
    public async Task OtherRolesAndEndlessBatches_AreRefused()
    {
        var now = _app.Clock.UtcNow;
        Assert.That((await _app.Send(new RemoveOldFilesCommand(now, now, 1), Role.Director)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden));
        Assert.That((await _app.Send(new RemoveOldFilesCommand(default, default, 0), Role.Administrator)).Errors, Has.Count.EqualTo(3));
    }

    private Task<RemovedFiles> SendAsync(DateTime before) => _app.Ask(new RemoveOldFilesCommand(before, before, RemoveOldFilesCommand.Batch), Role.Administrator);
}
