using System.Globalization;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Features.Notifications;
using GrantsPortal.Web.Components.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPortal.Web.Components.Pages.Notifications;

/// <summary>What the outbox page shows, as its address says it.</summary>
public sealed record OutboxView
{
    public const string Path = "/admin/outbox";

    public OutboxState? State { get; init; }
    public MessageKind? Kind { get; init; }
    public string Text { get; init; } = "";
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public int Page { get; init; } = 1;

    public bool IsFiltered => this with { Page = 1 } != new OutboxView();

    /// <summary>What cannot be read is left out: an address typed wrong still opens the page.</summary>
    public static OutboxView Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string One(string name) => values.TryGetValue(name, out var found) ? found.ToString() : "";
        T? Word<T>(string name) where T : struct, Enum => Enum.TryParse<T>(One(name), out var word) && Enum.IsDefined(word) ? word : null;
        DateOnly? Day(string name) => DateOnly.TryParseExact(One(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1990 and < 2100 ? day : null;
        return new OutboxView
        {
            State = Word<OutboxState>("state"),
            Kind = Word<MessageKind>("kind"),
            Text = One("q") is var text && text.Length > SearchOutboxQuery.TextMaxLength ? text[..SearchOutboxQuery.TextMaxLength] : text,
            From = Day("from"),
            To = Day("to"),
            Page = int.TryParse(One("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000 ? page : 1,
        };
    }

    public string ToUrl() => QueryHelpers.AddQueryString(Path, new (string Name, string? Value)[]
    {
        ("state", State?.ToString()), ("kind", Kind?.ToString()), ("q", Text), ("from", From is { } from ? Fmt.Iso(from) : null), ("to", To is { } to ? Fmt.Iso(to) : null),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
    }.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Name, q.Value)));

    public OutboxView Toggled(OutboxState state) => this with { State = State == state ? null : state, Page = 1 };

    public OutboxView Toggled(MessageKind kind) => this with { Kind = Kind == kind ? null : kind, Page = 1 };

    public SearchOutboxQuery ToQuery() => new() { State = State, Kind = Kind, Text = Text, From = From, To = To, Page = Page };
}
