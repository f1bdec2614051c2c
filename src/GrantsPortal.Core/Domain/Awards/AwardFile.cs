using System.Globalization;
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

    /// <summary>Replaces the draft's split, effective from the award's start; none leaves the draft without one.</summary>
    public void Split(IReadOnlyCollection<CountryShare> shares, DateTime now, CurrentUser by)
    {
        AwardLifecycle.Require(Status, AwardAction.Edit, by);
        if (shares.Count > 0)
        {
            Check(shares);
        }
        string[] before = [.. _splits.SelectMany(s => s.Shares).Select(Words).Order(StringComparer.Ordinal)];
        string[] after = [.. shares.Select(Words).Order(StringComparer.Ordinal)];
        if (!before.SequenceEqual(after))
        {
            _splits.Clear();
            if (shares.Count > 0)
            {
                _splits.Add(new CountrySplit(Start, shares, now));
            }
            Record("CountrySplit", before, after);
        }
        PreparedBy(by, now);
    }

    /// <summary>A signed award's split changes from a day on; earlier days keep theirs. Amendments call it.</summary>
    internal void Resplit(DateOnly effectiveFrom, IReadOnlyCollection<CountryShare> shares, DateTime now)
    {
        Check(shares);
        string[] before = [.. (_splits.MaxBy(s => s.EffectiveFrom)?.Shares ?? []).Select(Words).Order(StringComparer.Ordinal)];
        _splits.Add(new CountrySplit(effectiveFrom, shares, now));
        Record("CountrySplit", before, [.. shares.Select(Words).Order(StringComparer.Ordinal)]);
        Touch(now);
    }

    /// <summary>SF-424A Section B: one line per object class category and budget period.</summary>
    public void SetBudget(IReadOnlyCollection<BudgetLine> lines, DateTime now, CurrentUser by)
    {
        AwardLifecycle.Require(Status, AwardAction.Edit, by);
        foreach (var line in lines)
        {
            if (!IsAmount(line.FederalShare) || !IsAmount(line.CostShare))
            {
                throw AwardErrors.BudgetLineInvalid(line.CategoryCode);
            }
        }
        var twice = lines.GroupBy(l => (l.Period, l.CategoryCode)).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw AwardErrors.BudgetLineTwice(twice.Key.CategoryCode, twice.Key.Period);
        }
        string[] before = [.. _budget.Select(Words).Order(StringComparer.Ordinal)];
        string[] after = [.. lines.Select(Words).Order(StringComparer.Ordinal)];
        if (!before.SequenceEqual(after))
        {
            _budget.Clear();
            _budget.AddRange(lines);
            Record("Budget", before, after);
        }
        PreparedBy(by, now);
    }

    public void SetObjectives(IReadOnlyCollection<Objective> objectives, DateTime now, CurrentUser by)
    {
        AwardLifecycle.Require(Status, AwardAction.Edit, by);
        foreach (var objective in objectives)
        {
            Check(objective);
        }
        string[] before = [.. _objectives.OrderBy(o => o.Number).Select(Words)];
        string[] after = [.. objectives.OrderBy(o => o.Number).Select(Words)];
        if (!before.SequenceEqual(after))
        {
            _objectives.Clear();
            _objectives.AddRange(objectives);
            Record("Objectives", before, after);
        }
        PreparedBy(by, now);
    }

    /// <summary>Risk is assessed before the award and feeds the monitoring plan (2 CFR 200.206).</summary>
    public void AssessRisk(RiskLevel? level, DateOnly? on, string? note, DateTime now, CurrentUser by)
    {
        AwardLifecycle.Require(Status, AwardAction.Edit, by);
        (Risk, RiskAssessedOn, RiskNote) = (level, on, Blank(note));
        PreparedBy(by, now);
    }

    /// <summary>
    /// Risk of a running award, assessed anew: at least once a year, and when something changes (2 CFR 200.206(b), 200.208). The rating counts from
    /// that day; the one before stands in the trail. It lies between the last assessment and today, so that no date makes a rating last longer.
    /// </summary>
    public void AssessRisk(RiskLevel level, DateOnly on, string reason, DateOnly today, DateTime now, CurrentUser by)
    {
        AwardLifecycle.Require(Status, AwardAction.AssessRisk, by);
        var why = Reason(reason);
        if (on > today)
        {
            throw AwardErrors.RiskAssessedInFuture();
        }
        if (on < RiskAssessedOn)
        {
            throw AwardErrors.RiskAssessedBefore(RiskAssessedOn.Value);
        }
        (Risk, RiskAssessedOn, RiskNote) = (level, on, why);
        Touch(now);
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

    /// <summary>What stands in the way of an action that the status permits, all at once; empty when nothing does.</summary>
    public IReadOnlyList<Error> Obstacles(AwardAction action, CurrentUser by) => action switch
    {
        AwardAction.MakeReady => [.. WhatIsMissing()],
        AwardAction.Sign when _preparers.Any(p => p.UserId == by.Id) => [.. AwardErrors.SignerPrepared().Errors, .. WhatIsMissing()],
        AwardAction.Sign => [.. WhatIsMissing()],
        _ => [],
    };

    private void RefuseWhileObstructed(AwardAction action, CurrentUser by)
    {
        var obstacles = Obstacles(action, by);
        if (obstacles.Count > 0)
        {
            throw AwardErrors.NotReady(obstacles);
        }
    }

    private static void Check(Objective objective)
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
        foreach (var indicator in objective.Indicators)
        {
            if (!IsAmount(indicator.Baseline ?? 0) || !IsAmount(indicator.LifeTarget ?? 0) || !indicator.Targets.All(t => IsAmount(t.Value)))
            {
                throw AwardErrors.TargetInvalid(indicator.IndicatorCode);
            }
            var year = indicator.Targets.GroupBy(t => t.Year).FirstOrDefault(g => g.Count() > 1);
            if (year is not null)
            {
                throw AwardErrors.TargetYearTwice(indicator.IndicatorCode, year.Key);
            }
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

    private static bool IsAmount(decimal amount) => amount is >= 0 and <= AmountMax && Amounts.HasCents(amount);

    private static string Words(CountryShare share) => string.Create(CultureInfo.InvariantCulture, $"{share.CountryCode} {share.Percent:0.##} %");

    private static string Words(BudgetLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Period:00} {line.CategoryCode} {line.FederalShare:N2} + {line.CostShare:N2}");

    private static string Words(Objective objective) =>
        $"{objective.Number}. {objective.Pillar}: {objective.Text} [{string.Join(", ", objective.Indicators.OrderBy(i => i.IndicatorCode, StringComparer.Ordinal).Select(Words))}]";

    private static string Words(AwardIndicator indicator) => string.Create(CultureInfo.InvariantCulture,
        $"{indicator.IndicatorCode} {indicator.Baseline:0.##} to {indicator.LifeTarget:0.##} ({string.Join(", ", indicator.Targets.OrderBy(t => t.Year).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Year}: {t.Value:0.##}")))})");

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
