using GrantsPortal.Domain;
using GrantsPortal.Domain.Reporting.Reports;
using static GrantsPortal.Core.Tests.Domain.Reporting.Reports.ReportTemplateSample;

namespace GrantsPortal.Core.Tests.Domain.Reporting.Reports;

public sealed class ReportTemplateTests
{
    private static readonly ReportTemplate[] Both = [ReportTemplate.Financial, Template];

    [TestCaseSource(nameof(Both))]
    public void Fields_HaveKeysOfTheirOwn_InSectionsOfTheForm(ReportTemplate template)
    {
        Assert.That(template.Fields.Select(f => f.Key), Is.Unique);
        Assert.That(template.Fields.Select(f => f.Section).Distinct(), Is.SubsetOf(ReportTemplate.SectionsOf(template.Form)));
        Assert.That(template.Fields.Select(f => f.Key.Length), Is.All.LessThanOrEqualTo(ReportField.KeyMaxLength));
        Assert.That(template.Fields.Where(f => f.Type == FieldType.Choice).Select(f => f.Choices), Is.All.Not.Null);
    }

    [Test]
    public void Financial_TypesEightLines_AndTheOthersFollow()
    {
        Assert.That("abefjlmn".Select(c => ReportTemplate.Financial.Field(c.ToString()).Type), Is.All.EqualTo(FieldType.Money));
        foreach (var computed in "cdghiko")
        {
            Assert.That(() => ReportTemplate.Financial.Field(computed.ToString()), Throws.TypeOf<ValidationFailed>());
        }
    }

    [Test]
    public void Performance_AsksARatioAsTwoCounts_WithoutBreakdown()
    {
        Assert.That(Template.Has(Share), Is.False);
        Assert.That(Template.Fields.Where(f => f.Key.StartsWith(Share, StringComparison.Ordinal)).Select(f => f.Key), Is.EqualTo(new[] { $"{Share}/numerator", $"{Share}/denominator" }));
        Assert.That(Template.Fields.Where(f => f.Key.StartsWith(Care + "/Sex/", StringComparison.Ordinal)).Select(f => f.Key[(Care.Length + 5)..]), Is.EqualTo(Disaggregation.CategoriesOf("Sex")));
    }

    [TestCase("")]
    [TestCase("narrative/2")]
    [TestCase("NARRATIVE/1")]
    [TestCase("actual/1/PS.5.1-29/Shoe/Left")]
    [TestCase("a")]
    public void UnknownField_IsRefusedByItsKey(string key) =>
        Assert.That(Assert.Throws<ValidationFailed>(() => Template.Field(key))!.Errors.Single().Code, Is.EqualTo("report.field-unknown"));

    [TestCase("Sex|Age", new[] { "Sex", "Age" })]
    [TestCase("Sex|Zodiac", new[] { "Sex" })]
    [TestCase("", new string[0])]
    public void Dimensions_AreThoseThatAnybodyKnows(string written, string[] known) => Assert.That(Disaggregation.DimensionsOf(written), Is.EqualTo(known));
}
