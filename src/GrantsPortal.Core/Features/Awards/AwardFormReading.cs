using GrantsPortal.Domain.Awards;

namespace GrantsPortal.Features.Awards;

/// <summary>The draft as its form shows it.</summary>
internal static class AwardFormReading
{
    public static EditAwardCommand ToForm(this Award award, string? compact) => new()
    {
        Opened = award.Fain,
        Version = award.Version,
        Fain = award.Fain,
        Title = award.Title,
        RecipientId = award.RecipientId,
        ProgramCode = award.ProgramCode,
        InstrumentCode = award.InstrumentCode,
        CompactCode = compact,
        OfficerId = award.OfficerId,
        Start = award.Start,
        End = award.End,
        Amount = award.Amount,
        CostShare = award.CostShare,
        PaymentMethod = award.PaymentMethod,
        Frequency = award.Frequency,
        ReportingYear = award.ReportingYear,
        KeepInterimEndingWithAward = award.KeepInterimEndingWithAward,
        ProgramIncomeMethod = award.ProgramIncomeMethod,
        IndirectRateCap = award.IndirectRateCap,
        IsSensitive = award.IsSensitive,
        Split = [.. award.Splits.SelectMany(s => s.Shares).OrderByDescending(s => s.Percent).ThenBy(s => s.CountryCode, StringComparer.Ordinal)
            .Select(s => new ShareRow { CountryCode = s.CountryCode, Percent = s.Percent })],
        Budget = [.. award.Budget.OrderBy(b => b.Period).ThenBy(b => b.CategoryCode, StringComparer.Ordinal)
            .Select(b => new BudgetRow { Period = b.Period, CategoryCode = b.CategoryCode, FederalShare = b.FederalShare, CostShare = b.CostShare })],
        Objectives = [.. award.Objectives.OrderBy(o => o.Number).Select(Row)],
        Risk = award.Risk,
        RiskAssessedOn = award.RiskAssessedOn,
        RiskNote = award.RiskNote,
        MonitoringPlan = award.MonitoringPlan,
    };

    private static ObjectiveRow Row(Objective objective) => new()
    {
        Pillar = objective.Pillar,
        Text = objective.Text,
        Indicators = [.. objective.Indicators.OrderBy(i => i.IndicatorCode, StringComparer.Ordinal).Select(i => new IndicatorRow
        {
            IndicatorCode = i.IndicatorCode,
            Baseline = i.Baseline,
            LifeTarget = i.LifeTarget,
            Targets = [.. i.Targets.OrderBy(t => t.Year).Select(t => new TargetRow { Year = t.Year, Value = t.Value })],
        })],
    };
}
