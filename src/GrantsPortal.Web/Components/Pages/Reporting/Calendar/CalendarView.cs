using System.Globalization;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting.Calendar;
using GrantsPortal.Web.Components.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPortal.Web.Components.Pages.Reporting.Calendar;

/// <summary>What the calendar shows, as its address says it: links, the back button and bookmarks all work.</summary>
public sealed record CalendarView
{
    public const string Path = "/calendar";

    public CalendarSpan Span { get; init; }

    /// <summary>A day within the month or week; null is today.</summary>
    public DateOnly? Around { get; init; }
    public bool Mine { get; init; }
    public long? OfficerId { get; init; }

    /// <summary>What cannot be read is left out: an address typed wrong still opens the page.</summary>
    public static CalendarView Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string One(string name) => values.TryGetValue(name, out var found) ? found.ToString() : "";
        return new CalendarView
        {
            Span = One("view") == "week" ? CalendarSpan.Week : CalendarSpan.Month,
            Around = DateOnly.TryParseExact(One("day"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            Mine = One("mine") == "1",
            OfficerId = long.TryParse(One("officer"), NumberStyles.None, CultureInfo.InvariantCulture, out var officer) ? officer : null,
        };
    }

    public string ToUrl()
    {
        List<KeyValuePair<string, string?>> query = [];
        if (Span == CalendarSpan.Week)
        {
            query.Add(new("view", "week"));
        }
        if (Around is { } day)
        {
            query.Add(new("day", Fmt.Iso(day)));
        }
        if (Mine)
        {
            query.Add(new("mine", "1"));
        }
        if (OfficerId is { } officer)
        {
            query.Add(new("officer", officer.ToString(CultureInfo.InvariantCulture)));
        }
        return QueryHelpers.AddQueryString(Path, query);
    }

    public GetRequirementCalendarQuery ToQuery(DateOnly today) => new(Span, Around ?? today, Mine, OfficerId);

    /// <summary>The list of these days, with the same desk; all open states unless told which.</summary>
    public RequirementsView List(DateOnly from, DateOnly to, params IReadOnlyList<RequirementState> states) =>
        new() { From = from, To = to, States = states, Mine = Mine, OfficerId = OfficerId };
}
