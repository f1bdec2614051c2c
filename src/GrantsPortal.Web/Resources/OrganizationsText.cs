namespace GrantsPortal.Web.Resources;

/// <summary>Texts of the pages of recipients.</summary>
public sealed class OrganizationsText;
