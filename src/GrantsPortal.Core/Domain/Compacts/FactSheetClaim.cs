namespace GrantsPortal.Domain.Compacts;

/// <summary>One claim of the office's fact sheet, to be reproduced from the data.</summary>
public sealed class FactSheetClaim
{
    private FactSheetClaim() { }

    public string Code { get; private set; } = "";
    public decimal Value { get; private set; }
    public string Unit { get; private set; } = "";
    public string Qualifier { get; private set; } = "";
    public LocalizedText Text { get; private set; } = new("", "", "");
    public string Source { get; private set; } = "";

    /// <summary>
    /// Whether a computed figure bears the claim out. "About" allows a tenth either way; a percentage is printed without its decimals,
    /// now rounded (237.7 as 238), now cut off (58.6 as 58), so it may be off by less than one point.
    /// </summary>
    public bool AgreesWith(decimal computed) => Qualifier switch
    {
        "About" => Math.Abs(computed - Value) <= Value / 10,
        "MoreThan" => computed > Value,
        "AtLeast" => computed >= Value,
        "UpTo" => computed <= Value,
        _ => Unit == "Percent" ? Math.Abs(computed - Value) < 1 : computed == Value,
    };

    public static FactSheetClaim Create(string code) => new() { Code = code };

    public void Describe(decimal value, string unit, string qualifier, LocalizedText text, string source) =>
        (Value, Unit, Qualifier, Text, Source) = (value, unit, qualifier, text, source);
}
