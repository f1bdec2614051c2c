namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the award page.</summary>
public sealed class AwardText;
