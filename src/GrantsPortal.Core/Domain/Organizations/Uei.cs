namespace GrantsPortal.Domain.Organizations;

/// <summary>
/// A Unique Entity Identifier as SAM.gov issues it (2 CFR part 25): twelve characters, upper case, the last one a checksum digit.
/// </summary>
public sealed record Uei
{
    public const int Length = 12;
    private const int DigitsInARow = 9;

    private Uei(string value) => Value = value;

    public string Value { get; }

    public bool HasValidChecksum => Checksum(Value) == Value[^1];

    /// <summary>
    /// Reads an identifier in any case, with blanks around it. False comes with the reason; for
    /// <see cref="UeiFault.Checksum"/> alone the identifier is given too, so that an officer may override.
    /// </summary>
    public static bool TryParse(string? text, out Uei? uei, out UeiFault fault)
    {
        uei = null;
        var candidate = text?.Trim() ?? "";
        if (!HasShape(candidate))
        {
            fault = UeiFault.Shape;
            return false;
        }

        var value = candidate.ToUpperInvariant();
        if (LongestRunOfDigits(value) >= DigitsInARow)
        {
            fault = UeiFault.NineDigits;
            return false;
        }

        uei = new Uei(value);
        fault = uei.HasValidChecksum ? UeiFault.None : UeiFault.Checksum;
        return fault == UeiFault.None;
    }

    public override string ToString() => Value;

    // Plain characters, not a pattern: \d and case folding would let other scripts' digits and letters in.
    private static bool HasShape(string text) =>
        text.Length == Length && text[0] != '0' && text.All(c => char.IsAsciiLetterOrDigit(c) && c is not ('I' or 'i' or 'O' or 'o'));

    private static int LongestRunOfDigits(string value)
    {
        var (longest, run) = (0, 0);
        foreach (var c in value)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    // SAM.gov's algorithm: weigh each code by its place, keep the last digit of each product, add; again with the digits of the sum.
    private static char Checksum(string value)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            sum += value[i] * (i + 1) % 10;
        }

        while (sum > 9)
        {
            var (next, place) = (0, 1);
            foreach (var digit in sum.ToString(System.Globalization.CultureInfo.InvariantCulture))
            {
                next += (digit - '0') * place++ % 10;
            }

            sum = next;
        }

        return (char)('0' + sum);
    }
}
