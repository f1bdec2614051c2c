namespace GrantsPortal.Domain.Compacts;

/// <summary>A public-private partnership or challenge of the office, with or without money of its own.</summary>
public sealed class Initiative
{
    private Initiative() { }

    public string Code { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public int? Year { get; private set; }
    public DateOnly? Date { get; private set; }
    public LocalizedText Name { get; private set; } = new("", "", "");
    public LocalizedText Text { get; private set; } = new("", "", "");
    public string Partner { get; private set; } = "";
    public decimal? Amount { get; private set; }
    public string Source { get; private set; } = "";

    public static Initiative Create(string code) => new() { Code = code };

    public void Describe(string kind, int? year, DateOnly? date, LocalizedText name, LocalizedText text, string partner, decimal? amount, string source) =>
        (Kind, Year, Date, Name, Text, Partner, Amount, Source) = (kind, year, date, name, text, partner, amount, source);
}
