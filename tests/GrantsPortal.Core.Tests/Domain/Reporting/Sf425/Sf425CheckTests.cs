using System.Xml.Linq;
using GrantsPortal.Domain.Reporting.Sf425;
using GrantsPortal.TestKit;
using static GrantsPortal.Core.Tests.Domain.Reporting.Sf425.Sf425Sample;

namespace GrantsPortal.Core.Tests.Domain.Reporting.Sf425;

[TestFixture]
public sealed class Sf425CheckTests
{
    private static IEnumerable<TestCaseData> Cases() =>
        Sf425CheckCases.All.Select((one, index) => new TestCaseData(one).SetArgDisplayNames($"{one.Code} {index}"));

    [TestCaseSource(nameof(Cases))]
    public void Check_TripsBesideItsBoundaryOnly(object given)
    {
        var one = (Sf425CheckCases.Case)given;
        var found = Sf425Check.Run(one.Trips).Findings.Where(f => f.Code == one.Code).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(found.Select(f => (f.Line, f.Severity)), Is.EqualTo(new[] { (one.Line, one.Severity) }));
            Assert.That(found.Single().Error.Message, Does.EndWith(".").And.Not.Contain("{"));
            Assert.That(Sf425Check.Run(one.Holds).Findings.Select(f => f.Code), Has.None.EqualTo(one.Code));
        });
    }

    [Test]
    public void EveryTextOfAFinding_HasACase()
    {
        var texts = XDocument.Load(Repository.In("src", "GrantsPortal.Core", "Resources", "Errors.fr.resx")).Root!.Elements("data")
            .Select(d => d.Attribute("name")!.Value).Where(name => name.StartsWith("report.sf425-", StringComparison.Ordinal));
        var tripped = Sf425CheckCases.All.SelectMany(one => Sf425Check.Run(one.Trips).Findings.Where(f => f.Code == one.Code)).Select(f => f.Error.Code).Distinct();

        Assert.That(tripped, Is.EquivalentTo(texts));
    }

    [Test]
    public void CleanReports_HaveNoFindings()
    {
        Assert.That(Sf425Check.Run(Interim).Findings, Is.Empty);
        Assert.That(Sf425Check.Run(Final).Findings, Is.Empty);
        Assert.That(Sf425Check.Run(Interim).MayBeCertified, Is.True);
    }

    [Test]
    public void ReviewedReport_ReadsAsOnTheForm()
    {
        var report = Interim.Typed(l => l with { A = 1_975_000m, B = 1_954_204.11m, J = 139_310.55m }) with { Ledger = new Sf425Ledger(1_925_000m, 1_968_204.11m) };
        var result = Sf425Check.Run(report);

        Assert.Multiple(() =>
        {
            Assert.That((result.Lines.C, result.Lines.G, result.Lines.H, result.Lines.K, result.Lines.O), Is.EqualTo((20_795.89m, 2_056_654.11m, 1_193_345.89m, 185_689.45m, 0m)));
            Assert.That(result.IndirectTotals, Is.EqualTo(new Sf425IndirectTotals(742_118.20m, 111_317.73m, 111_317.73m)));
            Assert.That(result.DaysOfCash, Is.EqualTo(7.93m).Within(0.01m));
            Assert.That(result.Findings.Select(f => $"{f.Severity} {f.Line} {f.Code}: {f.Error.Message}"), Is.EqualTo(new[]
            {
                "Error 10j SF425-J-DECREASED: 10j is 3,000.00 lower than in the last accepted report. Correct it, or explain the correction in line 12.",
                "Error 12 SF425-REMARK-MISSING: Line 12 is blank, but warnings want an explanation (3). Write it there.",
                "Warning 10a SF425-A-LEDGER: 10a differs by 50,000.00 from the payments up to 30 September 2025, which come to 1,925,000.00. Correct 10a, or name the payment in line 12.",
                "Warning 10b SF425-CASH-BASIS: 10b and 10e differ by 14,000.00 on a cash basis. Correct one of them, or give the reason in line 12.",
                "Warning 10c SF425-EXCESS-CASH: Cash on hand is 20,795.89, more than the 7,865.24 that 3 working days need. Say in line 12 when it will be used, and draw less next time.",
            }));
        });
    }

    [Test]
    public void Remark_ExplainsWarningsAndWhatMayBeExplained_AndNothingElse()
    {
        var spoiled = Final.Typed(l => l with { A = 3_249_999m, J = 1m, F = 1m });
        var explained = Sf425Check.Run(spoiled with { Remarks = "Refunded on 3 November; 10j corrected." });

        Assert.Multiple(() =>
        {
            Assert.That(Sf425Check.Run(spoiled).Findings.Select(f => f.IsExplainedByRemark), Has.None.True);
            Assert.That(explained.Findings.Select(f => (f.Code, f.Severity, f.IsExplainedByRemark)), Is.EqualTo(new[]
            {
                ("SF425-FINAL-F", Sf425Severity.Error, false),
                ("SF425-H-NEGATIVE", Sf425Severity.Error, false),
                ("SF425-FINAL-C", Sf425Severity.Warning, true),
                ("SF425-J-DECREASED", Sf425Severity.Warning, true),
                ("SF425-FINAL-K", Sf425Severity.Warning, true),
            }));
            Assert.That(explained.MayBeCertified, Is.False);
        });
    }

    [Test]
    public void Blank_IsNotZero_AndComputesNothing()
    {
        var result = Sf425Check.Run(Interim with { Lines = new Sf425Lines { A = 0m }, Previous = null, Indirect = [] });

        Assert.That(Sf425Line.All.Where(line => !"adi".Contains(line.Letter)).Select(line => result.Lines[line.Letter]), Has.All.Null);
        Assert.That(result.Findings.Select(f => f.Code), Is.EquivalentTo("BEFJLMN".Select(letter => $"SF425-{letter}-BLANK")));
        Assert.That(result.IndirectTotals, Is.EqualTo(new Sf425IndirectTotals(0, 0, 0)));
    }

    [Test]
    public void WhatTheAwardSays_NeedNotBeTyped()
    {
        var typed = Sf425Check.Run(Interim);
        var left = Sf425Check.Run(Interim.Typed(l => l with { D = null, I = null }).Rows(r => r with { Amount = null }));

        Assert.That((left.Lines, left.IndirectTotals), Is.EqualTo((typed.Lines, typed.IndirectTotals)));
        Assert.That(left.Findings.Select(f => f.Code), Is.EqualTo(typed.Findings.Select(f => f.Code)));
    }

    [Test]
    public void ImpossibleAmount_IsShownAsTyped_AndComputesNothing()
    {
        var result = Sf425Check.Run(Interim.Typed(l => l with { A = decimal.MaxValue, E = 0.005m }).Rows(r => r with { Base = decimal.MaxValue, Rate = decimal.MaxValue }));

        Assert.That((result.Lines.A, result.Lines.C, result.Lines.G, result.Lines.H), Is.EqualTo(((decimal?)decimal.MaxValue, (decimal?)null, (decimal?)null, (decimal?)null)));
        Assert.That((result.IndirectTotals.Base, result.IndirectTotals.Amount), Is.EqualTo(((decimal?)null, (decimal?)111_317.73m)));
    }

    [Test]
    public void IndirectCharge_IsRoundedHalfUp()
    {
        Assert.That((Row with { Base = 100_000.30m }).ComputedAmount, Is.EqualTo(15_000.05m));
        Assert.That((Row with { Base = 0.10m, Rate = 5m }).ComputedAmount, Is.EqualTo(0.01m));
    }

    /// <summary>Without the end of the last report, this one is taken to cover its quarter.</summary>
    [Test]
    public void Need_IsMeasuredOverThePeriodOfTheReport()
    {
        var cash = Interim.Typed(l => l with { A = l.A + 10_000m });
        var byQuarter = Sf425Check.Run(cash with { PreviousPeriodEnd = null }).DaysOfCash;

        Assert.That(Sf425Check.Run(cash).DaysOfCash, Is.EqualTo(byQuarter).And.Not.Null);
        Assert.That(Sf425Check.Run(cash with { PreviousPeriodEnd = new DateOnly(2025, 3, 31) }).DaysOfCash, Is.GreaterThan(byQuarter!.Value));
    }

    [Test]
    public void Rows_AreNumbered()
    {
        var result = Sf425Check.Run(Interim with { Indirect = [Row, Row with { Base = null }, Row with { FederalShare = 200_000m }] });

        Assert.That(result.Findings.Select(f => (f.Code, f.Row)), Is.EqualTo(new[] { ("SF425-11D-BLANK", (int?)2), ("SF425-11F-OVER-E", 3) }));
        Assert.That(result.Findings[1].Error.Message, Does.StartWith("Row 3: "));
    }
}
