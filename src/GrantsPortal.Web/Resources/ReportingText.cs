namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the home page and of requirements.</summary>
public sealed class ReportingText;
