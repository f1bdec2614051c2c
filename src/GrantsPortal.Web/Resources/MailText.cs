namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of messages and of notifications.</summary>
public sealed class MailText;
