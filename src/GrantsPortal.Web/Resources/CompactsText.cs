namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the pages of compacts and of the portfolio.</summary>
public sealed class CompactsText;
