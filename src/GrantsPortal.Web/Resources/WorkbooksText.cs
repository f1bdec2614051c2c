namespace GrantsPortal.Web.Resources;

/// <summary>Marker of the texts of reports by spreadsheet.</summary>
public sealed class WorkbooksText;
