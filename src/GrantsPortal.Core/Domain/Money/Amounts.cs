namespace GrantsPortal.Domain.Money;

/// <summary>Dollars with cents, never more finely divided.</summary>
public static class Amounts
{
    public const int Decimals = 2;

    /// <summary>To the cent, half away from zero: 15 % of 100,000.30 is 15,000.05, where the framework's default gives .04.</summary>
    public static decimal Round(decimal amount) => decimal.Round(amount, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>Whether an amount is whole cents. Trailing zeros do not count: 1.500 is.</summary>
    public static bool HasCents(decimal amount) => decimal.Round(amount, Decimals, MidpointRounding.ToZero) == amount;

    /// <summary>Dollars as whole cents.</summary>
    /// <exception cref="ArgumentException">The amount has more than two decimals.</exception>
    public static long ToCents(decimal amount) => HasCents(amount)
        ? decimal.ToInt64(amount * 100m)
        : throw new ArgumentException($"{amount} has more than two decimals.", nameof(amount));

    public static decimal FromCents(long cents) => cents / 100m;
}
