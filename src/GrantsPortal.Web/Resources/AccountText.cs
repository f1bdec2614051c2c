namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the sign-in and password pages.</summary>
public sealed class AccountText;
