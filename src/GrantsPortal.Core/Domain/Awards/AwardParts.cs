using GrantsPortal.Domain.Results;

namespace GrantsPortal.Domain.Awards;

/// <summary>The award's percentages by country from a day on. A later set never rewrites an earlier one, so a report can be re-run as of a past moment.</summary>
public sealed class CountrySplit : Entity, IBelongsToAward, IAudited
{
    private readonly List<CountryShare> _shares = [];

    private CountrySplit() { }

    internal CountrySplit(DateOnly effectiveFrom, IEnumerable<CountryShare> shares, DateTime recordedAt)
    {
        (EffectiveFrom, RecordedAt) = (effectiveFrom, recordedAt);
        _shares.AddRange(shares);
    }

    public long AwardId { get; private set; }
    public DateOnly EffectiveFrom { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public IReadOnlyList<CountryShare> Shares => _shares;

    /// <summary>A draft's only split follows the draft's start, and the day of signing when that comes first.</summary>
    internal void TakeEffect(DateOnly on) => EffectiveFrom = on;
}

/// <summary>Percent of an award that goes to one country, at most two decimals.</summary>
public sealed class CountryShare
{
    private CountryShare() { }

    public CountryShare(string countryCode, decimal percent) => (CountryCode, Percent) = (countryCode.ToUpperInvariant(), percent);

    public long CountrySplitId { get; private set; }
    public string CountryCode { get; private set; } = "";
    public decimal Percent { get; private set; }
}

/// <summary>One object class category in one budget period: federal share and cost share.</summary>
public sealed class BudgetLine : Entity, IBelongsToAward
{
    private BudgetLine() { }

    public BudgetLine(int period, string categoryCode, decimal federalShare, decimal costShare) =>
        (Period, CategoryCode, FederalShare, CostShare) = (period, categoryCode, federalShare, costShare);

    public long AwardId { get; private set; }
    public int Period { get; private set; }
    public string CategoryCode { get; private set; } = "";
    public decimal FederalShare { get; private set; }
    public decimal CostShare { get; private set; }
}

/// <summary>What an award sets out to do, tagged with one of the Ps.</summary>
public sealed class Objective : Entity, IBelongsToAward
{
    public const int TextMaxLength = 500;

    private readonly List<AwardIndicator> _indicators = [];

    private Objective() { }

    public Objective(int number, Pillar pillar, string text, IEnumerable<AwardIndicator> indicators)
    {
        (Number, Pillar, Text) = (number, pillar, text.Trim());
        _indicators.AddRange(indicators);
    }

    public long AwardId { get; private set; }
    public int Number { get; private set; }
    public Pillar Pillar { get; private set; }
    public string Text { get; private set; } = "";
    public IReadOnlyList<AwardIndicator> Indicators => _indicators;
}

/// <summary>An indicator promised under an objective: where it started and what was promised. Null is "not set", never zero.</summary>
public sealed class AwardIndicator : Entity
{
    private readonly List<IndicatorTarget> _targets = [];

    private AwardIndicator() { }

    public AwardIndicator(string indicatorCode, decimal? baseline, decimal? lifeTarget, IEnumerable<IndicatorTarget> targets)
    {
        (IndicatorCode, Baseline, LifeTarget) = (indicatorCode, baseline, lifeTarget);
        _targets.AddRange(targets);
    }

    public long ObjectiveId { get; private set; }
    public string IndicatorCode { get; private set; } = "";
    public decimal? Baseline { get; private set; }

    /// <summary>Life-of-award target.</summary>
    public decimal? LifeTarget { get; private set; }
    public IReadOnlyList<IndicatorTarget> Targets => _targets;

    public bool IsMeasurable => Baseline is not null && (LifeTarget is not null || _targets.Count > 0);
}

/// <summary>Annual target of an indicator (GAO-23-105390 asks for one per year and indicator).</summary>
public sealed class IndicatorTarget
{
    private IndicatorTarget() { }

    public IndicatorTarget(int year, decimal value) => (Year, Value) = (year, value);

    public long AwardIndicatorId { get; private set; }
    public int Year { get; private set; }
    public decimal Value { get; private set; }
}

public enum ObligationKind { Award, Amendment, Deobligation }

/// <summary>Federal money bound to an award by its signing or an amendment; negative de-obligates. Never edited.</summary>
public sealed class Obligation : Entity, IBelongsToAward, IAudited
{
    private Obligation() { }

    internal Obligation(DateOnly date, ObligationKind kind, decimal amount, string note, DateTime recordedAt) =>
        (Date, Kind, Amount, Note, RecordedAt) = (date, kind, amount, note, recordedAt);

    public long AwardId { get; private set; }
    public DateOnly Date { get; private set; }
    public ObligationKind Kind { get; private set; }
    public decimal Amount { get; private set; }
    public string Note { get; private set; } = "";
    public DateTime RecordedAt { get; private set; }
}

/// <summary>A document in the award's file: what it is and when it came. Content storage is another matter.</summary>
public sealed class AwardDocument : Entity, IBelongsToAward, IAudited
{
    public const int NameMaxLength = 400;

    private AwardDocument() { }

    internal AwardDocument(string kind, string name, DateOnly date, DateTime recordedAt, long recordedById) =>
        (Kind, Name, Date, RecordedAt, RecordedById) = (kind, name, date, recordedAt, recordedById);

    public long AwardId { get; private set; }
    public string Kind { get; private set; } = "";
    public string Name { get; private set; } = "";
    public DateOnly Date { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public long RecordedById { get; private set; }
}

/// <summary>Someone who worked on the draft. Kept for good: nobody signs what they prepared, also after reassignment (rule 1).</summary>
public sealed class AwardPreparer
{
    private AwardPreparer() { }

    internal AwardPreparer(long userId) => UserId = userId;

    public long AwardId { get; private set; }
    public long UserId { get; private set; }
}

/// <summary>
/// The money of an award in one row, moved by conditional updates in the same transaction as the line that causes it.
/// Accepted expenditure only; what is left is <c>Obligated - Expended</c>.
/// </summary>
public sealed class AwardBalance
{
    private AwardBalance() { }

    internal AwardBalance(decimal obligated) => Obligated = obligated;

    public long AwardId { get; private set; }
    public decimal Obligated { get; private set; }
    public decimal Paid { get; private set; }
    public decimal Expended { get; private set; }

    internal void Move(decimal obligated, decimal paid, decimal expended) =>
        (Obligated, Paid, Expended) = (Obligated + obligated, Paid + paid, Expended + expended);
}
