namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the audit trail: its page, its file, and what the use cases are called.</summary>
public sealed class AuditText;
