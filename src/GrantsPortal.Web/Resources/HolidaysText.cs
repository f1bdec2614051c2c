namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of federal holidays and closures.</summary>
public sealed class HolidaysText;
