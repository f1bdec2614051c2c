namespace GrantsPortal.Domain.Reporting;

public enum ScheduleCause { AwardExtended, AwardTerminated, TermsChanged, ClosureAdded }

/// <summary>Why open requirements move, with the officer's own words.</summary>
public sealed record ScheduleChange(ScheduleCause Cause, string Why);
