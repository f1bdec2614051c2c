namespace GrantsPortal.Domain.Awards;

/// <summary>What an award's form asks for, by the words that refusals use.</summary>
public enum AwardField
{
    Fain, Title, Recipient, Program, Instrument, Compact, Officer, Start, End, Amount, CostShare, PaymentMethod, Frequency, Sensitive,
    ReportingYear, KeepInterim, ProgramIncome, IndirectRateCap,
    Risk, RiskAssessedOn, RiskNote, MonitoringPlan, Split, Country, Percent, Budget, BudgetPeriod, BudgetCategory, FederalShare,
    Objectives, ObjectiveText, Indicators, Indicator, Baseline, LifeTarget, Targets, TargetYear, TargetValue,
}
