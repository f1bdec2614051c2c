using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>How a form becomes changes of the award: the same for the page's two commands and for a row of an import.</summary>
internal static class AwardFormWriting
{
    /// <summary>Refuses unknown codes and a recipient or FAIN that cannot be taken, all at once.</summary>
    public static async Task RefuseUnknownAsync(this GrantsDbContext db, AwardForm form, AwardCodes codes, Award? existing, CancellationToken cancellationToken)
    {
        List<Error> errors = [.. codes.Unknown(form, existing)];
        if (await db.Organizations.FindAsync([form.RecipientId], cancellationToken) is null)
        {
            errors.Add(OrganizationErrors.Unknown(nameof(form.RecipientId)).Errors[0]);
        }
        if (errors.Count > 0)
        {
            throw new ValidationFailed(errors);
        }
        var fain = Fain.Normalize(form.Fain);
        var other = existing?.Id ?? 0;
        if (await db.Awards.AnyAsync(a => a.Fain == fain && a.Id != other, cancellationToken))
        {
            throw AwardErrors.FainTaken(form.Fain);
        }
    }

    /// <summary>Writes everything below the details: split, budget, objectives, risk and plan.</summary>
    public static void WriteFile(this Award award, AwardForm form, DateTime now, CurrentUser by) => Refusals.Collect(
        () => award.Split([.. form.Split.Select(s => new CountryShare(s.CountryCode, s.Percent ?? 0))], now, by),
        () => award.SetBudget([.. form.Budget.Where(HasMoney).Select(b => new BudgetLine(b.Period, b.CategoryCode, b.FederalShare ?? 0, b.CostShare ?? 0))], now, by),
        () => award.SetObjectives([.. form.Objectives.Select((o, i) => new Objective(i + 1, o.Pillar, o.Text, o.Indicators.Select(Indicator)))], now, by),
        () => award.AssessRisk(form.Risk, form.RiskAssessedOn, form.RiskNote, now, by),
        () => award.PlanMonitoring(form.MonitoringPlan, now, by));

    /// <summary>The draft with all that its verbs look at. Unknown and mistyped FAINs read the same.</summary>
    public static async Task<Award> LoadAwardAsync(this GrantsDbContext db, string fain, CancellationToken cancellationToken)
    {
        var normal = Fain.TryParse(fain, out var parsed) ? parsed!.Value : throw AwardErrors.NotFound(Clipped.Text(fain));
        return await db.Awards.WithFile()
            .SingleOrDefaultAsync(a => a.Fain == normal, cancellationToken) ?? throw AwardErrors.NotFound(normal);
    }

    /// <summary>With everything below it that a form shows.</summary>
    public static IQueryable<Award> WithFile(this IQueryable<Award> awards) => awards.AsSplitQuery()
        .Include(a => a.Recipient).Include(a => a.Balance).Include(a => a.Preparers).Include(a => a.Budget)
        .Include(a => a.Splits).ThenInclude(s => s.Shares)
        .Include(a => a.Objectives).ThenInclude(o => o.Indicators).ThenInclude(i => i.Targets);

    /// <summary>Begins a draft from a checked form.</summary>
    public static Award Begin(AwardForm form, AwardCodes codes, DateTime now, CurrentUser by)
    {
        Award? award = null;
        Refusals.Collect(
            () => award = Award.Prepare(codes.Draft(form), isDemo: false, now, by),
            () => award?.WriteFile(form, now, by));
        return award!;
    }

    /// <summary>Writes a checked form over a draft.</summary>
    public static void Rewrite(this Award award, AwardForm form, AwardCodes codes, DateTime now, CurrentUser by) => Refusals.Collect(
        () => award.Edit(codes.Draft(form), now, by),
        () => award.WriteFile(form, now, by));

    private static bool HasMoney(BudgetRow row) => row.FederalShare is not (null or 0) || row.CostShare is not (null or 0);

    private static AwardIndicator Indicator(IndicatorRow row) =>
        new(row.IndicatorCode, row.Baseline, row.LifeTarget, row.Targets.Where(t => t.Value is not null).Select(t => new IndicatorTarget(t.Year!.Value, t.Value!.Value)));
}
