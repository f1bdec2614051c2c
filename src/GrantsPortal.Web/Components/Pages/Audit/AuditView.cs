using System.Globalization;
using GrantsPortal.Domain;
using GrantsPortal.Features.Audit;
using GrantsPortal.Pipeline;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPortal.Web.Components.Pages.Audit;

/// <summary>The state of the audit page as its address carries it: the filter, and the entry number that the page is cut at.</summary>
public sealed record AuditView
{
    public const string Path = "/audit";
    public const string ExportPath = "/audit/export.csv";

    public AuditFilterText Filter { get; init; } = new();

    /// <summary>Entries older than this one.</summary>
    public string? Before { get; init; }

    /// <summary>Entries newer than this one.</summary>
    public string? After { get; init; }

    public static AuditView Read(string? queryString)
    {
        var values = QueryHelpers.ParseQuery(queryString);
        return new AuditView
        {
            Filter = new AuditFilterText
            {
                Text = One("q"),
                Subject = One("subject"),
                Operation = One("operation"),
                User = One("user"),
                Award = One("award"),
                From = One("from"),
                To = One("to"),
            },
            Before = One("before"),
            After = One("after"),
        };

        string? One(string name) => values.TryGetValue(name, out var found) && !string.IsNullOrWhiteSpace(found) ? found.ToString().Trim() : null;
    }

    public Outcome<SearchAuditEntriesQuery> ToQuery(AuditWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        List<Error> errors = [];
        var (before, after) = (AuditFilterText.Number(nameof(Before), Before, errors), AuditFilterText.Number(nameof(After), After, errors));
        var parsed = Filter.Parse();
        errors.AddRange(parsed.Errors);
        return errors.Count == 0
            ? Outcome<SearchAuditEntriesQuery>.Ok(new SearchAuditEntriesQuery(parsed.Value with { TextActions = words.ActionsNamed(parsed.Value.Text) }, before, after))
            : Outcome<SearchAuditEntriesQuery>.Refused(errors);
    }

    public string ToUrl(string path = Path) => QueryHelpers.AddQueryString(path, new (string Name, string? Value)[]
    {
        ("q", Filter.Text), ("subject", Filter.Subject), ("operation", Filter.Operation), ("user", Filter.User),
        ("award", Filter.Award), ("from", Filter.From), ("to", Filter.To), ("before", Before), ("after", After),
    }.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Name, q.Value)));

    public string OlderThan(long entry) => (this with { Before = Text(entry), After = null }).ToUrl();

    public string NewerThan(long entry) => (this with { Before = null, After = Text(entry) }).ToUrl();

    public AuditView First => this with { Before = null, After = null };

    private static string Text(long entry) => entry.ToString(CultureInfo.InvariantCulture);
}
