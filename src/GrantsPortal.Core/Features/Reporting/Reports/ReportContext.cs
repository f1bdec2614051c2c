using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Reporting.Sf425;
using GrantsPortal.Domain.Results;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>The award as a report needs it.</summary>
internal sealed record ReportAward(
    long Id, string Fain, string Title, AwardStatus Status, string Recipient, string? Uei, long RecipientId, DateOnly Start, DateOnly End, decimal Amount,
    RiskLevel? Risk, ReportingFrequency Frequency, bool IsSensitive, Sf425Award Terms);

/// <summary>A report with all that its page, its checks and its certification look at, read once.</summary>
internal sealed class ReportContext
{
    public required Report Report { get; init; }
    public required Requirement Requirement { get; init; }
    public required ReportAward Award { get; init; }
    public required ReportTemplate Template { get; init; }

    /// <summary>The last accepted report of the same form and an earlier period.</summary>
    public required ReportDocument? Previous { get; init; }
    public required Sf425Ledger? Ledger { get; init; }
    public required FederalCalendar Calendar { get; init; }

    /// <summary>Accepted actuals of earlier periods.</summary>
    public required ILookup<string, PeriodActual> Earlier { get; init; }
    public required bool WantsSecondReview { get; init; }
    public required string Agency { get; init; }

    /// <summary>A correction is written beside a settled requirement; anything else needs an open one.</summary>
    public bool IsStillAskedFor => Report.CorrectsId is not null || Requirement.Status is not (RequirementStatus.Waived or RequirementStatus.Accepted or RequirementStatus.Nil);

    /// <summary>What the form asks for now and what has an answer: an objective that the award dropped since leaves nothing behind.</summary>
    public IReadOnlyDictionary<string, string> Draft =>
        Report.Answers.Where(a => a.Value.Length > 0 && Template.Has(a.Key)).ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal);

    public void RefuseWhenNoLongerAskedFor()
    {
        if (!IsStillAskedFor)
        {
            throw ReportErrors.RequirementClosed();
        }
    }
}
