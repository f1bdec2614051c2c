using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Domain.Awards;

/// <summary>What an officer writes down about an award before it is signed.</summary>
public sealed record AwardDraft
{
    public required string Fain { get; init; }
    public required string Title { get; init; }
    public required long RecipientId { get; init; }
    public required string ProgramCode { get; init; }
    public required string InstrumentCode { get; init; }
    public long? CompactId { get; init; }
    public required long OfficerId { get; init; }
    public required DateOnly Start { get; init; }
    public required DateOnly End { get; init; }
    public required decimal Amount { get; init; }
    public decimal CostShare { get; init; }
    public PaymentMethod PaymentMethod { get; init; }
    public ReportingFrequency Frequency { get; init; }
    public bool IsSensitive { get; init; }
}
