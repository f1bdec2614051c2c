using GrantsPortal.Domain.Awards;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>The office's own rules of review, from the section <c>Reporting</c> of the settings.</summary>
public sealed class ReportOptions
{
    /// <summary>Awards above this amount of dollars want two reviewers.</summary>
    public decimal SecondReviewOver { get; set; } = 1_000_000m;

    /// <summary>So do awards assessed at high risk (2 CFR 200.208(c)).</summary>
    public bool SecondReviewAtHighRisk { get; set; } = true;

    /// <summary>What line 1 of the forms says.</summary>
    public string Agency { get; set; } = "U.S. Department of State";

    public bool WantsSecondReview(decimal amount, RiskLevel? risk) => amount > SecondReviewOver || (SecondReviewAtHighRisk && risk == RiskLevel.High);
}
