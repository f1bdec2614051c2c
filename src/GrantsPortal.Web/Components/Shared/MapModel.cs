namespace GrantsPortal.Web.Components.Shared;

/// <summary>A country on the map: its amount, and the place of its circle when it is too small to be seen as a shape.</summary>
public sealed record MapCountry(string Code, string Name, decimal Amount, double X, double Y, bool Small = false);

/// <summary>The five steps of the map's colour, at round figures so that the key can be read.</summary>
public sealed class MapScale
{
    private MapScale(IReadOnlyList<decimal> breaks) => Breaks = breaks;

    /// <summary>Lower bounds of the steps from the second on, ascending.</summary>
    public IReadOnlyList<decimal> Breaks { get; }

    /// <summary>Breaks near the fifths of the amounts, so that the map is neither all light nor all dark.</summary>
    public static MapScale For(IEnumerable<decimal> amounts)
    {
        var sorted = amounts.Where(a => a > 0).Order().ToList();
        if (sorted.Count == 0)
        {
            return new MapScale([]);
        }

        var breaks = Enumerable.Range(1, 4)
            .Select(fifth => Round(sorted[Math.Min(sorted.Count - 1, sorted.Count * fifth / 5)]))
            .Where(b => b > 0).Distinct().Order().ToList();
        return new MapScale(breaks);
    }

    /// <summary>0 for nothing, else 1 to 5.</summary>
    public int Step(decimal amount) => amount <= 0 ? 0 : 1 + Breaks.Count(b => amount >= b);

    private static decimal Round(decimal amount)
    {
        var magnitude = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)amount)));
        return Math.Round(amount / magnitude, 0, MidpointRounding.AwayFromZero) * magnitude;
    }
}
