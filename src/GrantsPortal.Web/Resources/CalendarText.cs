namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the calendar, of its link and of the feed behind it.</summary>
public sealed class CalendarText;
