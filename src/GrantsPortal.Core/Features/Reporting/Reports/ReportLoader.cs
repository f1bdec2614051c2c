using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Reporting.Sf425;
using GrantsPortal.Domain.Results;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>
/// Opens a report for whoever asks: finds it by number among what they may see and reads what it stands on. Every use case about one report
/// begins here; unknown, malformed and someone else's numbers are refused with the same words.
/// </summary>
internal sealed class ReportLoader(GrantsDbContext db, Caller caller, AwardReader reader, IOptions<ReportOptions> options)
{
    /// <summary>The report alone, to be changed.</summary>
    public async Task<Report> FindAsync(string number, CancellationToken cancellationToken)
    {
        var wanted = number.Trim().ToUpperInvariant();
        return wanted.Length > Report.NumberMaxLength ? throw ReportErrors.NotFound() : await db.Reports.AsSplitQuery()
            .Include(r => r.Answers).Include(r => r.Preparers).Include(r => r.Versions).Include(r => r.Returns).ThenInclude(r => r.Sections).Include(r => r.Attachments)
            .Where(r => db.Awards.VisibleTo(caller.User).Any(a => a.Id == r.AwardId))
            .SingleOrDefaultAsync(r => r.Number == wanted, cancellationToken) ?? throw ReportErrors.NotFound();
    }

    /// <summary>The report with its requirement, its award and what earlier reports said.</summary>
    public async Task<ReportContext> OpenAsync(string number, CancellationToken cancellationToken) =>
        await ContextAsync(await FindAsync(number, cancellationToken), cancellationToken);

    public async Task<ReportContext> ContextAsync(Report report, CancellationToken cancellationToken)
    {
        var (requirement, award, ledger) = await AwardAsync(report.RequirementId, cancellationToken);
        if (award.IsSensitive)
        {
            await reader.OpenAsync(award.Fain, cancellationToken);
        }
        var isFinancial = report.Form == ReportForm.Financial;
        return new ReportContext
        {
            Report = report,
            Requirement = requirement,
            Award = award,
            Template = isFinancial ? ReportTemplate.Financial : await TemplateAsync(award.Id, cancellationToken),
            Previous = await PreviousAsync(report, requirement.PeriodEnd, cancellationToken),
            Ledger = isFinancial ? ledger : null,
            Calendar = await GenerateRequirements.CalendarAsync(db, cancellationToken),
            Earlier = isFinancial ? Array.Empty<int>().ToLookup(_ => "", _ => default(PeriodActual)) : await EarlierAsync(award.Id, requirement.PeriodEnd, cancellationToken),
            WantsSecondReview = options.Value.WantsSecondReview(award.Amount, award.Risk),
            Agency = options.Value.Agency,
        };
    }

    // One statement, because every opening of a report waits for it. Money counts up to the period's last day.
    private async Task<(Requirement Requirement, ReportAward Award, Sf425Ledger Ledger)> AwardAsync(long requirementId, CancellationToken cancellationToken)
    {
        var award = await db.Requirements.Where(r => r.Id == requirementId).Join(db.Awards, r => r.AwardId, a => a.Id, (r, a) => new
        {
            Requirement = r,
            a.Id,
            a.Fain,
            a.Title,
            a.Status,
            Recipient = a.Recipient.Name,
            a.Recipient.Uei,
            a.RecipientId,
            a.Start,
            a.End,
            a.Amount,
            a.Risk,
            a.Frequency,
            a.IsSensitive,
            a.CostShare,
            a.PaymentMethod,
            a.ProgramIncomeMethod,
            a.IndirectRateCap,
            Obligated = a.Obligations.Where(o => o.Date <= r.PeriodEnd).Sum(o => o.Amount),
            Paid = db.Payments.Where(p => p.AwardId == a.Id && p.Status == PaymentStatus.Paid && p.PaidOn <= r.PeriodEnd).Sum(p => p.Amount),
            Spent = db.LedgerEntries.Where(e => e.AwardId == a.Id && e.Date <= r.PeriodEnd).Sum(e => e.Amount),
        }).SingleAsync(cancellationToken);
        return (award.Requirement, new ReportAward(
            award.Id, award.Fain, award.Title, award.Status, award.Recipient, award.Uei, award.RecipientId, award.Start, award.End, award.Amount, award.Risk, award.Frequency, award.IsSensitive,
            new Sf425Award(award.Start, award.End, award.Obligated, award.CostShare, award.PaymentMethod, award.ProgramIncomeMethod, award.IndirectRateCap)), new Sf425Ledger(award.Paid, award.Spent));
    }

    private async Task<ReportTemplate> TemplateAsync(long awardId, CancellationToken cancellationToken)
    {
        var objectives = await db.Set<Objective>().AsNoTracking().AsSplitQuery().Include(o => o.Indicators).ThenInclude(i => i.Targets)
            .Where(o => o.AwardId == awardId).OrderBy(o => o.Number).ToListAsync(cancellationToken);
        string[] codes = [.. objectives.SelectMany(o => o.Indicators).Select(i => i.IndicatorCode).Distinct()];
        var library = await db.Indicators.AsNoTracking().Where(i => codes.Contains(i.Code)).ToDictionaryAsync(i => i.Code, cancellationToken);
        return Template(objectives, library);
    }

    /// <summary>The performance report's form, from the award's objectives and the indicator library.</summary>
    public static ReportTemplate Template(IReadOnlyList<Objective> objectives, IReadOnlyDictionary<string, IndicatorDefinition> library) => ReportTemplate.Performance(
        [.. objectives.Select(o => new TemplateObjective(o.Number, o.Pillar, o.Text))],
        [.. from objective in objectives
            from indicator in objective.Indicators.OrderBy(i => i.IndicatorCode, StringComparer.Ordinal)
            let known = library[indicator.IndicatorCode]
            select new TemplateIndicator(
                objective.Number, known.Code, known.Name.En, known.Name.Fr, known.Name.Es, known.Method, known.Unit, Disaggregation.DimensionsOf(known.Disaggregations),
                indicator.Baseline, indicator.LifeTarget, new SortedDictionary<int, decimal>(indicator.Targets.ToDictionary(t => t.Year, t => t.Value)))]);

    private async Task<ReportDocument?> PreviousAsync(Report report, DateOnly periodEnd, CancellationToken cancellationToken)
    {
        var content = await (
            from earlier in db.Reports
            where earlier.AwardId == report.AwardId && earlier.Form == report.Form && earlier.Status == ReportStatus.Accepted
            join requirement in db.Requirements on earlier.RequirementId equals requirement.Id
            where requirement.PeriodEnd < periodEnd
            join version in db.Set<ReportVersion>() on earlier.Id equals version.ReportId
            orderby requirement.PeriodEnd descending, version.Number descending
            select version.Content).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        return content is null ? null : ReportDocument.FromJson(content);
    }

    private async Task<ILookup<string, PeriodActual>> EarlierAsync(long awardId, DateOnly periodEnd, CancellationToken cancellationToken)
    {
        string[] parts = [ReportedActual.Whole, ReportedActual.Numerator, ReportedActual.Denominator];
        var rows = await db.ReportedActuals.AsNoTracking()
            .Where(a => a.AwardId == awardId && a.PeriodEnd < periodEnd && a.SupersededAt == null && parts.Contains(a.Part))
            .Select(a => new { a.Objective, a.IndicatorCode, a.PeriodEnd, a.Part, a.Value }).ToListAsync(cancellationToken);
        return rows.GroupBy(r => (r.Objective, r.IndicatorCode, r.PeriodEnd)).ToLookup(
            g => FormattableString.Invariant($"actual/{g.Key.Objective}/{g.Key.IndicatorCode}"),
            g => new PeriodActual(
                g.Key.PeriodEnd,
                g.FirstOrDefault(r => r.Part == ReportedActual.Whole)?.Value,
                g.FirstOrDefault(r => r.Part == ReportedActual.Numerator)?.Value,
                g.FirstOrDefault(r => r.Part == ReportedActual.Denominator)?.Value));
    }
}
