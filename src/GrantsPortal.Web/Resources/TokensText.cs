namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the page of a user's bearer tokens.</summary>
public sealed class TokensText;
