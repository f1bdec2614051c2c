namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words that every area shares: statuses, roles, navigation, buttons.</summary>
public sealed class SharedText;
