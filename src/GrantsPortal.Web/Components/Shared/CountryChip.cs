namespace GrantsPortal.Web.Components.Shared;

/// <summary>A country as its two-letter code, with its name in the reader's language for those who do not know the code.</summary>
public sealed record CountryChip(string Code, string Name);
