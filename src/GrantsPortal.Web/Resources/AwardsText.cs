namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the awards list.</summary>
public sealed class AwardsText;
