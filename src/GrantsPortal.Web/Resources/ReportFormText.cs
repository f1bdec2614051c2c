namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the printed forms, SF-425 and SF-PPR.</summary>
public sealed class ReportFormText;
