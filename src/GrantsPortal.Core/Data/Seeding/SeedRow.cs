using System.Globalization;
using GrantsPortal.Domain;

namespace GrantsPortal.Data.Seeding;

/// <summary>One row of a seed file, read by column name; blank is null, never zero.</summary>
internal readonly struct SeedRow(IReadOnlyDictionary<string, string> cells)
{
    public string this[string column] => cells[column];

    public string? Maybe(string column) => cells[column] is { Length: > 0 } text ? text : null;

    public int Int(string column) => int.Parse(cells[column], CultureInfo.InvariantCulture);

    public int? MaybeInt(string column) => Maybe(column) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public decimal Decimal(string column) => decimal.Parse(cells[column], CultureInfo.InvariantCulture);

    public decimal? MaybeDecimal(string column) => Maybe(column) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    public double Double(string column) => double.Parse(cells[column], CultureInfo.InvariantCulture);

    public DateOnly Date(string column) => DateOnly.ParseExact(cells[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public DateOnly? MaybeDate(string column) => Maybe(column) is null ? null : Date(column);

    public bool Flag(string column) => cells[column] == "1";

    public T Word<T>(string column) where T : struct, Enum => Enum.Parse<T>(cells[column]);

    /// <summary>A word written in other letters than the code's: NGO for Ngo.</summary>
    public T Folded<T>(string column) where T : struct, Enum => Enum.Parse<T>(cells[column], ignoreCase: true);

    public LocalizedText Text(string column) => new(cells[$"{column}_en"], cells[$"{column}_fr"], cells[$"{column}_es"]);
}
