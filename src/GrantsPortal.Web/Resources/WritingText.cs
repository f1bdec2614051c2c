namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of a report as it is written and read.</summary>
public sealed class WritingText;
