namespace GrantsPortal.Domain.Compacts;

/// <summary>A Child Protection Compact Partnership (22 USC 7103a): a bilateral plan with a government, over several awards.</summary>
public sealed class Compact : Aggregate, IAudited
{
    private readonly List<CompactFigure> _figures = [];
    private readonly List<CompactPartner> _partners = [];

    private Compact() { }

    /// <summary>Stable key of the reference data, also in the page's address.</summary>
    public string Code { get; private set; } = "";
    public string CountryCode { get; private set; } = "";
    public DateOnly SignedOn { get; private set; }
    public DateOnly EndsOn { get; private set; }

    /// <summary>United States dollars announced at signing.</summary>
    public decimal PlannedAmount { get; private set; }

    /// <summary>What it came to, as the best source has it; the others stand in <see cref="Figures"/>.</summary>
    public decimal FinalAmount { get; private set; }
    public LocalizedText Commitment { get; private set; } = new("", "", "");
    public decimal? PartnerAmount { get; private set; }
    public string? PartnerCurrency { get; private set; }

    /// <summary>The partner's amount in dollars, from the lowest to the highest printed.</summary>
    public decimal? PartnerDollarsLow { get; private set; }
    public decimal? PartnerDollarsHigh { get; private set; }
    public LocalizedText TechnicalBody { get; private set; } = new("", "", "");
    public LocalizedText Notes { get; private set; } = new("", "", "");
    public string Confidence { get; private set; } = "";
    public string Source { get; private set; } = "";
    public IReadOnlyList<CompactFigure> Figures => _figures;
    public IReadOnlyList<CompactPartner> Partners => _partners;

    public static Compact Create(string code) => new() { Code = code };

    public void Describe(
        string countryCode, DateOnly signedOn, DateOnly endsOn, decimal plannedAmount, decimal finalAmount, string confidence, string source)
    {
        (CountryCode, SignedOn, EndsOn, PlannedAmount, FinalAmount) = (countryCode, signedOn, endsOn, plannedAmount, finalAmount);
        (Confidence, Source) = (confidence, source);
    }

    public void DescribePartner(
        LocalizedText commitment, LocalizedText technicalBody, LocalizedText notes, decimal? amount, string? currency, decimal? dollarsLow, decimal? dollarsHigh)
    {
        (Commitment, TechnicalBody, Notes) = (commitment, technicalBody, notes);
        (PartnerAmount, PartnerCurrency, PartnerDollarsLow, PartnerDollarsHigh) = (amount, currency, dollarsLow, dollarsHigh);
    }

    /// <summary>
    /// Sources do not agree on this figure: another of its kind and day is a different amount, or a total is more than the one the
    /// office uses. A smaller total of an earlier day is no dispute: a compact grows.
    /// </summary>
    public bool IsDisputed(CompactFigure figure) =>
        figure.Kind is CompactFigure.Total or CompactFigure.PartnerCommitment
        && (_figures.Any(f => f.Kind == figure.Kind && f.AsOf == figure.AsOf && f.Amount != figure.Amount)
            || (figure.Kind == CompactFigure.Total && figure.Amount > FinalAmount));

    public void ReplaceFacts(IEnumerable<CompactFigure> figures, IEnumerable<CompactPartner> partners)
    {
        _figures.Clear();
        _figures.AddRange(figures);
        _partners.Clear();
        _partners.AddRange(partners);
    }
}

/// <summary>One published dollar figure of a compact. Sources conflict; none is thrown away.</summary>
public sealed class CompactFigure : Entity
{
    public const string Total = nameof(Total);
    public const string PartnerCommitment = nameof(PartnerCommitment);

    private CompactFigure() { }

    public CompactFigure(int number, DateOnly? asOf, string precision, string kind, decimal amount, string qualifier, LocalizedText note) =>
        (Number, AsOf, Precision, Kind, Amount, Qualifier, Note) = (number, asOf, precision, kind, amount, qualifier, note);

    public long CompactId { get; private set; }
    public int Number { get; private set; }
    public DateOnly? AsOf { get; private set; }

    /// <summary>Day, Month, Year or Unknown: how exactly the source dates it.</summary>
    public string Precision { get; private set; } = "";

    /// <summary>Planned, Awarded, Award, Added, Total, CostShare, PartnerCommitment.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Exactly, About, UpTo, AtLeast, MoreThan.</summary>
    public string Qualifier { get; private set; } = "";
    public decimal Amount { get; private set; }
    public LocalizedText Note { get; private set; } = new("", "", "");
}

/// <summary>Who carries a compact out, as recipient or as subrecipient.</summary>
public sealed class CompactPartner : Entity
{
    private CompactPartner() { }

    public CompactPartner(int number, string name, string role, string? under) => (Number, Name, Role, Under) = (number, name, role, under);

    public long CompactId { get; private set; }
    public int Number { get; private set; }
    public string Name { get; private set; } = "";
    public string Role { get; private set; } = "";

    /// <summary>The implementer a subrecipient works for.</summary>
    public string? Under { get; private set; }
}
