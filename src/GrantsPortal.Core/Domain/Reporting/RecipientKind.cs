namespace GrantsPortal.Domain.Reporting;

/// <summary>Who reports: a recipient to the agency, or a subrecipient to its pass-through entity.</summary>
public enum RecipientKind
{
    Recipient,
    Subrecipient,
}
