using System.Globalization;
using System.Text;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Features.Awards;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPortal.Web.Components.Pages.Awards;

/// <summary>
/// The whole state of the awards list as its address holds it, so that a link, the back button, a bookmark, a reload and the export
/// show the same. What an address names wrongly is left out.
/// </summary>
public sealed record AwardsView
{
    public const string Path = "/awards";
    public const string ExportPath = "/awards/export.csv";
    public const int UsualSize = 25;
    public static readonly IReadOnlyList<int> Sizes = [UsualSize, 50, 100];

    /// <summary>The filters of several values, by their name in the address.</summary>
    public static readonly IReadOnlyList<string> Facets = ["status", "program", "country", "bureau", "officer", "risk", "pace", "due"];

    private IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public string Text { get; init; } = "";
    public long? Organization { get; init; }
    public AwardSort Sort { get; init; }
    public bool Descending { get; init; }
    public int Page { get; init; } = 1;
    public int Size { get; init; } = UsualSize;

    /// <summary>Null when the address does not say: then the reader's own choice, or the usual ones.</summary>
    public IReadOnlyList<AwardColumn>? Columns { get; init; }

    public static AwardsView Read(string? queryString)
    {
        var values = QueryHelpers.ParseQuery(queryString);
        string One(string name) => values.TryGetValue(name, out var found) ? found.ToString().Trim() : "";
        var text = One("q");
        var size = int.TryParse(One("size"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) && Sizes.Contains(s) ? s : UsualSize;
        return new AwardsView
        {
            Text = text.Length > SearchAwardsQuery.TextMaxLength ? text[..SearchAwardsQuery.TextMaxLength] : text,
            Organization = long.TryParse(One("org"), NumberStyles.None, CultureInfo.InvariantCulture, out var organization) ? organization : null,
            Chosen = Facets.Where(values.ContainsKey).ToDictionary(f => f, f => Known(f, values[f])),
            Sort = Word<AwardSort>(One("sort")) ?? default,
            Descending = One("dir") == "desc",
            Page = int.TryParse(One("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            Size = size,
            Columns = AwardColumns.Read(One("cols")),
        };
    }

    public IReadOnlyList<string> Of(string facet) => Chosen.GetValueOrDefault(facet) ?? [];

    /// <summary>How many filters narrow the list; several choices of one facet are one filter.</summary>
    public int FilterCount => Facets.Count(f => Of(f).Count > 0) + (Text.Length > 0 ? 1 : 0) + (Organization is null ? 0 : 1);

    public AwardsView Toggle(string facet, string value) =>
        Choose(facet, Of(facet).Contains(value) ? [.. Of(facet).Where(v => v != value)] : [.. Of(facet), value]);

    public AwardsView Choose(string facet, IReadOnlyList<string> values) =>
        this with { Chosen = new Dictionary<string, IReadOnlyList<string>>(Chosen) { [facet] = values }, Page = 1 };

    public AwardsView WithoutFilters() => new() { Sort = Sort, Descending = Descending, Size = Size, Columns = Columns };

    /// <summary>A second click turns the order round; figures begin with the greatest.</summary>
    public AwardsView SortedBy(AwardSort sort) => this with
    {
        Sort = sort,
        Descending = sort == Sort ? !Descending : sort is AwardSort.Obligated or AwardSort.Expended or AwardSort.Spent or AwardSort.Risk,
        Page = 1,
    };

    public SearchAwardsQuery ToQuery() => new()
    {
        Text = Text,
        Organization = Organization,
        Statuses = Words<AwardStatus>("status"),
        Programs = Of("program"),
        Countries = Of("country"),
        Bureaus = Of("bureau"),
        Officers = [.. Of("officer").Select(o => long.Parse(o, CultureInfo.InvariantCulture))],
        Risks = Words<RiskLevel>("risk"),
        Paces = Words<Pace>("pace"),
        Due = Words<DueBucket>("due"),
        Sort = Sort,
        Descending = Descending,
        Page = Page,
        PageSize = Size,
    };

    public string ToUrl(string path = Path)
    {
        var url = new StringBuilder(path);
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                url.Append(url.Length == path.Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal));
            }
        }
        Add("q", Text);
        foreach (var facet in Facets)
        {
            foreach (var value in Of(facet))
            {
                Add(facet, value);
            }
        }
        Add("org", Organization?.ToString(CultureInfo.InvariantCulture));
        Add("sort", Sort == default ? null : Sort.ToString());
        Add("dir", Descending ? "desc" : null);
        Add("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture));
        Add("size", Size == UsualSize ? null : Size.ToString(CultureInfo.InvariantCulture));
        Add("cols", Columns is null ? null : AwardColumns.Write(Columns));
        return url.ToString();
    }

    private static IReadOnlyList<string> Known(string facet, IEnumerable<string?> values) =>
        [.. values.Select(v => Canonical(facet, v?.Trim() ?? "")).OfType<string>().Distinct()];

    private static string? Canonical(string facet, string value) => facet switch
    {
        "status" => Word<AwardStatus>(value)?.ToString(),
        "risk" => Word<RiskLevel>(value)?.ToString(),
        "pace" => Word<Pace>(value)?.ToString(),
        "due" => Word<DueBucket>(value)?.ToString(),
        "officer" => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id.ToString(CultureInfo.InvariantCulture) : null,
        _ => value.Length is > 0 and <= 20 ? value.ToUpperInvariant() : null,
    };

    // Enum.TryParse alone would also read numbers.
    private static T? Word<T>(string value)
        where T : struct, Enum =>
        value.All(char.IsLetter) && Enum.TryParse<T>(value, ignoreCase: true, out var word) && Enum.IsDefined(word) ? word : null;

    private T[] Words<T>(string facet)
        where T : struct, Enum => [.. Of(facet).Select(Enum.Parse<T>)];
}
