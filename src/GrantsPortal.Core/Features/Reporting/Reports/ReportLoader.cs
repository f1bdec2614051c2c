using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
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
internal sealed class ReportLoader(GrantsDbContext db, Caller caller, AwardReader reader, ReportReads reads, IOptions<ReportOptions> options)
{
    /// <summary>The report alone, to be changed.</summary>
    public async Task<Report> FindAsync(string number, CancellationToken cancellationToken) => (await FindWithRequirementAsync(number, cancellationToken)).Report;

    /// <summary>The report with its requirement, its award and what earlier reports said.</summary>
    public async Task<ReportContext> OpenAsync(string number, CancellationToken cancellationToken)
    {
        var (report, requirement) = await FindWithRequirementAsync(number, cancellationToken);
        return await ContextAsync(report, requirement, cancellationToken);
    }

    public async Task<ReportContext> ContextAsync(Report report, Requirement requirement, CancellationToken cancellationToken)
    {
        var (award, ledger) = await reads.AwardAsync(db, requirement.AwardId, requirement.PeriodEnd, cancellationToken);
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
            Previous = await reads.PreviousAsync(db, award.Id, report.Form, requirement.PeriodEnd, cancellationToken),
            Ledger = isFinancial ? ledger : null,
            Calendar = await reads.CalendarAsync(db, cancellationToken),
            Earlier = isFinancial ? Array.Empty<int>().ToLookup(_ => "", _ => default(PeriodActual)) : await EarlierAsync(award.Id, requirement.PeriodEnd, cancellationToken),
            WantsSecondReview = options.Value.WantsSecondReview(award.Amount, award.Risk),
            Agency = options.Value.Agency,
        };
    }

    /// <summary>A report's parts are read by its key, and only those that it has; what was asked about the requirement's date is left out.</summary>
    public async Task<(Report Report, Requirement Requirement)> FindWithRequirementAsync(string number, CancellationToken cancellationToken)
    {
        var wanted = number.Trim().ToUpperInvariant();
        var visible = db.Awards.VisibleTo(caller.User);
        var found = wanted.Length > Report.NumberMaxLength ? null : await (
            from report in db.Reports.AsTracking()
            join requirement in db.Requirements.IgnoreAutoIncludes() on report.RequirementId equals requirement.Id
            where report.Number == wanted && visible.Any(a => a.Id == report.AwardId)
            select new { Report = report, Requirement = requirement, WasCertified = report.Versions.Any(), HasFiles = report.Attachments.Any() }).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            throw ReportErrors.NotFound();
        }
        var parts = db.Entry(found.Report);
        await reads.LoadAsync(db, found.Report, cancellationToken);
        if (found.WasCertified)
        {
            await parts.Collection(r => r.Versions).LoadAsync(cancellationToken);
            await parts.Collection(r => r.Returns).LoadAsync(cancellationToken);
        }
        if (found.HasFiles)
        {
            await parts.Collection(r => r.Attachments).LoadAsync(cancellationToken);
        }
        return (found.Report, found.Requirement);
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
