using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class ReturnReportRulesTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Whole_OpensAll_AndItsRequirementWaitsAgain()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Returned);
        var details = await _app.Ask(new GetReportQuery(number), Role.GranteePreparer);
        Assert.That((details.OpenSections.Count, details.LastReturn!.Comment, details.Header.RequirementState), Is.EqualTo((7, "Please look at it again.", RequirementState.Returned)));
        await _app.BringAsync(number, ReportStatus.Accepted);
        Assert.That(await _app.Read(db => db.Requirements.CountAsync(r => r.Status == RequirementStatus.Accepted)), Is.EqualTo(1));
        Assert.That((await _app.Ask(new GetReportQuery(number), Role.Auditor)).Versions.Select(v => v.Number), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task ForPersonalData_HidesTheVersionFromAllButAdministrators()
    {
        var number = await InReview();
        await _app.Ask(new ReturnReportCommand(number, await _app.VersionAsync(number), "A name stands in 12.", [], true), Role.ProgramOfficer);
        foreach (var role in Roles.All)
        {
            foreach (var version in new int?[] { null, 1 })
            {
                var details = await _app.Ask(new GetReportQuery(number, version), role);
                var sees = role == Role.Administrator || (version is null && Roles.Grantees.Includes(role));
                Assert.That(details.Content is not null, Is.EqualTo(sees), $"{role} {version}");
                Assert.That((details.Versions.Single().IsHidden, details.LastReturn!.ForPersonalData, details.LastReturn.By), Is.EqualTo((true, true, _app.As(Role.ProgramOfficer).Name)));
            }
        }
        await _app.BringAsync(number, ReportStatus.Accepted);
        Assert.That((await _app.Ask(new GetReportQuery(number, 1), Role.ProgramOfficer)).Content, Is.Null);
        Assert.That((await _app.Ask(new GetReportQuery(number), Role.ProgramOfficer)).Content!.VersionNumber, Is.EqualTo(2));
        Assert.That((await _app.Ask(new GetReportQuery(number, 1), Role.Administrator)).Content!.VersionNumber, Is.EqualTo(1));
    }

    [Test]
    public async Task LongComments_ComeWhole_AndStandShortWithTheRequirement()
    {
        var number = await InReview();
        SectionComment[] sections = [new(ReportSection.Cash, new string('c', 4_000)), new(ReportSection.Remarks, new string('r', 4_000))];
        await _app.Ask(new ReturnReportCommand(number, await _app.VersionAsync(number), "See below.", sections, false), Role.ProgramOfficer);
        var details = await _app.Ask(new GetReportQuery(number), Role.GranteePreparer);
        Assert.That(details.LastReturn!.CommentOn(ReportSection.Cash), Has.Length.EqualTo(4_000));
        Assert.That(await _app.Read(db => db.Requirements.Where(r => r.Note != null).Select(r => r.Note!.Length).SingleAsync()), Is.EqualTo(300));
    }

    [Test]
    public async Task HostileShape_IsRefused_NotABug()
    {
        var number = await InReview();
        var version = await _app.VersionAsync(number);
        foreach (var command in new[]
        {
            new ReturnReportCommand(number, version, null, [], false), new ReturnReportCommand(number, version, " ", [], true), new ReturnReportCommand(number, version, "x", null!, false),
            new ReturnReportCommand(number, version, "x", [null!], false), new ReturnReportCommand(number, version, "x", [new SectionComment((ReportSection)99, "y")], false),
            new ReturnReportCommand(number, version, "x", [new SectionComment(ReportSection.Cash, null!)], false), new ReturnReportCommand(number, version, new string('x', 4_001), [], false),
            new ReturnReportCommand(number, version, "x", [new SectionComment(ReportSection.Narrative, "y")], false), new ReturnReportCommand("", version, "x", [], false),
            new ReturnReportCommand(number, version - 1, "x", [], false),
        })
        {
            Assert.That((await _app.Send(command, Role.ProgramOfficer)).IsOk, Is.False);
        }
        Assert.That((await _app.VersionAsync(number), (await _app.Ask(new GetReportQuery(number), Role.Auditor)).Header.RequirementState), Is.EqualTo((version, RequirementState.Submitted)));
    }

    [Test]
    public async Task ReturnAndAcceptAtOnce_OnlyOneLands()
    {
        var number = await InReview();
        var version = await _app.VersionAsync(number);
        var outcomes = await Task.WhenAll(
            Task.Run(() => _app.Send(new ReturnReportCommand(number, version, "No.", [], false), _app.As(Role.ProgramOfficer))),
            Task.Run(() => _app.Send(new AcceptReportCommand(number, version), _app.AsSecond(Role.ProgramOfficer))));
        Assert.That(outcomes.Count(o => o.IsOk), Is.EqualTo(1));
        var (status, requirement, figures) = await _app.Read(async db => (await db.Reports.Select(r => r.Status).SingleAsync(),
            await db.Requirements.Where(r => db.Reports.Any(x => x.RequirementId == r.Id)).Select(r => r.Status).SingleAsync(), await db.ReportedFinancials.CountAsync()));
        Assert.That((status, requirement, figures), Is.EqualTo((ReportStatus.Returned, RequirementStatus.Returned, 0)).Or.EqualTo((ReportStatus.Accepted, RequirementStatus.Accepted, 1)));
    }

    private async Task<string> InReview() => await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.InReview);
}
