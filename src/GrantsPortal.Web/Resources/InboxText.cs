namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the inbox and of the page on which people choose how they are told.</summary>
public sealed class InboxText;
