namespace GrantsPortal.Domain.Reporting.Reports;

/// <summary>The categories by which an indicator's count is broken down; "Unknown" is a category, so that a breakdown can add up.</summary>
public static class Disaggregation
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Dimensions = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["Sex"] = ["Female", "Male", "OtherSex", "UnknownSex"],
        ["Age"] = ["Under18", "Adult", "UnknownAge"],
        ["TraffickingType"] = ["SexTrafficking", "LaborTrafficking", "BothTypes", "UnknownType"],
        ["Nationality"] = ["National", "ForeignNational", "UnknownNationality"],
    };

    public static IReadOnlyList<string> CategoriesOf(string dimension) => Dimensions.GetValueOrDefault(dimension, []);

    /// <summary>The dimensions that an indicator of the library names (<c>Sex|Age</c>), without those that nobody knows.</summary>
    public static IReadOnlyList<string> DimensionsOf(string disaggregations) =>
        [.. disaggregations.Split('|', StringSplitOptions.RemoveEmptyEntries).Where(Dimensions.ContainsKey)];
}
