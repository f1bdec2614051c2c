namespace GrantsPortal.Domain.Reporting;

/// <summary>
/// The settings of one award's schedule. An interim whose period ends with the award is replaced by the final,
/// as reporting systems do; <see cref="KeepInterimEndingWithAward"/> asks for both.
/// </summary>
public sealed record ReportingTerms(
    ReportingFrequency Frequency,
    ReportingYear Year = ReportingYear.Calendar,
    RecipientKind Recipient = RecipientKind.Recipient,
    RollPolicy Roll = RollPolicy.NextBusinessDay,
    bool KeepInterimEndingWithAward = false);
