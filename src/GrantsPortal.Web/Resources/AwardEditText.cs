namespace GrantsPortal.Web.Resources;

/// <summary>Texts of the pages that prepare, edit, sign and import awards.</summary>
public sealed class AwardEditText;
