using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Reporting.Sf425;
using GrantsPortal.Domain.Results;
using GrantsPortal.Features.Reporting.Reports;

namespace GrantsPortal.Data.Seeding.Demo;

/// <summary>
/// The reports behind one award's requirements of the last year and a quarter, led through the same verbs as people would: what a requirement's
/// history tells (submitted, returned, accepted) happened to a report. Older ones were settled before the portal kept reports.
/// </summary>
internal sealed class DemoFiling(DemoOffice office, GrantsDbContext db, Award award, DemoAward plan, IReadOnlyList<LedgerEntry> ledger, IReadOnlyList<Payment> payments)
{
    private const int KeptDays = 460;

    private static readonly ReportOptions Options = new();

    private readonly CurrentUser _officer = office.User(plan.Officer);
    private readonly CurrentUser _preparer = office.Preparer(award.RecipientId);
    private readonly CurrentUser _certifier = office.Certifier(award.RecipientId);
    private readonly List<(ReportDocument Document, Report Report)> _accepted = [];
    private int _serial;

    public void File(IEnumerable<Requirement> requirements)
    {
        foreach (var requirement in requirements.Where(r => !r.IsStatement && r.PeriodEnd > office.AsOf.AddDays(-KeptDays)).OrderBy(r => r.PeriodEnd).ThenBy(r => r.Kind).ToList())
        {
            var dice = new Dice(plan.Serial, "filed", requirement.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (requirement.History.Any(e => e.Action == RequirementAction.Submit))
            {
                Replay(requirement, dice);
            }
            else if (requirement.IsOpen && requirement.PeriodEnd < office.AsOf && office.HasAccounts(award.RecipientId) && !dice.OneIn(3))
            {
                Begin(requirement, dice);
            }
        }
        if (office.HasAccounts(award.RecipientId) && _accepted.FirstOrDefault(a => a.Report.Form == ReportForm.Performance) is { Report: not null } first)
        {
            Correct(first.Document, first.Report, requirements.Single(r => r.Id == first.Report.RequirementId), new Dice(plan.Serial, "corrected"));
        }
    }

    /// <summary>An accepted report turned out wrong; its correction is under way or accepted.</summary>
    private void Correct(ReportDocument document, Report report, Requirement requirement, Dice dice)
    {
        var now = DemoOffice.Moment(office.AsOf.AddDays(-dice.Between(8, 20)));
        var correction = report.Correct(award.Fain, ++_serial, DemoReportTexts.CorrectionReason, now, _preparer);
        db.Reports.Add(correction);
        correction.Prefill(document.Answers, now, _preparer);
        var context = Context(correction, requirement);
        if (dice.OneIn(2) || document.Indicators.FirstOrDefault(i => !i.IsRatio && i.Dimensions.Count == 0 && ReportField.Amount(document.Answer(i.Key)) > 2) is not { } indicator)
        {
            return;
        }
        Write(context, new Dictionary<string, string> { [indicator.Key] = (ReportField.Amount(document.Answer(indicator.Key))!.Value - 2).ToString("0", System.Globalization.CultureInfo.InvariantCulture) }, now);
        Submit(context, [], now.AddDays(2));
        Accept(context, now.AddDays(5));
        report.Supersede(now.AddDays(5));
        foreach (var actual in db.ReportedActuals.Local.Where(a => a.ReportId == report.Id).ToList())
        {
            actual.Supersede(now.AddDays(5));
        }
    }

    /// <summary>Somebody has begun: the narrative is half written, the figures wait for their certifier.</summary>
    private void Begin(Requirement requirement, Dice dice)
    {
        var now = DemoOffice.Moment(office.AsOf.AddDays(-dice.Between(1, 5)));
        var context = Open(requirement, now);
        var answers = DemoAnswers.Of(context, dice);
        var isWhole = requirement.Kind == RequirementKind.FinancialReport;
        Write(context, isWhole ? answers : answers.Where((_, i) => i % 3 != 2).ToDictionary(), now);
        if (isWhole)
        {
            context.Report.MarkReady([], now, _preparer);
        }
    }

    private void Replay(Requirement requirement, Dice dice)
    {
        var steps = requirement.History.Where(e => e.Action is RequirementAction.Submit or RequirementAction.Return or RequirementAction.Accept).ToList();
        var context = Open(requirement, steps[0].At.AddDays(-6));
        var (report, answers) = (context.Report, DemoAnswers.Of(context, dice));
        var exposes = requirement.Kind == RequirementKind.PerformanceReport && steps.Exists(s => s.Action == RequirementAction.Return) && dice.OneIn(5);
        Write(context, exposes ? Exposing(context, answers) : answers, steps[0].At.AddDays(-4));
        foreach (var step in steps)
        {
            switch (step.Action)
            {
                case RequirementAction.Submit:
                    Submit(context, answers, step.At);
                    break;
                case RequirementAction.Return:
                    report.BeginReview(step.At.AddHours(-2), _officer);
                    SendBack(report, exposes && report.Returns.Count == 0, step, dice);
                    break;
                default:
                    Accept(context, step.At);
                    break;
            }
        }
        if (report.Status == ReportStatus.Submitted && !dice.OneIn(3))
        {
            var moment = DemoOffice.Moment(office.AsOf.AddDays(-1));
            report.BeginReview(moment, _officer);
            if (context.WantsSecondReview && dice.OneIn(2))
            {
                report.PassToSecondReview(true, moment.AddHours(1), _officer);
            }
        }
    }

    private ReportContext Open(Requirement requirement, DateTime now)
    {
        // Its requirement was open then; here it has its end already.
        var report = Report.Begin(requirement, award.Fain, ++_serial, now, _preparer);
        db.Reports.Add(report);
        return Context(report, requirement);
    }

    private void Submit(ReportContext context, Dictionary<string, string> answers, DateTime at)
    {
        var report = context.Report;
        if (report.Versions.Count > 0 && report.OpenSections().Contains(ReportSection.Narrative))
        {
            Write(context, answers.Where(a => a.Key.StartsWith("narrative/", StringComparison.Ordinal)).ToDictionary(), at.AddHours(-3));
        }
        report.MarkReady([], at.AddHours(-2), _preparer);
        var draft = context.Draft;
        var check = ReportChecks.Run(context, draft);
        var content = ReportChecks.Document(context, draft, check).ToJson();
        report.Certify(
            content, ReportDocument.Fingerprint(content),
            new Certification(DemoReportTexts.CertifierTitle, DemoReportTexts.CertifierEmail, DemoReportTexts.CertifierTelephone, CertificationText.English),
            new FindingTally(check.Findings.Count(f => f.Severity == FindingSeverity.Warning), ReportChecks.Flags(context).Count), [],
            DateOnly.FromDateTime(at), at, _certifier);
    }

    private void SendBack(Report report, bool forPersonalData, RequirementEvent step, Dice dice)
    {
        if (forPersonalData)
        {
            report.ReturnForPersonalData(DemoReportTexts.PersonalDataComment, step.At, _officer);
        }
        else
        {
            ReportSection[] sections = report.Form == ReportForm.Financial ? [ReportSection.Cash, ReportSection.Remarks] : [ReportSection.Narrative, ReportSection.Indicators];
            report.Return(dice.OneIn(3) ? step.Why : null, [.. sections.Take(dice.Between(1, 2)).Select(s => new ReturnedSection(s, step.Why))], step.At, _officer);
        }
    }

    private void Accept(ReportContext context, DateTime at)
    {
        var report = context.Report;
        report.BeginReview(at.AddHours(-3), _officer);
        if (context.WantsSecondReview)
        {
            report.PassToSecondReview(true, at.AddHours(-1), _officer);
        }
        report.Accept(context.WantsSecondReview, DateOnly.FromDateTime(at), at, context.WantsSecondReview ? office.SecondReviewer(_officer) : _officer);
        var document = ReportDocument.FromJson(report.Latest!.Content);
        AcceptedFigures.Write(db, report, document, at);
        _accepted.Add((document, report));
    }

    private void Write(ReportContext context, IReadOnlyDictionary<string, string> answers, DateTime now)
    {
        var draft = context.Draft;
        context.Report.Write([.. answers.Select(a => new FieldEdit(a.Key, draft.GetValueOrDefault(a.Key, ""), a.Value))], context.Template, now, _preparer);
    }

    private static Dictionary<string, string> Exposing(ReportContext context, Dictionary<string, string> answers)
    {
        var key = context.Template.Objectives[0].Key;
        return new Dictionary<string, string>(answers, StringComparer.Ordinal) { [key] = answers[key] + DemoReportTexts.Flagged };
    }

    private ReportContext Context(Report report, Requirement requirement)
    {
        var terms = new Sf425Award(
            award.Start, award.End, award.Obligations.Where(o => o.Date <= requirement.PeriodEnd).Sum(o => o.Amount), award.CostShare,
            award.PaymentMethod, award.ProgramIncomeMethod, award.IndirectRateCap);
        return new ReportContext
        {
            Report = report,
            Requirement = requirement,
            Award = new ReportAward(
                award.Id, award.Fain, award.Title, award.Status, award.Recipient.Name, award.Recipient.Uei, award.RecipientId, award.Start, award.End,
                award.Amount, award.Risk, award.Frequency, award.IsSensitive, terms),
            Template = report.Form == ReportForm.Financial ? ReportTemplate.Financial : ReportLoader.Template(award.Objectives, office.Indicators),
            Previous = _accepted.Where(a => a.Report.Form == report.Form).Select(a => a.Document).LastOrDefault(d => d.PeriodEnd < requirement.PeriodEnd),
            Ledger = new Sf425Ledger(
                payments.Where(p => p.PaidOn <= requirement.PeriodEnd).Sum(p => p.Amount), ledger.Where(l => l.Date <= requirement.PeriodEnd).Sum(l => l.Amount)),
            Calendar = office.Calendar,
            Earlier = _accepted.Where(a => a.Report.Form == ReportForm.Performance && report.Form == ReportForm.Performance)
                .SelectMany(a => a.Document.Indicators.Select(i => (i.Key, Actual: new PeriodActual(
                    a.Document.PeriodEnd, ReportField.Amount(a.Document.Answer(i.Key)), ReportField.Amount(a.Document.Answer($"{i.Key}/numerator")), ReportField.Amount(a.Document.Answer($"{i.Key}/denominator"))))))
                .ToLookup(x => x.Key, x => x.Actual, StringComparer.Ordinal),
            WantsSecondReview = Options.WantsSecondReview(award.Amount, award.Risk),
            Agency = Options.Agency,
        };
    }
}
