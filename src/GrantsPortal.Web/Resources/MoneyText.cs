namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the reports of money.</summary>
public sealed class MoneyText;
