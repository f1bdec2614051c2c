namespace GrantsPortal.Domain.Results;

/// <summary>The three Ps and the fourth, partnership.</summary>
public enum Pillar { Prosecution, Protection, Prevention, Partnership }

/// <summary>How values of several periods become one (rule 6).</summary>
public enum AggregationMethod { Sum, Latest, Average, Ratio, UniqueCount }

/// <summary>A counted thing of the indicator library: a standard foreign-assistance indicator (PS.5) or one of the office's own.</summary>
public sealed class IndicatorDefinition : CodeListItem
{
    public Pillar Pillar { get; private set; }
    public AggregationMethod Method { get; private set; }
    public string Unit { get; private set; } = "";

    /// <summary><c>F</c> for the standard Foreign Assistance framework, <c>Custom</c> for the office's own.</summary>
    public string Vocabulary { get; private set; } = "";

    /// <summary>Names separated by a vertical bar; empty when the indicator is not disaggregated.</summary>
    public string Disaggregations { get; private set; } = "";
    public bool IsVerified { get; private set; }
    public string Source { get; private set; } = "";

    public void Define(Pillar pillar, AggregationMethod method, string unit, string vocabulary, string disaggregations, bool verified, string source) =>
        (Pillar, Method, Unit, Vocabulary, Disaggregations, IsVerified, Source) = (pillar, method, unit, vocabulary, disaggregations, verified, source);
}
