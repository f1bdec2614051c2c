namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the pages of countries and of the worldwide figures.</summary>
public sealed class CountriesText;
