using FsCheck;
using FsCheck.Fluent;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

/// <summary>
/// Whatever anybody sends in whatever order: what was certified stays as it was, byte for byte, and a requirement never says anything else
/// than its report.
/// </summary>
public sealed class ReportProperties
{
    private static readonly ReportAction[] Actions = [.. Enum.GetValues<ReportAction>().Where(a => a != ReportAction.Supersede)];

    [Test]
    [CancelAfter(240_000)]
    public async Task RandomCommands_NeverChangeWhatWasCertified([Range(1, 4)] int seed)
    {
        await using var app = await TestApp.StartAsync();
        var fain = await app.Given.Award(a => a.AtRisk(seed % 2 == 0 ? RiskLevel.High : RiskLevel.Low).Active());
        var kind = seed < 3 ? RequirementKind.FinancialReport : RequirementKind.PerformanceReport;
        await app.Given.Report(fain, ReportStatus.Draft, kind);
        CurrentUser[] people =
        [
            app.As(Role.GranteePreparer), app.As(Role.GranteeCertifier), app.As(Role.ProgramOfficer), app.AsSecond(Role.ProgramOfficer), app.As(Role.GrantsOfficer),
            app.As(Role.GranteePreparer) with { Role = Role.GranteeCertifier }, app.As(Role.GranteeCertifier, "Theirs"), app.As(Role.Auditor), app.As(Role.Administrator),
        ];
        // Who has written once certifies no more; there are others.
        CurrentUser[] certifiers = [.. Enumerable.Range(0, 5).Select(i => people[1] with { Id = 9_001 + i, Name = $"Certifier {i}" })];
        // Likely steps come often, so that reports get far; unlikely ones keep coming in between.
        var steps = (from likely in Gen.Choose(0, 3)
                     from action in Gen.Elements(Actions)
                     from person in Gen.Elements(people)
                     from text in Gen.Choose(0, 9)
                     from back in Gen.Choose(0, 2)
                     from stale in Gen.Choose(0, 9)
                     select (Likely: likely > 0, action, person, text, back, stale)).Sample(150, new Rnd((ulong)seed), 50).ToList();
        Assert.That(steps, Has.Count.EqualTo(150));
        Dictionary<(string, int), (string Content, string Sha256)> certified = [];
        var landed = 0;
        foreach (var step in steps)
        {
            var reports = await app.Read(db => db.Reports.AsNoTracking().OrderBy(r => r.Serial).Select(r => new { r.Number, r.Status, r.Version }).ToListAsync());
            var report = reports[^Math.Min(reports.Count, step.back + 1)];
            var moves = ReportLifecycle.Transitions.Where(t => t.From == report.Status && t.Action != ReportAction.Supersede).ToList();
            var (action, person) = step.Likely && moves.Count > 0 && moves[step.text % moves.Count] is var move
                ? (move.Action, move.Action == ReportAction.Certify ? certifiers[(step.text + step.back) % certifiers.Length] : people.First(p => move.Who.Includes(p.Role)))
                : (step.action, step.person);
            landed += await Do(app, action, person, report.Number, step.stale == 0 ? report.Version - 1 : report.Version, step.text, kind) ? 1 : 0;
            await NothingMoved(app, certified);
        }
        Assert.That(landed, Is.GreaterThanOrEqualTo(20), "the walk got somewhere");
        Assert.That(certified, Has.Count.GreaterThanOrEqualTo(2));
    }

    private static async Task NothingMoved(TestApp app, Dictionary<(string, int), (string, string)> certified)
    {
        var (versions, reports, actuals, financials) = await app.Read(async db => (
            await db.Reports.SelectMany(r => r.Versions, (r, v) => new { r.Number, Version = v.Number, v.Content, v.Sha256 }).ToListAsync(),
            await (from r in db.Reports join q in db.Requirements on r.RequirementId equals q.Id select new { r.Number, r.Id, r.CorrectsId, r.Status, r.Form, Requirement = q.Status }).ToListAsync(),
            await db.ReportedActuals.Select(a => new { a.ReportId, a.SupersededAt }).ToListAsync(),
            await db.ReportedFinancials.Select(a => new { a.ReportId, a.SupersededAt }).ToListAsync()));
        foreach (var version in versions)
        {
            Assert.That(ReportDocument.Fingerprint(version.Content), Is.EqualTo(version.Sha256));
            if (!certified.TryAdd((version.Number, version.Version), (version.Content, version.Sha256)))
            {
                Assert.That(certified[(version.Number, version.Version)], Is.EqualTo((version.Content, version.Sha256)));
            }
        }
        Assert.That(certified, Has.Count.EqualTo(versions.Count), "no version is ever lost");
        foreach (var report in reports)
        {
            RequirementStatus[] fitting = report.CorrectsId is not null ? [RequirementStatus.Accepted] : report.Status switch
            {
                ReportStatus.Draft or ReportStatus.ReadyToCertify => [RequirementStatus.NotYetDue, RequirementStatus.Returned],
                ReportStatus.Returned => [RequirementStatus.Returned],
                ReportStatus.Accepted or ReportStatus.Superseded => [RequirementStatus.Accepted],
                _ => [RequirementStatus.Submitted],
            };
            Assert.That(fitting, Does.Contain(report.Requirement), $"{report.Number} is {report.Status}");
            var figures = actuals.Concat(financials).Where(f => f.ReportId == report.Id).Select(f => f.SupersededAt is null).Distinct().ToList();
            Assert.That(figures, Is.EqualTo(report.Status switch { ReportStatus.Accepted => new[] { true }, ReportStatus.Superseded => [false], _ => [] }), $"{report.Number} is {report.Status}");
        }
    }

    private static async Task<bool> Do(TestApp app, ReportAction action, CurrentUser by, string number, int version, int text, RequirementKind kind)
    {
        var key = kind == RequirementKind.FinancialReport ? ReportTemplate.Remarks : ReportTemplate.Developments;
        switch (action)
        {
            case ReportAction.Edit:
                var seen = (await app.Send(new GetReportQuery(number), by)).Try(out var found) ? found.Content?.Answer(key) ?? "" : "";
                return (await app.Send(new SaveReportDraftCommand(number, [new FieldEdit(key, seen, $"Some words, number {text}, to explain it.")]), by)).IsOk;
            case ReportAction.MarkReady:
                return (await app.Send(new MarkReportReadyCommand(number, version, true), by)).IsOk;
            case ReportAction.TakeBack:
                return (await app.Send(new TakeReportBackCommand(number, version), by)).IsOk;
            case ReportAction.Certify:
                var read = (await app.Send(new GetReportQuery(number), by)).Try(out var details) ? details.Content?.Fingerprint ?? "none" : "none";
                return (await app.Send(new CertifyReportCommand(number, text == 0 ? "00" : read, true, "Director", "director@example.org", "+233 30 000 0000", true), by)).IsOk;
            case ReportAction.BeginReview:
                return (await app.Send(new BeginReportReviewCommand(number, version), by)).IsOk;
            case ReportAction.Return:
                ReportSection section = kind == RequirementKind.FinancialReport ? ReportSection.Remarks : ReportSection.Developments;
                return (await app.Send(new ReturnReportCommand(number, version, "Look again.", text % 2 == 0 ? [] : [new SectionComment(section, "Here.")], false), by)).IsOk;
            case ReportAction.ReturnForPersonalData:
                return (await app.Send(new ReturnReportCommand(number, version, "A name stands there.", [], true), by)).IsOk;
            case ReportAction.PassToSecondReview:
                return (await app.Send(new PassReportToSecondReviewCommand(number, version), by)).IsOk;
            case ReportAction.Accept:
                return (await app.Send(new AcceptReportCommand(number, version), by)).IsOk;
            default:
                return (await app.Send(new CorrectReportCommand(number, version, "It was wrong."), by)).IsOk;
        }
    }
}
