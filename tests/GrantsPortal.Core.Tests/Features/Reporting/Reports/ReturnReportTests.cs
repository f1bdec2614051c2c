using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class ReturnReportTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Sections_OpenAgain_AndTheRestStaysClosed()
    {
        var number = await SubmittedAsync();

        await _app.Ask(new ReturnReportCommand(number, await _app.VersionAsync(number), null, [new(ReportSection.Cash, "Look at 10a.")], false), Role.ProgramOfficer);

        var seen = await _app.Ask(new GetReportQuery(number), Role.GranteePreparer);
        Assert.That((seen.Header.Status, seen.OpenSections.Single(), seen.LastReturn!.CommentOn(ReportSection.Cash)), Is.EqualTo((ReportStatus.Returned, ReportSection.Cash, "Look at 10a.")));
        var closed = await _app.Send(new SaveReportDraftCommand(number, [new FieldEdit("e", "0.00", "5")]), Role.GranteePreparer);
        Assert.That(closed.Errors.Single().Code, Is.EqualTo("report.section-closed"));
        Assert.That(await _app.Read(db => db.Requirements.CountAsync(r => r.Status == RequirementStatus.Returned)), Is.EqualTo(1));
    }

    [TestCase(null, "")]
    [TestCase("  ", " ")]
    public async Task WithoutAWord_IsRefused(string? whole, string section)
    {
        var number = await SubmittedAsync();

        var refused = await _app.Send(new ReturnReportCommand(number, await _app.VersionAsync(number), whole, [new(ReportSection.Cash, section)], false), Role.ProgramOfficer);

        Assert.That(refused.Errors.Single().Code, Is.EqualTo("report.comment-missing"));
        Assert.That(await _app.Read(db => db.Reports.Select(r => r.Status).SingleAsync()), Is.EqualTo(ReportStatus.Submitted), "a refused return takes nothing up");
    }

    [Test]
    public async Task ForPersonalData_HidesTheVersion_AndTheFactStays()
    {
        var number = await SubmittedAsync();

        await _app.Ask(new ReturnReportCommand(number, await _app.VersionAsync(number), "A person could be recognized.", [], true), Role.ProgramOfficer);

        var seen = await _app.Ask(new GetReportQuery(number, 1), Role.Auditor);
        Assert.That((seen.Content, seen.Versions.Single().IsHidden, seen.Returns.Single().ForPersonalData), Is.EqualTo(((ReportContent?)null, true, true)));
        Assert.That(await _app.Read(db => db.AuditEntries.AnyAsync(e => e.Subject == "Report" && e.After!.Contains("HiddenVersion"))), Is.True);
    }

    [Test]
    public async Task StalePage_IsRefused()
    {
        var number = await SubmittedAsync();
        var seen = await _app.VersionAsync(number);
        await _app.Ask(new BeginReportReviewCommand(number, seen), _app.As(Role.ProgramOfficer).Role);

        var stale = await _app.Send(new ReturnReportCommand(number, seen, "Again.", [], false), _app.AsSecond(Role.ProgramOfficer));

        Assert.That(stale.Errors.Single().Kind, Is.EqualTo(GrantsPortal.Domain.ErrorKind.Conflict));
    }

    private async Task<string> SubmittedAsync() => await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Submitted);
}
