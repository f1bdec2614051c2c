using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class CertifyReportTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Receipt_ProvesTheFrozenContent()
    {
        var number = await Ready();
        var read = (await _app.Ask(new GetReportQuery(number), Role.GranteeCertifier)).Content!.Fingerprint;
        var receipt = await _app.CertifyAsync(number);
        var version = await _app.Read(db => db.Reports.SelectMany(r => r.Versions).AsNoTracking().SingleAsync());
        Assert.That((receipt.Number, receipt.Version, receipt.CertifiedBy, receipt.CertifiedAt), Is.EqualTo((number, 1, _app.As(Role.GranteeCertifier).Name, _app.Clock.UtcNow)));
        Assert.That(new[] { read, version.Sha256, ReportDocument.Fingerprint(version.Content) }, Is.All.EqualTo(receipt.Sha256));
        Assert.That(version.Statement, Is.EqualTo(CertificationText.English));
        Assert.That(await Requirement(), Is.EqualTo((RequirementStatus.Submitted, (DateOnly?)_app.Today)));
    }

    [Test]
    public async Task TwoCertifiersAtOnce_ExactlyOneLands()
    {
        var number = await Ready();
        var first = _app.As(Role.GranteeCertifier);
        CurrentUser[] certifiers = [first, _app.As(Role.GranteePreparer) with { Id = _app.AsSecond(Role.Auditor).Id, Name = "Second certifier", Role = Role.GranteeCertifier }];
        var command = await Command(number);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => _app.Send(command, certifiers[i % 2]))));

        Assert.That(outcomes.Count(o => o.IsOk), Is.EqualTo(1));
        Assert.That(outcomes.SelectMany(o => o.Errors).Select(e => e.Code), Is.All.EqualTo("report.already-certified").Or.EqualTo("data.changed-meanwhile"));
        Assert.That(await _app.Read(db => db.Reports.SelectMany(r => r.Versions).CountAsync()), Is.EqualTo(1));
        var steps = await _app.Read(db => db.Requirements.Where(r => r.Status == RequirementStatus.Submitted).SelectMany(r => r.History).Select(h => h.Action).ToListAsync());
        Assert.That(steps, Is.EqualTo(new[] { RequirementAction.Submit }));
    }

    [Test]
    public async Task SentTwice_NamesWhoCertified_AndSendsNothingTwice()
    {
        var number = await Ready();
        var command = await Command(number);
        await _app.Ask(command, Role.GranteeCertifier);
        var again = await _app.Send(command, Role.GranteeCertifier);
        Assert.That(again.Errors.Single().Message, Does.StartWith(_app.As(Role.GranteeCertifier).Name).And.Contains("Nothing was sent twice"));
    }

    [Test]
    public async Task ContentThatChangedSinceItWasRead_IsRefused()
    {
        var number = await Ready();
        var command = await Command(number);
        await _app.Ask(new TakeReportBackCommand(number, await _app.VersionAsync(number)), Role.GranteePreparer);
        await _app.WriteAsync(number, new Dictionary<string, string> { [ReportTemplate.Remarks] = "Something else altogether." });
        await _app.BringAsync(number, ReportStatus.ReadyToCertify);
        Assert.That((await _app.Send(command, Role.GranteeCertifier)).Errors.Single().Code, Is.EqualTo("report.content-changed"));
        Assert.That(await _app.Read(db => db.Reports.SelectMany(r => r.Versions).AnyAsync()), Is.False);
    }

    [Test]
    public async Task Line13_IsWholeOrRefusedAtItsCell()
    {
        var command = await Command(await Ready());
        foreach (var (wrong, field) in new[]
        {
            (command with { Title = " " }, "Title"), (command with { Title = null! }, "Title"), (command with { Title = new string('x', 201) }, "Title"),
            (command with { Email = "nobody" }, "Email"), (command with { Email = null! }, "Email"), (command with { Email = "" }, "Email"),
            (command with { Telephone = null! }, "Telephone"), (command with { Telephone = "call me" }, "Telephone"), (command with { Telephone = "12345" }, "Telephone"),
        })
        {
            var refused = await _app.Send(wrong, Role.GranteeCertifier);
            Assert.That(refused.Errors.Select(e => (e.Code, e.Field)), Is.EqualTo(new[] { ("report.certifier-incomplete", field) }));
        }
        Assert.That((await _app.Send(command with { StatementAccepted = false }, Role.GranteeCertifier)).Errors.Single().Code, Is.EqualTo("report.statement-not-accepted"));
        Assert.That((await _app.Send(command with { Fingerprint = "" }, Role.GranteeCertifier)).IsOk, Is.False);
        Assert.That(await Requirement(), Is.EqualTo((RequirementStatus.NotYetDue, (DateOnly?)null)));
    }

    [Test]
    public async Task Writer_IsRefused_AndToldBefore_AlsoAfterAnotherWroteOverIt()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()));
        await _app.Ask(new SaveReportDraftCommand(number, [new FieldEdit(ReportTemplate.Remarks, GivenReport.NothingSpent[ReportTemplate.Remarks], "From the certifier, in haste.")]), Role.GranteeCertifier);
        await _app.WriteAsync(number, new Dictionary<string, string> { [ReportTemplate.Remarks] = "From the preparer again." });
        await _app.BringAsync(number, ReportStatus.ReadyToCertify);
        var offered = (await _app.Ask(new GetReportQuery(number), Role.GranteeCertifier)).Offer(ReportAction.Certify)!;
        Assert.That((await _app.Send(await Command(number), Role.GranteeCertifier)).Errors.Single().Code, Is.EqualTo("report.certifier-prepared").And.EqualTo(offered.Obstacles.Single().Code));
    }

    [Test]
    public async Task Flags_WantToBeAcknowledgedByTheCertifierToo()
    {
        var answers = GivenReport.NothingSpent;
        answers[ReportTemplate.Remarks] = "Ask ama.mensah@example.org or +233 24 412 3456.";
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.ReadyToCertify, answers: answers);
        Assert.That((await _app.Send(await Command(number) with { FlagsAcknowledged = false }, Role.GranteeCertifier)).Errors.Single().Code, Is.EqualTo("report.flags-not-acknowledged"));
        await _app.CertifyAsync(number);
    }

    [Test]
    public async Task OpenRequest_LapsesWhenTheReportComes()
    {
        var fain = await _app.Given.Award(a => a.Active());
        var number = await _app.Given.Report(fain, ReportStatus.ReadyToCertify);
        await _app.Change(async db => (await db.Requirements.Include(r => r.Requests).SingleAsync(r => db.Reports.Any(x => x.RequirementId == r.Id)))
            .AskExtension(_app.Today.AddDays(30), "Staff changed.", _app.Today, _app.Clock.UtcNow, _app.As(Role.GranteePreparer)));
        await _app.CertifyAsync(number);
        Assert.That(await _app.Read(db => db.Requirements.SelectMany(r => r.Requests).Select(r => r.Status).SingleAsync()), Is.EqualTo(RequestStatus.Lapsed));
    }

    [Test]
    public async Task OnlyACertifier_OfAReportThatIsReady()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()));
        Assert.That((await _app.Send(await Command(number), Role.GranteeCertifier)).Errors.Single().Code, Is.EqualTo("report.not-in-this-status"));
        await _app.BringAsync(number, ReportStatus.ReadyToCertify);
        foreach (var role in Roles.All.Where(r => r != Role.GranteeCertifier))
        {
            Assert.That((await _app.Send(await Command(number), role)).IsOk, Is.False, role.ToString());
        }
    }

    private async Task<string> Ready() => await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.ReadyToCertify);

    private async Task<CertifyReportCommand> Command(string number) =>
        new(number, (await _app.Ask(new GetReportQuery(number), Role.GranteeCertifier)).Content!.Fingerprint, true, "Director", "director@example.org", "+233 30 000 0000", true);

    private Task<(RequirementStatus, DateOnly?)> Requirement() => _app.Read(async db =>
    {
        var requirement = await db.Requirements.SingleAsync(r => db.Reports.Any(x => x.RequirementId == r.Id));
        return (requirement.Status, requirement.SubmittedOn);
    });
}
