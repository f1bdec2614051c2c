using GrantsPortal.Features.Countries;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPortal.Web.Components.Pages.Countries;

public enum CountryColumn { Name, Bureau, ActiveAwards, Awards, Obligated }

/// <summary>What the address of the list of countries asks for: words, bureau, with awards or not, order. Every state is a link.</summary>
public sealed record CountriesView(string? Search, string? Bureau, string? Awards, CountryColumn Sort, bool Descending)
{
    public const string Path = "/countries";
    public const string All = "all";
    public const string Without = "without";

    public static CountriesView Of(string? search, string? bureau, string? awards, string? sort)
    {
        var column = Enum.TryParse<CountryColumn>(sort?.TrimStart('-'), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (CountryColumn?)null;
        return new CountriesView(
            Blank(search), Blank(bureau)?.ToUpperInvariant(), awards is All or Without ? awards : null, column ?? CountryColumn.Obligated, column is null || sort!.StartsWith('-'));
    }

    public GetCountriesQuery Query => new(Search, Bureau, Awards switch { All => null, Without => false, _ => true });
    public int Filters => (Search is null ? 0 : 1) + (Bureau is null ? 0 : 1) + (Awards is null ? 0 : 1);

    public string ToUrl() => QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>
    {
        ["q"] = Search,
        ["bureau"] = Bureau,
        ["awards"] = Awards,
        ["sort"] = (Sort, Descending) == (CountryColumn.Obligated, true) ? null : $"{(Descending ? "-" : "")}{Sort.ToString().ToLowerInvariant()}",
    });

    /// <summary>Names start at A, figures at the largest; the same column again turns round.</summary>
    public CountriesView SortedBy(CountryColumn column) =>
        this with { Sort = column, Descending = column == Sort ? !Descending : column > CountryColumn.Bureau };

    public IEnumerable<CountryRow> Order(IEnumerable<CountryRow> rows)
    {
        var byName = rows.OrderBy(r => r.Name, StringComparer.CurrentCulture);
        return (Sort, Descending) switch
        {
            (CountryColumn.Name, false) => byName,
            (CountryColumn.Name, true) => byName.Reverse(),
            (CountryColumn.Bureau, false) => byName.OrderBy(r => r.Bureau, StringComparer.Ordinal),
            (CountryColumn.Bureau, true) => byName.OrderByDescending(r => r.Bureau, StringComparer.Ordinal),
            (_, false) => byName.OrderBy(Figure),
            _ => byName.OrderByDescending(Figure),
        };
    }

    private decimal Figure(CountryRow row) => Sort switch
    {
        CountryColumn.ActiveAwards => row.ActiveAwards,
        CountryColumn.Awards => row.Awards,
        _ => row.Obligated,
    };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
