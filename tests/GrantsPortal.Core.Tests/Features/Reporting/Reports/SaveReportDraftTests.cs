using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

public sealed class SaveReportDraftTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Edits_AreStoredInOneForm_WithWhatFollowsFromThem()
    {
        var number = await Draft();
        var saved = await _app.Ask(Save(number, ("a", "", "250"), ("b", "", " 100.5 "), ("remarks", "", "One\r\ntwo ")), Role.GranteePreparer);
        Assert.That(saved.Stored, Is.EquivalentTo(new Dictionary<string, string> { ["a"] = "250.00", ["b"] = "100.50", ["remarks"] = "One\ntwo" }));
        Assert.That((saved.Conflicts.Count, saved.Check.Lines["c"], saved.At), Is.EqualTo((0, (decimal?)149.50m, _app.Clock.UtcNow)));
        Assert.That((await Answers(number))["remarks"], Is.EqualTo("One\ntwo"));
    }

    [Test]
    public async Task FieldsChangedElsewhere_ComeBack_AndTheOthersAreStored()
    {
        var number = await Draft();
        await _app.Ask(Save(number, ("a", "", "1"), ("b", "", "2")), Role.GranteePreparer);
        var saved = await _app.Ask(Save(number, ("a", "", "9"), ("b", "2.00", "3"), ("j", "", "4")), Role.GranteeCertifier);
        var conflict = saved.Conflicts.Single();
        Assert.That((conflict.Key, conflict.Mine, conflict.Theirs, conflict.TheirsBy, conflict.TheirsAt), Is.EqualTo(("a", "9.00", "1.00", _app.As(Role.GranteePreparer).Name, _app.Clock.UtcNow)));
        Assert.That(saved.Stored.Keys, Is.EquivalentTo(new[] { "b", "j" }));
        Assert.That(await Answers(number), Is.EquivalentTo(new Dictionary<string, string> { ["a"] = "1.00", ["b"] = "3.00", ["j"] = "4.00" }));
        // Having seen theirs, the writer chooses.
        Assert.That((await _app.Ask(Save(number, ("a", "1.00", "9")), Role.GranteeCertifier)).Conflicts, Is.Empty);
        Assert.That((await Answers(number))["a"], Is.EqualTo("9.00"));
    }

    [Test]
    public async Task TwoWindowsOfOneUser_AreTwoWriters()
    {
        var number = await Draft();
        await _app.Ask(Save(number, ("remarks", "", "From the first window")), Role.GranteePreparer);
        var saved = await _app.Ask(Save(number, ("remarks", "", "From the second window")), Role.GranteePreparer);
        Assert.That(saved.Conflicts.Single().Theirs, Is.EqualTo("From the first window"));
    }

    [Test]
    public async Task LostAcknowledgement_SameValueAgain_IsNoConflict()
    {
        var number = await Draft();
        var save = Save(number, ("a", "", "250"), ("remarks", "", "Text "));
        await _app.Ask(save, Role.GranteePreparer);
        var again = await _app.Ask(save, Role.GranteePreparer);
        Assert.That((again.Conflicts.Count, again.Stored["a"], again.Stored["remarks"]), Is.EqualTo((0, "250.00", "Text")));
        Assert.That(await _app.Read(db => db.Reports.SelectMany(r => r.Answers).Select(a => a.Revision).ToListAsync()), Is.All.EqualTo(1));
    }

    [Test]
    public async Task ManyWindowsAtOnce_LoseNothing_AndOneFieldIsOneWriters()
    {
        var number = await Draft();
        var user = _app.As(Role.GranteePreparer);
        string[] keys = ["a", "b", "e", "f", "j", "l", "m", "n"];
        var outcomes = await Task.WhenAll(keys.Select(key => Task.Run(() => _app.Send(Save(number, (key, "", "1"), ("remarks", "", key)), user))));
        Assert.That(outcomes.Select(o => o.IsOk), Is.All.True);
        Assert.That(outcomes.Count(o => o.Value.Conflicts.Count == 0), Is.EqualTo(1));
        var answers = await Answers(number);
        Assert.That(keys.Select(k => answers[k]), Is.All.EqualTo("1.00"));
        Assert.That(keys, Does.Contain(answers["remarks"]));
    }

    [Test]
    public async Task TwoMegabytesOfNarrative_AreRefused_AndNothingIsStored()
    {
        var number = await Draft(RequirementKind.PerformanceReport);
        var refused = await _app.Send(Save(number, ("developments", "", "Fine."), ("narrative/1", "", new string('x', 2_000_000))), Role.GranteePreparer);
        Assert.That((refused.Errors.Single().Code, refused.Errors.Single().Field, refused.Errors.Single().Message.Length < 300), Is.EqualTo(("report.field-too-long", "narrative/1", true)));
        Assert.That(await Answers(number), Is.Empty);
        Assert.That(await _app.Read(db => db.Reports.SelectMany(r => r.Preparers).AnyAsync()), Is.False);
    }

    [TestCase("zz", "1", "report.field-unknown")]
    [TestCase("c", "1", "report.field-unknown")]
    [TestCase("narrative/1", "Text", "report.field-unknown")]
    [TestCase("a", "12,5", "report.field-malformed")]
    [TestCase("a", "1e9", "report.field-malformed")]
    [TestCase("basis", "Barter", "report.field-malformed")]
    [TestCase("indirect/1/from", "31/12/2025", "report.field-malformed")]
    [TestCase("indirect/11/type", "Final", "report.field-unknown")]
    public async Task WrongEdit_IsRefused_AndNothingIsHalfSaved(string key, string value, string code)
    {
        var number = await Draft();
        var refused = await _app.Send(Save(number, ("j", "", "1"), (key, "", value)), Role.GranteePreparer);
        Assert.That((refused.Errors.Single().Code, refused.Errors.Single().Field), Is.EqualTo((code, key)));
        Assert.That(await Answers(number), Is.Empty);
    }

    [Test]
    public async Task HostileShape_IsRefused_NotABug()
    {
        var number = await Draft();
        foreach (var command in new[]
        {
            new SaveReportDraftCommand("", []), new SaveReportDraftCommand(number, null!), new SaveReportDraftCommand(number, [null!]),
            new SaveReportDraftCommand(number, [new FieldEdit(null!, "", "1")]), new SaveReportDraftCommand(number, [new FieldEdit("a", null!, "1")]),
            new SaveReportDraftCommand(number, [new FieldEdit("a", "", null!)]), Save(number, (new string('k', 200), "", "1")),
            new SaveReportDraftCommand(number, [.. Enumerable.Repeat(new FieldEdit("a", "", "1"), 1_001)]),
        })
        {
            Assert.That((await _app.Send(command, Role.GranteePreparer)).IsOk, Is.False);
        }
        Assert.That(await Answers(number), Is.Empty);
    }

    [Test]
    public async Task OnlyADraft_OfAGrantee_IsWritten([Values(ReportStatus.ReadyToCertify, ReportStatus.Submitted, ReportStatus.InReview, ReportStatus.Accepted)] ReportStatus status)
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), status);
        Assert.That((await _app.Send(Save(number, ("a", "0.00", "1")), Role.GranteePreparer)).Errors.Single().Code, Is.EqualTo("report.not-in-this-status"));
        Assert.That((await _app.Send(Save(number, ("a", "0.00", "1")), Role.ProgramOfficer)).IsOk, Is.False);
        Assert.That((await Answers(number))["a"], Is.EqualTo("0.00"));
    }

    [Test]
    public async Task ReturnedBySection_OpensOnlyThose()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.InReview);
        await _app.Ask(new ReturnReportCommand(number, await _app.VersionAsync(number), null, [new SectionComment(ReportSection.Cash, "Look at 10a.")], false), Role.ProgramOfficer);
        Assert.That((await _app.Send(Save(number, ("a", "0.00", "1"), ("j", "0.00", "1")), Role.GranteePreparer)).Errors.Single().Code, Is.EqualTo("report.section-closed"));
        Assert.That((await Answers(number))["a"], Is.EqualTo("0.00"));
        Assert.That((await _app.Ask(Save(number, ("a", "0.00", "1")), Role.GranteePreparer)).Conflicts, Is.Empty);
    }

    [Test]
    public async Task ObjectiveThatTheAwardDropped_IsNotCertifiedUnseen()
    {
        var fain = await _app.Given.Award(a => a.Active());
        var number = await _app.Given.Report(fain, ReportStatus.Draft, RequirementKind.PerformanceReport);
        await _app.Change(db => db.Database.ExecuteSqlAsync($"UPDATE ReportAnswers SET \"Key\" = 'narrative/2' WHERE \"Key\" = 'developments'"));
        Assert.That((await _app.Ask(new GetReportQuery(number), Role.GranteePreparer)).Content!.Answers.Keys, Does.Not.Contain("narrative/2"));
        await _app.BringAsync(number, ReportStatus.Submitted);
        Assert.That((await _app.Ask(new GetReportQuery(number), Role.ProgramOfficer)).Content!.Answers.Keys, Does.Not.Contain("narrative/2"));
    }

    private async Task<string> Draft(RequirementKind kind = RequirementKind.FinancialReport) =>
        await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.Draft, kind, new Dictionary<string, string>());

    private static SaveReportDraftCommand Save(string number, params (string Key, string Was, string Value)[] edits) => new(number, [.. edits.Select(e => new FieldEdit(e.Key, e.Was, e.Value))]);

    private Task<Dictionary<string, string>> Answers(string number) =>
        _app.Read(db => db.Reports.Where(r => r.Number == number).SelectMany(r => r.Answers).ToDictionaryAsync(a => a.Key, a => a.Value));
}
