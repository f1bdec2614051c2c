using GrantsPortal.Domain;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>A cell that is wrong. <paramref name="Value"/> is cut to a length that fits a list.</summary>
public sealed record WorkbookPlace(string Sheet, string Cell, string Value);

/// <summary>One thing wrong with a workbook, and everywhere that it is; without places it is about the file as a whole.</summary>
public sealed record WorkbookFinding(Error Error, IReadOnlyList<WorkbookPlace> Places)
{
    public const int MaxPlaces = 200;

    /// <summary>One finding for a cell, the first; the same words about several cells are one finding.</summary>
    internal static IReadOnlyList<WorkbookFinding> Grouped(IEnumerable<(WorkbookPlace? Place, Error Error)> found) =>
        [.. found.DistinctBy(f => f.Place is { } place ? (place.Sheet, place.Cell) : ("", f.Error.Message))
            .GroupBy(f => (f.Error.Code, f.Error.Message))
            .Select(g => new WorkbookFinding(g.First().Error, [.. g.Select(f => f.Place).OfType<WorkbookPlace>().Take(MaxPlaces)]))];
}
