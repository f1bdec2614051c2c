using System.Globalization;
using GrantsPortal.Domain.Notifications;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPortal.Web.Components.Pages.Notifications;

/// <summary>What the inbox shows, as its address says it.</summary>
public sealed record InboxView(bool UnreadOnly = false, NotificationKind? Kind = null, int Page = 1)
{
    public const string Path = "/inbox";

    public bool IsFiltered => UnreadOnly || Kind is not null;

    /// <summary>What cannot be read is left out.</summary>
    public static InboxView Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string One(string name) => values.TryGetValue(name, out var found) ? found.ToString() : "";
        return new InboxView(
            One("show") == "unread",
            One("kind") is { Length: > 0 } word && char.IsAsciiLetter(word[0]) && Enum.TryParse<NotificationKind>(word, out var kind) && Enum.IsDefined(kind) ? kind : null,
            int.TryParse(One("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1);
    }

    public string ToUrl()
    {
        var url = UnreadOnly ? QueryHelpers.AddQueryString(Path, "show", "unread") : Path;
        url = Kind is { } kind ? QueryHelpers.AddQueryString(url, "kind", kind.ToString()) : url;
        return Page > 1 ? QueryHelpers.AddQueryString(url, "page", Page.ToString(CultureInfo.InvariantCulture)) : url;
    }
}
