namespace GrantsPortal.Domain.Money;

/// <summary>
/// The sum of many lines' parts without looking at every line, to the same cent as <see cref="Apportionment"/> line by line.
/// <para>
/// With weights that are whole multiples of T / M (T their total), a line of q * M + r cents has the parts q * (M * weight / T) plus the
/// parts of r cents alone: q * M splits without a remainder, so what is left over and who gets it depends on r only. Lines of the same r
/// therefore need only their number and their sum, and a database can count and add. For 70/30 M is 10, so a million
/// lines are at most 19 groups (r carries the line's sign).
/// </para>
/// </summary>
public static class BulkApportionment
{
    /// <summary>The smallest M for these weights, in cents. An M that serves several sets of weights is the least common multiple of theirs.</summary>
    public static long Modulus(IReadOnlyList<long> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return weights.Sum() / weights.Aggregate(0L, Gcd);
    }

    public static long CommonModulus(long one, long other) => one / Gcd(one, other) * other;

    /// <summary>The parts of <paramref name="lines"/> lines that add up to <paramref name="cents"/> and each leave <paramref name="remainder"/> over <paramref name="modulus"/>.</summary>
    /// <exception cref="ArgumentException">The modulus does not serve these weights, or the sum is not of such lines.</exception>
    public static IReadOnlyList<long> Split(long cents, long lines, long remainder, long modulus, IReadOnlyList<long> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var total = weights.Sum();
        if (weights.Any(weight => modulus * weight % total != 0))
        {
            throw new ArgumentException($"{modulus} is no multiple of the weights' own modulus.", nameof(modulus));
        }
        var (wholes, rest) = Math.DivRem(cents - (lines * remainder), modulus);
        if (rest != 0)
        {
            throw new ArgumentException($"{cents} is not the sum of {lines} lines that leave {remainder} over {modulus}.", nameof(cents));
        }
        var ofRemainder = Apportionment.Split(remainder, weights);
        return [.. weights.Select((weight, i) => (wholes * (modulus * weight / total)) + (lines * ofRemainder[i]))];
    }

    private static long Gcd(long one, long other) => other == 0 ? one : Gcd(other, one % other);
}
