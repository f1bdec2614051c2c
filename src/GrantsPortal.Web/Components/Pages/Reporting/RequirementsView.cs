using System.Globalization;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Web.Components.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPortal.Web.Components.Pages.Reporting;

/// <summary>What the requirements page shows, as its address says it: links, the back button and bookmarks all work.</summary>
public sealed record RequirementsView
{
    public const string Path = "/requirements";

    public string Text { get; init; } = "";
    public IReadOnlyList<RequirementState> States { get; init; } = [];
    public IReadOnlyList<RequirementKind> Kinds { get; init; } = [];
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public bool Mine { get; init; }

    /// <summary>One officer's desk.</summary>
    public long? OfficerId { get; init; }
    public int Page { get; init; } = 1;

    public int FilterCount => (Text.Length > 0 ? 1 : 0) + States.Count + Kinds.Count + (From is null ? 0 : 1) + (To is null ? 0 : 1) + (Mine ? 1 : 0) + (OfficerId is null ? 0 : 1);

    /// <summary>What cannot be read is left out: an address typed wrong still opens the page.</summary>
    public static RequirementsView Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string One(string name) => values.TryGetValue(name, out var found) ? found.ToString() : "";
        IReadOnlyList<T> Words<T>(string name) where T : struct, Enum => values.TryGetValue(name, out var found)
            ? [.. found.Where(v => v is { Length: > 0 } && !char.IsAsciiDigit(v[0])).Select(v => Enum.TryParse<T>(v, out var word) ? word : (T?)null).OfType<T>().Distinct()] : [];
        return new RequirementsView
        {
            Text = One("q"),
            States = Words<RequirementState>("state"),
            Kinds = Words<RequirementKind>("kind"),
            From = Day(One("from")),
            To = Day(One("to")),
            Mine = One("mine") == "1",
            Page = int.TryParse(One("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
            OfficerId = long.TryParse(One("officer"), NumberStyles.None, CultureInfo.InvariantCulture, out var officer) ? officer : null,
        };
    }

    public string ToUrl()
    {
        List<KeyValuePair<string, string?>> query = [];
        void Add(bool given, string name, string value)
        {
            if (given)
            {
                query.Add(new(name, value));
            }
        }

        Add(Text.Length > 0, "q", Text);
        query.AddRange(States.Select(s => new KeyValuePair<string, string?>("state", s.ToString())));
        query.AddRange(Kinds.Select(k => new KeyValuePair<string, string?>("kind", k.ToString())));
        Add(From is not null, "from", From is { } from ? Fmt.Iso(from) : "");
        Add(To is not null, "to", To is { } to ? Fmt.Iso(to) : "");
        Add(Mine, "mine", "1");
        Add(OfficerId is not null, "officer", OfficerId?.ToString(CultureInfo.InvariantCulture) ?? "");
        Add(Page > 1, "page", Page.ToString(CultureInfo.InvariantCulture));
        return QueryHelpers.AddQueryString(Path, query);
    }

    public RequirementsView Toggled(RequirementState state) => this with { Page = 1, States = Toggled(States, state) };

    public RequirementsView Toggled(RequirementKind kind) => this with { Page = 1, Kinds = Toggled(Kinds, kind) };

    public SearchRequirementsQuery ToQuery() => new()
    {
        Text = Text,
        States = States.Count > 0 ? States : SearchRequirementsQuery.Open,
        Kinds = Kinds,
        From = From,
        To = To,
        Mine = Mine,
        OfficerId = OfficerId,
        Page = Page,
    };

    private static IReadOnlyList<T> Toggled<T>(IReadOnlyList<T> chosen, T one) => chosen.Contains(one) ? [.. chosen.Where(c => !Equals(c, one))] : [.. chosen, one];

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
