namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>
/// Lines 10a to 10o in dollars, cumulative from the start of the award. Null is a blank line, which is not zero. Of a report that is
/// being written the computed lines c, g, h, k and o are left blank; when they were typed they must say what the portal computes.
/// </summary>
public sealed record Sf425Lines
{
    public decimal? A { get; init; }
    public decimal? B { get; init; }
    public decimal? C { get; init; }
    public decimal? D { get; init; }
    public decimal? E { get; init; }
    public decimal? F { get; init; }
    public decimal? G { get; init; }
    public decimal? H { get; init; }
    public decimal? I { get; init; }
    public decimal? J { get; init; }
    public decimal? K { get; init; }
    public decimal? L { get; init; }
    public decimal? M { get; init; }
    public decimal? N { get; init; }
    public decimal? O { get; init; }

    /// <summary>The line of a letter, a to o.</summary>
    public decimal? this[char letter] => letter switch
    {
        'a' => A,
        'b' => B,
        'c' => C,
        'd' => D,
        'e' => E,
        'f' => F,
        'g' => G,
        'h' => H,
        'i' => I,
        'j' => J,
        'k' => K,
        'l' => L,
        'm' => M,
        'n' => N,
        'o' => O,
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, "The lines are a to o."),
    };

    /// <summary>Lines whose amounts are found by letter, in a file, a form or a sheet.</summary>
    public static Sf425Lines From(Func<char, decimal?> amount)
    {
        ArgumentNullException.ThrowIfNull(amount);
        return new Sf425Lines
        {
            A = amount('a'),
            B = amount('b'),
            C = amount('c'),
            D = amount('d'),
            E = amount('e'),
            F = amount('f'),
            G = amount('g'),
            H = amount('h'),
            I = amount('i'),
            J = amount('j'),
            K = amount('k'),
            L = amount('l'),
            M = amount('m'),
            N = amount('n'),
            O = amount('o'),
        };
    }
}
