namespace GrantsPortal.Domain.Reporting.PersonalData;

/// <summary>
/// One place in a text that looks like personal data. <see cref="Start"/> and <see cref="Length"/> count characters (UTF-16) of the text
/// as it was given; <see cref="Masked"/> may be shown and logged, the text itself may not.
/// </summary>
public sealed record PersonalDataFinding(PersonalDataKind Kind, int Start, int Length, string Masked);
