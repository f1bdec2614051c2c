using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

/// <summary>A version that was returned for personal data: every door to its content is shut to all but administrators; the fact stays (rule 9).</summary>
public sealed class HiddenVersionTests
{
    private TestApp _app = null!;
    private string _number = "";
    private long _file;

    [SetUp]
    public async Task Start()
    {
        _app = await TestApp.StartAsync();
        _number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), kind: RequirementKind.PerformanceReport);
        _file = await _app.AttachAsync(_number, "a case file"u8.ToArray());
        await _app.BringAsync(_number, ReportStatus.InReview);
        await _app.Ask(new ReturnReportCommand(_number, await _app.VersionAsync(_number), "A survivor is named.", [], true), Role.ProgramOfficer);
    }

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    private static IEnumerable<Role> Barred => Roles.All.Where(r => r != Role.Administrator);

    [TestCaseSource(nameof(Barred))]
    public async Task EveryDoor_IsShut(Role role)
    {
        var details = await _app.Ask(new GetReportQuery(_number, 1), role);
        Assert.Multiple(async () =>
        {
            Assert.That(details.Content, Is.Null, "page");
            Assert.That((await _app.Send(new GetReportPaperQuery(_number, 1), role)).Errors[0].Code, Is.EqualTo("report.version-hidden"), "print and PDF");
            Assert.That((await _app.Send(new GetReportJsonQuery(_number, 1), role)).Errors[0].Code, Is.EqualTo("report.version-hidden"), "JSON");
            Assert.That((await _app.Send(new GetReportAttachmentQuery(_number, _file), role)).Errors[0].Code, Is.EqualTo("report.attachment-not-found"), "attachment");
            Assert.That(details.Versions.Single().IsHidden, Is.True, "the fact stays");
            Assert.That(details.Attachments.Where(a => a.IsReadable), Is.Empty, "list");
        });
    }

    [Test]
    public async Task Administrator_OpensEveryDoor()
    {
        Assert.That((await _app.Ask(new GetReportPaperQuery(_number, 1), Role.Administrator)).Certified!.IsHidden, Is.True);
        Assert.That((await _app.Ask(new GetReportJsonQuery(_number, 1), Role.Administrator)).Content, Is.Not.Empty);
        Assert.That((await _app.Ask(new GetReportAttachmentQuery(_number, _file), Role.Administrator)).Bytes, Is.EqualTo("a case file"u8.ToArray()));
    }

    [Test]
    public async Task MendedVersion_IsOpen_AndTheHiddenOneStaysShut()
    {
        await _app.Ask(new DetachFileCommand(_number, _file), Role.GranteePreparer);
        await _app.BringAsync(_number, ReportStatus.Submitted);

        Assert.That((await _app.Ask(new GetReportPaperQuery(_number), Role.ProgramOfficer)).Certified!.Version, Is.EqualTo(2));
        Assert.That((await _app.Send(new GetReportPaperQuery(_number, 1), Role.ProgramOfficer)).IsOk, Is.False);
        Assert.That((await _app.Send(new GetReportAttachmentQuery(_number, _file), Role.ProgramOfficer)).IsOk, Is.False);
    }

    [Test]
    public async Task FileThatStaysInTheNextVersion_IsOpenAgain()
    {
        await _app.BringAsync(_number, ReportStatus.Submitted);
        Assert.That((await _app.Send(new GetReportAttachmentQuery(_number, _file), Role.ProgramOfficer)).IsOk, Is.True);
    }

    [Test]
    public async Task Trail_KeepsWhoHidIt() =>
        Assert.That(await _app.Read(db => db.AuditEntries.AnyAsync(e => e.Action == "ReturnReport" && e.Operation == AuditOperation.Changed && e.After!.Contains("HiddenVersion"))), Is.True);
}
