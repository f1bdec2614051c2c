using System.Globalization;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPortal.Web.Components.Pages.Reporting.Review;

/// <summary>What the list of reports shows, as its address says it. Without a status an officer sees what waits for the office, everybody else all.</summary>
public sealed record ReportsView
{
    public const string Path = "/reports";

    public string Text { get; init; } = "";
    public IReadOnlyList<ReportStatus> Statuses { get; init; } = [];
    public IReadOnlyList<ReportForm> Forms { get; init; } = [];
    public bool Mine { get; init; }
    public bool Late { get; init; }
    public bool? WithFindings { get; init; }
    public int Page { get; init; } = 1;

    public int FilterCount => (Text.Length > 0 ? 1 : 0) + Statuses.Count + Forms.Count + (Mine ? 1 : 0) + (Late ? 1 : 0) + (WithFindings is null ? 0 : 1);

    /// <summary>What cannot be read is left out: an address typed wrong still opens the page.</summary>
    public static ReportsView Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string One(string name) => values.TryGetValue(name, out var found) ? found.ToString() : "";
        IReadOnlyList<T> Words<T>(string name) where T : struct, Enum => values.TryGetValue(name, out var found)
            ? [.. found.Where(v => v is { Length: > 0 } && !char.IsAsciiDigit(v[0])).Select(v => Enum.TryParse<T>(v, out var word) ? word : (T?)null).OfType<T>().Distinct()] : [];
        return new ReportsView
        {
            Text = One("q"),
            Statuses = Words<ReportStatus>("status"),
            Forms = Words<ReportForm>("form"),
            Mine = One("mine") == "1",
            Late = One("late") == "1",
            WithFindings = One("findings") switch { "1" => true, "0" => false, _ => null },
            Page = int.TryParse(One("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
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
        query.AddRange(Statuses.Select(s => new KeyValuePair<string, string?>("status", s.ToString())));
        query.AddRange(Forms.Select(f => new KeyValuePair<string, string?>("form", f.ToString())));
        Add(Mine, "mine", "1");
        Add(Late, "late", "1");
        Add(WithFindings is not null, "findings", WithFindings == true ? "1" : "0");
        Add(Page > 1, "page", Page.ToString(CultureInfo.InvariantCulture));
        return QueryHelpers.AddQueryString(Path, query);
    }

    public ReportsView Toggled(ReportStatus status) => this with { Page = 1, Statuses = Toggled(Statuses, status) };

    public ReportsView Toggled(ReportForm form) => this with { Page = 1, Forms = Toggled(Forms, form) };

    public SearchReportsQuery ToQuery(bool isOfficer) => new()
    {
        Text = Text,
        Statuses = Statuses.Count > 0 || !isOfficer ? Statuses : SearchReportsQuery.Waiting,
        Forms = Forms,
        Mine = Mine,
        Late = Late,
        WithFindings = WithFindings,
        Page = Page,
    };

    private static IReadOnlyList<T> Toggled<T>(IReadOnlyList<T> chosen, T one) => chosen.Contains(one) ? [.. chosen.Where(c => !Equals(c, one))] : [.. chosen, one];
}
