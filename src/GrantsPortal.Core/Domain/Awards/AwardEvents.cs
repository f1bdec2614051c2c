namespace GrantsPortal.Domain.Awards;

/// <summary>A grants officer signed: money is obligated and the reporting schedule begins.</summary>
public sealed record AwardSigned(Award Award, DateOnly On);
