namespace GrantsPortal.Domain.Money;

/// <summary>
/// Splits an amount so that no cent appears or vanishes: each part is rounded toward zero and the cents left over go, one each,
/// to the parts that lost most (largest remainder). Equal remainders: the one given first. A negative amount is split as
/// its opposite is, so that a reversal cancels its entry in every part.
/// </summary>
public static class Apportionment
{
    /// <summary>
    /// Splits cents over weights, in any unit (hundredths of a percent for a country split). The parts come in the weights'
    /// order and add up to <paramref name="cents"/>; a weight of zero gets nothing.
    /// </summary>
    /// <exception cref="ArgumentException">A weight is negative, or none is above zero.</exception>
    public static IReadOnlyList<long> Split(long cents, IReadOnlyList<long> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Any(weight => weight < 0))
        {
            throw new ArgumentException("A weight is negative.", nameof(weights));
        }

        var total = weights.Aggregate(Int128.Zero, (sum, weight) => sum + weight);
        if (total == 0)
        {
            throw new ArgumentException("No weight is above zero.", nameof(weights));
        }

        // Int128: the product of two longs never overflows it.
        var size = Int128.Abs(cents);
        var parts = weights.Select(weight => (long)(size * weight / total * Sign(cents))).ToArray();
        var left = (int)(size - parts.Aggregate(Int128.Zero, (sum, part) => sum + Int128.Abs(part)));
        var luckiest = Enumerable.Range(0, weights.Count).OrderByDescending(i => size * weights[i] % total).ThenBy(i => i).Take(left);
        foreach (var i in luckiest)
        {
            parts[i] += Sign(cents);
        }

        return parts;
    }

    /// <summary>Splits dollars over percentages with at most two decimals, each with its key.</summary>
    /// <exception cref="ArgumentException">The amount or a percentage has more than two decimals, or the weights do not serve.</exception>
    public static IReadOnlyList<KeyValuePair<TKey, decimal>> Split<TKey>(decimal amount, IReadOnlyList<KeyValuePair<TKey, decimal>> percentages)
    {
        ArgumentNullException.ThrowIfNull(percentages);
        var parts = Split(Amounts.ToCents(amount), [.. percentages.Select(share => Amounts.ToCents(share.Value))]);
        return [.. percentages.Zip(parts, (share, part) => KeyValuePair.Create(share.Key, Amounts.FromCents(part)))];
    }

    private static int Sign(long cents) => Math.Sign(cents);
}
