namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the Jobs page and the names of the jobs.</summary>
public sealed class JobsText;
