namespace GrantsPortal.Web.Components.Pages.Awards;

/// <summary>Parts of the award page, in their order; the name in lower case is the address's <c>tab</c>.</summary>
public enum AwardTab
{
    Overview, Requirements, Money, Countries, Objectives, Documents, History,
}
