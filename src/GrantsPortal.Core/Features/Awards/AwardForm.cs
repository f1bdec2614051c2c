using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Results;

namespace GrantsPortal.Features.Awards;

/// <summary>What an officer writes about a draft award: the model of the form, of both commands that save it and of a row of an import.</summary>
public abstract record AwardForm
{
    public string Fain { get; set; } = "";
    public string Title { get; set; } = "";
    public long? RecipientId { get; set; }
    public string ProgramCode { get; set; } = "";
    public string InstrumentCode { get; set; } = "";
    public string? CompactCode { get; set; }
    public long? OfficerId { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public decimal? Amount { get; set; }
    public decimal? CostShare { get; set; }
    public PaymentMethod PaymentMethod { get; set; }
    public ReportingFrequency Frequency { get; set; }
    public ReportingYear ReportingYear { get; set; }
    public bool KeepInterimEndingWithAward { get; set; }
    public ProgramIncomeMethod ProgramIncomeMethod { get; set; }
    public decimal? IndirectRateCap { get; set; }
    public bool IsSensitive { get; set; }
    public List<ShareRow> Split { get; set; } = [];
    public List<BudgetRow> Budget { get; set; } = [];
    public List<ObjectiveRow> Objectives { get; set; } = [];
    public RiskLevel? Risk { get; set; }
    public DateOnly? RiskAssessedOn { get; set; }
    public string? RiskNote { get; set; }
    public string? MonitoringPlan { get; set; }
}

public sealed record ShareRow
{
    public string CountryCode { get; set; } = "";
    public decimal? Percent { get; set; }
}

public sealed record BudgetRow
{
    public int Period { get; set; } = 1;
    public string CategoryCode { get; set; } = "";
    public decimal? FederalShare { get; set; }
    public decimal? CostShare { get; set; }
}

public sealed record ObjectiveRow
{
    public Pillar Pillar { get; set; }
    public string Text { get; set; } = "";
    public List<IndicatorRow> Indicators { get; set; } = [];
}

public sealed record IndicatorRow
{
    public string IndicatorCode { get; set; } = "";
    public decimal? Baseline { get; set; }
    public decimal? LifeTarget { get; set; }
    public List<TargetRow> Targets { get; set; } = [];
}

public sealed record TargetRow
{
    public int? Year { get; set; }
    public decimal? Value { get; set; }
}
