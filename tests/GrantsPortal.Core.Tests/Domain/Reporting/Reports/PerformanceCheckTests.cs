using GrantsPortal.Domain.Reporting.Reports;
using static GrantsPortal.Core.Tests.Domain.Reporting.Reports.ReportTemplateSample;

namespace GrantsPortal.Core.Tests.Domain.Reporting.Reports;

public sealed class PerformanceCheckTests
{
    [Test]
    public void CompleteReport_HasNoFinding() => Assert.That(Check(Complete), Is.Empty);

    [TestCase("narrative/1", "", "PPR-NARRATIVE-BLANK")]
    [TestCase(Care, "", "PPR-ACTUAL-BLANK")]
    [TestCase(Care, "-1", "PPR-ACTUAL-NEGATIVE")]
    [TestCase(Share + "/numerator", "", "PPR-ACTUAL-BLANK")]
    [TestCase(Share + "/denominator", "0", "PPR-RATIO-OF-ZERO")]
    [TestCase(Share + "/numerator", "-1", "PPR-ACTUAL-NEGATIVE")]
    [TestCase(Care + "/Sex/Female", "59", "PPR-PARTS-NOT-TOTAL")]
    [TestCase(Care + "/Sex/Male", "-60", "PPR-PART-NEGATIVE")]
    public void Fault_IsFoundAtItsField(string key, string value, string code)
    {
        var answers = Complete;
        answers[key] = value;
        var finding = Check(answers).Single();
        Assert.That((finding.Code, finding.Severity), Is.EqualTo((code, FindingSeverity.Error)));
        Assert.That(Template.Field(finding.Field!).Section, Is.EqualTo(finding.Section));
        Assert.That(finding.Error.Message, Does.Not.Contain("{"));
    }

    [Test]
    public void TypedZero_IsAnAnswer_BlankWantsAWord()
    {
        var answers = Complete;
        answers[Care] = "0";
        Assert.That(Check(answers), Is.Empty);
        answers[Care] = "";
        answers[Count.ExplanationKey] = "The count comes in May.";
        Assert.That(Check(answers), Is.Empty);
    }

    [Test]
    public void ZeroOfZero_IsNoRatioFault()
    {
        var answers = Complete;
        answers[$"{Share}/numerator"] = answers[$"{Share}/denominator"] = "0";
        Assert.That(Check(answers), Is.Empty);
    }

    [Test]
    public void Parts_AddUpWithUnknown()
    {
        var answers = Complete;
        (answers[$"{Care}/Sex/Female"], answers[$"{Care}/Sex/UnknownSex"]) = ("40", "20");
        Assert.That(Check(answers), Is.Empty);
        answers[Care] = "";
        answers[Count.ExplanationKey] = "Not counted.";
        Assert.That(Check(answers).Select(f => f.Code), Is.EqualTo(new[] { "PPR-PARTS-NOT-TOTAL" }));
    }

    [TestCase("2025-12-31", false, 49, true)]
    [TestCase("2025-12-31", false, 50, false)]
    [TestCase("2025-09-30", false, 0, false)]
    [TestCase("2025-09-30", true, 99, true)]
    [TestCase("2025-09-30", true, 100, false)]
    [TestCase("2027-12-31", false, 0, false)]
    public void MissedTarget_WantsAReason(string periodEnd, bool isFinal, int total, bool missed)
    {
        var answers = Complete;
        var end = DateOnly.Parse(periodEnd, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(Check(answers, end, isFinal, total).Select(f => f.Code), Is.EqualTo(missed ? new[] { "PPR-TARGET-MISSED" } : []));
        answers[Count.ExplanationKey] = "The shelter opened late.";
        Assert.That(Check(answers, end, isFinal, total), Is.Empty);
    }

    [Test]
    public void UnchangedNarrative_IsAWarning()
    {
        var finding = Check(Complete, lastNarrative: "Care was given.").Single();
        Assert.That((finding.Code, finding.Severity), Is.EqualTo(("PPR-NARRATIVE-UNCHANGED", FindingSeverity.Warning)));
        Assert.That(Check(Complete, lastNarrative: "Care was planned."), Is.Empty);
    }

    [Test]
    public void Nil_WantsAReasonAndNothingElse()
    {
        var answers = new Dictionary<string, string> { [ReportTemplate.Nil] = "true" };
        Assert.That(Check(answers).Select(f => f.Code), Is.EqualTo(new[] { "PPR-NIL-REASON" }));
        answers[ReportTemplate.NilReason] = "The project starts in the next quarter.";
        Assert.That(Check(answers, isFinal: true, total: null), Is.Empty);
        answers[Care] = "0";
        Assert.That(Check(answers), Is.Empty);
    }
}
