namespace GrantsPortal.Domain.Reporting;

/// <summary>
/// One federal holiday: a code that never changes (names are looked up by it in the reader's language), the day the
/// law names, and the day offices are closed for it, which may lie in the year before.
/// </summary>
public sealed record FederalHoliday(string Code, DateOnly Date, DateOnly Observed);
