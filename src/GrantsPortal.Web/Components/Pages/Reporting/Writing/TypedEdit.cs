namespace GrantsPortal.Web.Components.Pages.Reporting.Writing;

/// <summary>
/// One field as the browser sends it, in the reader's own way of writing. <see cref="Was"/> comes only with text that was typed before the
/// page was loaded again: what stood there when it was begun.
/// </summary>
public sealed record TypedEdit(string Key, string Value, string? Was);
