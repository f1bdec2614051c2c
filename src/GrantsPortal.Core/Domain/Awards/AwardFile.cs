using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Awards;

/// <summary>The award's file: split, budget, objectives, risk assessment, monitoring plan, documents.</summary>
public sealed partial class Award
{
    private readonly List<CountrySplit> _splits = [];
    private readonly List<BudgetLine> _budget = [];
    private readonly List<Objective> _objectives = [];
    private readonly List<AwardDocument> _documents = [];

    public RiskLevel? Risk { get; private set; }
    public DateOnly? RiskAssessedOn { get; private set; }
    public string? RiskNote { get; private set; }
    public string? MonitoringPlan { get; private set; }

    public IReadOnlyList<CountrySplit> Splits => _splits;
    public IReadOnlyList<BudgetLine> Budget => _budget;
    public IReadOnlyList<Objective> Objectives => _objectives;
    public IReadOnlyList<AwardDocument> Documents => _documents;

    /// <summary>Replaces the draft's split, effective from the award's start.</summary>
    public void Split(IReadOnlyCollection<CountryShare> shares, DateTime now, CurrentUser by)
    {
        AwardLifecycle.Require(Status, AwardAction.Edit, by);
        Check(shares);
        _splits.Clear();
        _splits.Add(new CountrySplit(Start, shares, now));
        PreparedBy(by, now);
    }

    /// <summary>A signed award's split changes from a day on; earlier days keep theirs. Amendments call it.</summary>
    internal void Resplit(DateOnly effectiveFrom, IReadOnlyCollection<CountryShare> shares, DateTime now)
    {
        Check(shares);
        _splits.Add(new CountrySplit(effectiveFrom, shares, now));
        Touch(now);
    }

    /// <summary>SF-424A Section B: one line per object class category and budget period.</summary>
    public void SetBudget(IReadOnlyCollection<BudgetLine> lines, DateTime now, CurrentUser by)
    {
        AwardLifecycle.Require(Status, AwardAction.Edit, by);
        foreach (var line in lines)
        {
            if (line.FederalShare < 0 || line.CostShare < 0 || !Amounts.HasCents(line.FederalShare) || !Amounts.HasCents(line.CostShare))
            {
                throw AwardErrors.BudgetLineInvalid(line.CategoryCode);
            }
        }
        var twice = lines.GroupBy(l => (l.Period, l.CategoryCode)).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw AwardErrors.BudgetLineTwice(twice.Key.CategoryCode, twice.Key.Period);
        }
        _budget.Clear();
        _budget.AddRange(lines);
        PreparedBy(by, now);
    }

    public void SetObjectives(IReadOnlyCollection<Objective> objectives, DateTime now, CurrentUser by)
    {
        AwardLifecycle.Require(Status, AwardAction.Edit, by);
        foreach (var objective in objectives)
        {
            if (objective.Text.Length is 0 or > Objective.TextMaxLength)
            {
                throw AwardErrors.ObjectiveTextMissing();
            }
            var twice = objective.Indicators.GroupBy(i => i.IndicatorCode).FirstOrDefault(g => g.Count() > 1);
            if (twice is not null)
            {
                throw AwardErrors.IndicatorTwice(twice.Key);
            }
        }
        _objectives.Clear();
        _objectives.AddRange(objectives);
        PreparedBy(by, now);
    }

    /// <summary>Risk is assessed before the award and feeds the monitoring plan (2 CFR 200.206).</summary>
    public void AssessRisk(RiskLevel? level, DateOnly? on, string? note, DateTime now, CurrentUser by)
    {
        AwardLifecycle.Require(Status, AwardAction.Edit, by);
        (Risk, RiskAssessedOn, RiskNote) = (level, on, Blank(note));
        PreparedBy(by, now);
    }

    public void PlanMonitoring(string? plan, DateTime now, CurrentUser by)
    {
        AwardLifecycle.Require(Status, AwardAction.Edit, by);
        MonitoringPlan = Blank(plan);
        PreparedBy(by, now);
    }

    /// <summary>Lists a document in the file. Its kind is a word of the code, its name is what people see.</summary>
    public void File(string kind, string name, DateOnly date, DateTime now, CurrentUser by)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw AwardErrors.DocumentMissing();
        }
        _documents.Add(new AwardDocument(kind, name.Trim(), date, now, by.Id));
        Touch(now);
    }

    /// <summary>Everything that must be in the file before signature (product.md section 3), in the order of the form.</summary>
    public IEnumerable<Error> WhatIsMissing()
    {
        if (Recipient.BlockedReason is not null)
        {
            yield return AwardErrors.RecipientBlocked(Recipient.Name);
        }
        if (Recipient.Uei is null)
        {
            yield return AwardErrors.RecipientUei(Recipient.Name);
        }
        if (_splits.All(s => s.EffectiveFrom > Start))
        {
            yield return AwardErrors.SplitMissing();
        }
        var federal = _budget.Sum(l => l.FederalShare);
        if (federal != Amount)
        {
            yield return AwardErrors.BudgetNotAmount(federal, Amount);
        }
        var costShare = _budget.Sum(l => l.CostShare);
        if (costShare != CostShare)
        {
            yield return AwardErrors.CostShareNotBudget(costShare, CostShare);
        }
        if (!_objectives.Any(o => o.Indicators.Any(i => i.IsMeasurable)))
        {
            yield return AwardErrors.ObjectiveMissing();
        }
        foreach (var indicator in _objectives.SelectMany(o => o.Indicators).Where(i => !i.IsMeasurable))
        {
            yield return AwardErrors.TargetMissing(indicator.IndicatorCode);
        }
        if (Risk is null || RiskAssessedOn is null)
        {
            yield return AwardErrors.RiskMissing();
        }
        if (MonitoringPlan is null)
        {
            yield return AwardErrors.PlanMissing();
        }
    }

    private void RefuseUnlessComplete()
    {
        Error[] missing = [.. WhatIsMissing()];
        if (missing.Length > 0)
        {
            throw AwardErrors.NotReady(missing);
        }
    }

    private static void Check(IReadOnlyCollection<CountryShare> shares)
    {
        foreach (var share in shares)
        {
            if (share.Percent is <= 0 or > 100 || !Amounts.HasCents(share.Percent))
            {
                throw AwardErrors.SplitShareInvalid(share.CountryCode);
            }
        }
        var twice = shares.GroupBy(s => s.CountryCode).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw AwardErrors.SplitCountryTwice(twice.Key);
        }
        var sum = shares.Sum(s => s.Percent);
        if (sum != 100m)
        {
            throw AwardErrors.SplitNot100(sum);
        }
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
