namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the reminder ladder's page.</summary>
public sealed class RemindersText;
