namespace GrantsPortal.Web.Components.Pages.Awards;

/// <summary>The columns of the awards list in the order they stand.</summary>
public enum AwardColumn { Fain, Title, Recipient, Countries, Program, Status, Period, Obligated, Expended, Spent, NextDue, Uei, Risk, Officer }

/// <summary>Which columns a reader sees. The FAIN always stands: it is the way into the award.</summary>
public static class AwardColumns
{
    /// <summary>The name under which the choice is kept for its owner.</summary>
    public const string Preference = "awards.columns";

    public static readonly IReadOnlyList<AwardColumn> All = Enum.GetValues<AwardColumn>();

    public static readonly IReadOnlyList<AwardColumn> Usual =
        [AwardColumn.Fain, AwardColumn.Recipient, AwardColumn.Countries, AwardColumn.Program, AwardColumn.Obligated, AwardColumn.Spent, AwardColumn.NextDue];

    /// <summary>Null where the text names no column.</summary>
    public static IReadOnlyList<AwardColumn>? Read(string? text)
    {
        var named = (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        AwardColumn[] known = [.. All.Where(c => named.Contains(c.ToString(), StringComparer.OrdinalIgnoreCase))];
        return known.Length == 0 ? null : With(known, AwardColumn.Fain);
    }

    public static string Write(IEnumerable<AwardColumn> columns) => string.Join(',', columns).ToLowerInvariant();

    public static IReadOnlyList<AwardColumn> Toggle(IReadOnlyList<AwardColumn> shown, AwardColumn column) =>
        shown.Contains(column) ? [.. shown.Where(c => c != column)] : With(shown, column);

    private static AwardColumn[] With(IReadOnlyList<AwardColumn> shown, AwardColumn column) => [.. All.Where(c => c == column || shown.Contains(c))];
}
