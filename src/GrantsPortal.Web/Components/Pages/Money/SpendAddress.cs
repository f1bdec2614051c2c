using GrantsPortal.Features.Money;
using GrantsPortal.Web.Api;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPortal.Web.Components.Pages.Money;

/// <summary>The state of the page as its address carries it, so that a view can be kept, sent and gone back to.</summary>
public sealed record SpendAddress
{
    public const string Path = "/reports/spend-by-country";

    public string? Measure { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? AsOf { get; init; }
    public string? Program { get; init; }
    public string? Bureau { get; init; }
    public string? Compact { get; init; }
    public string? Sort { get; init; }
    public string? Empty { get; init; }

    /// <summary>"1" shows every row where the page would show the first few.</summary>
    public string? All { get; init; }
    public string? Cell { get; init; }
    public string? Award { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>What decides the report itself; the rest only shows it another way.</summary>
    public SpendFilterText Filter => new() { Measure = Measure, From = From, To = To, AsOf = AsOf, Program = Program, Bureau = Bureau, Compact = Compact };

    public string Href => Of(Path, [.. Report, ("all", All), ("cell", Cell), ("award", Award), ("page", Page > 1 ? Page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null)]);

    /// <summary>The file of what is shown, as of the same moment.</summary>
    public string File(string format, SpendByCountry shown) => Of($"{SpendDownloads.Path}/{format}", As(shown).Report);

    /// <summary>The lines of the open cell as a file.</summary>
    public string LinesFile(SpendByCountry shown) => Of($"{SpendDownloads.Path}/lines", [.. As(shown).Report, ("cell", Cell), ("award", Award)]);

    public SpendAddress Opened(string? cell) => this with { Cell = cell, Award = null, Page = 1 };

    private SpendAddress As(SpendByCountry shown) => this with { AsOf = SpendFilterText.Write(shown.AsOf) };

    private (string, string?)[] Report =>
    [
        ("measure", Measure), ("from", From), ("to", To), ("asOf", AsOf), ("program", Program), ("bureau", Bureau), ("compact", Compact), ("sort", Sort), ("empty", Empty),
    ];

    private static string Of(string path, (string Name, string? Value)[] query) =>
        QueryHelpers.AddQueryString(path, query.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Name, q.Value)));
}
