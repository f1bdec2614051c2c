namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the list of reports and of their review.</summary>
public sealed class ReviewText;
