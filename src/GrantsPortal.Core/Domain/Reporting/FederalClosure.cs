namespace GrantsPortal.Domain.Reporting;

/// <summary>A day on which federal offices are closed by executive order, beyond the holidays of 5 USC 6103.</summary>
public sealed class FederalClosure
{
    private FederalClosure() { }

    public DateOnly Date { get; private set; }
    public LocalizedText Name { get; private set; } = new("", "", "");
    public string Source { get; private set; } = "";

    public static FederalClosure Create(DateOnly date) => new() { Date = date };

    public void Describe(LocalizedText name, string source) => (Name, Source) = (name, source);
}
