using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Results;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Domain.Awards;

[TestFixture]
public sealed class AwardFileTests
{
    [TestCase("99.99", "award.split-not-100")]
    [TestCase("100.01", "award.split-share-invalid")]
    [TestCase("0", "award.split-share-invalid")]
    [TestCase("99.999", "award.split-share-invalid")]
    public void SplitThatIsNot100_IsRefused(string percent, string code) =>
        Refused(code, a => a.Split([new CountryShare("GH", decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture))], AwardSample.Now, AwardSample.Officer));

    [Test]
    public void CountryTwice_IsRefused() =>
        Refused("award.split-country-twice", a => a.Split([new CountryShare("GH", 50), new CountryShare("gh", 50)], AwardSample.Now, AwardSample.Officer));

    [Test]
    public void NoSplit_LeavesTheDraftWithoutOne()
    {
        var award = AwardSample.Complete();
        award.Split([], AwardSample.Now, AwardSample.Officer);
        Assert.That(award.Splits, Is.Empty);
        Assert.That(award.WhatIsMissing().Select(e => e.Code), Is.EqualTo(new[] { "award.split-missing" }));
    }

    [Test]
    public void WrongBudgetLines_AreRefused()
    {
        Refused("award.budget-line-invalid", a => a.SetBudget([new BudgetLine(1, "A", -1, 0)], AwardSample.Now, AwardSample.Officer));
        Refused("award.budget-line-invalid", a => a.SetBudget([new BudgetLine(1, "A", 1.005m, 0)], AwardSample.Now, AwardSample.Officer));
        Refused("award.budget-line-invalid", a => a.SetBudget([new BudgetLine(1, "A", 0, Award.AmountMax + 1)], AwardSample.Now, AwardSample.Officer));
        Refused("award.budget-line-twice", a => a.SetBudget([new BudgetLine(1, "A", 1, 0), new BudgetLine(1, "A", 2, 0)], AwardSample.Now, AwardSample.Officer));
    }

    [Test]
    public void WrongIndicators_AreRefused()
    {
        Refused("award.indicator-twice", a => Objectives(a, new AwardIndicator("X", 0, 1, []), new AwardIndicator("X", 0, 1, [])));
        Refused("award.target-invalid", a => Objectives(a, new AwardIndicator("X", -1, 1, [])));
        Refused("award.target-invalid", a => Objectives(a, new AwardIndicator("X", 0, 1, [new IndicatorTarget(2026, 1.005m)])));
        Refused("award.target-year-twice", a => Objectives(a, new AwardIndicator("X", 0, 1, [new IndicatorTarget(2026, 1), new IndicatorTarget(2026, 2)])));
    }

    [Test]
    public void WrongDetails_AreAllSaidAtOnce()
    {
        var award = AwardSample.Complete();
        var refused = Assert.Throws<ValidationFailed>(() => award.Edit(
            AwardSample.Draft with { Fain = "nonsense", Title = " ", End = AwardSample.Draft.Start.AddYears(16), Amount = 0, CostShare = 0.001m }, AwardSample.Now, AwardSample.Officer))!;
        Assert.That(refused.Errors.Select(e => e.Field), Is.EqualTo(new[] { "Fain", "Title", "End", "Amount", "CostShare" }));
        Assert.That(award.Title, Is.EqualTo("Care"));
    }

    [Test]
    public void ChangedPart_IsRecordedBeforeAndAfterAndAnUnchangedOneIsNot()
    {
        var award = AwardSample.Complete();
        award.TakePartChanges();
        award.SetBudget([new BudgetLine(1, "A", 100m, 0m)], AwardSample.Now, AwardSample.Officer);
        Assert.That(award.TakePartChanges(), Is.Empty);
        award.SetBudget([new BudgetLine(1, "B", 100m, 0m)], AwardSample.Now, AwardSample.Officer);
        var change = award.TakePartChanges().Single();
        Assert.That((change.Part, change.Before.Single(), change.After.Single()), Is.EqualTo(("Budget", "01 A 100.00 + 0.00", "01 B 100.00 + 0.00")));
    }

    private static void Objectives(Award award, params AwardIndicator[] indicators) =>
        award.SetObjectives([new Objective(1, Pillar.Protection, "Care", indicators)], AwardSample.Now, AwardSample.Officer);

    private static void Refused(string code, Action<Award> verb) =>
        Assert.That(Assert.Throws<ValidationFailed>(() => verb(AwardSample.Complete()))!.Errors.Single().Code, Is.EqualTo(code));
}
