using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Domain.Awards;

/// <summary>A grants officer signed: money is obligated and the reporting schedule begins.</summary>
public sealed record AwardSigned(Award Award, DateOnly On);

/// <summary>The period of performance or the reporting terms of a signed award changed: what is still open follows.</summary>
public sealed record AwardRescheduled(Award Award, ScheduleChange Change);
