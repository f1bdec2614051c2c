using FsCheck;
using FsCheck.Fluent;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Core.Tests.Domain.Reporting.Reports;

public sealed class ReportFieldTests
{
    private static ReportField Field(FieldType type, int length = ReportField.ShortText) => new("key", ReportSection.Remarks, type, length, ["Cash", "Accrual"]);

    [TestCase(FieldType.Money, "1234.5", "1234.50")]
    [TestCase(FieldType.Money, " 0 ", "0.00")]
    [TestCase(FieldType.Money, "-0", "0.00")]
    [TestCase(FieldType.Money, "-0.00", "0.00")]
    [TestCase(FieldType.Money, "+7", "7.00")]
    [TestCase(FieldType.Money, "-12.3", "-12.30")]
    [TestCase(FieldType.Money, "007.10", "7.10")]
    [TestCase(FieldType.Money, ".5", "0.50")]
    [TestCase(FieldType.Money, "12.340000", "12.34")]
    [TestCase(FieldType.Money, "999999999999.99", "999999999999.99")]
    [TestCase(FieldType.Number, "120", "120")]
    [TestCase(FieldType.Number, "120.00", "120")]
    [TestCase(FieldType.Number, "-0", "0")]
    [TestCase(FieldType.Number, "0.5", "0.5")]
    [TestCase(FieldType.Percent, "12.3456", "12.3456")]
    [TestCase(FieldType.Date, " 2026-03-31 ", "2026-03-31")]
    [TestCase(FieldType.Choice, "Cash ", "Cash")]
    [TestCase(FieldType.Text, "one\r\ntwo\rthree\u2028four ", "one\ntwo\nthree\nfour")]
    [TestCase(FieldType.Text, "bell\u0007 and\0 tab\tstay\u001b", "bell and tab\tstay")]
    [TestCase(FieldType.Text, "\u0001 padded \u0001", "padded")]
    public void WellFormed_IsStoredInOneForm(FieldType type, string raw, string stored)
    {
        Assert.That(Field(type).Normalize(raw), Is.EqualTo(stored));
        Assert.That(Field(type).Normalize(stored), Is.EqualTo(stored), "saved again it is the same");
    }

    [TestCase(FieldType.Money, "1,234.50")]
    [TestCase(FieldType.Money, "1 234")]
    [TestCase(FieldType.Money, "1e5")]
    [TestCase(FieldType.Money, "12.345")]
    [TestCase(FieldType.Money, "$5")]
    [TestCase(FieldType.Money, "(5)")]
    [TestCase(FieldType.Money, "5-")]
    [TestCase(FieldType.Money, "NaN")]
    [TestCase(FieldType.Money, "1000000000000")]
    [TestCase(FieldType.Money, "-1000000000000")]
    [TestCase(FieldType.Money, "99999999999999999999999999999999999")]
    [TestCase(FieldType.Money, "\u0661\u0662")]
    [TestCase(FieldType.Money, "0x10")]
    [TestCase(FieldType.Number, "twelve")]
    [TestCase(FieldType.Number, "1.234")]
    [TestCase(FieldType.Percent, "1.23456")]
    [TestCase(FieldType.Percent, "15%")]
    [TestCase(FieldType.Date, "31.03.2026")]
    [TestCase(FieldType.Date, "2026-02-30")]
    [TestCase(FieldType.Date, "2026-3-31")]
    [TestCase(FieldType.Choice, "cash")]
    [TestCase(FieldType.Choice, "Barter")]
    public void Malformed_IsRefused(FieldType type, string raw)
    {
        var refused = Assert.Throws<ValidationFailed>(() => Field(type).Normalize(raw));
        Assert.That((refused!.Errors.Single().Code, refused.Errors.Single().Field), Is.EqualTo(("report.field-malformed", "key")));
    }

    [Test]
    public void Blank_IsBlank_WhateverTheType([Values] FieldType type, [Values(null, "", " ", "\t\r\n")] string? raw)
    {
        Assert.That(Field(type).Normalize(raw), Is.Empty);
        Assert.That((ReportField.Amount(""), ReportField.Amount("0"), ReportField.Day(null)), Is.EqualTo(((decimal?)null, (decimal?)0m, (DateOnly?)null)));
    }

    [Test]
    public void Length_IsCountedToTheCharacter()
    {
        var field = Field(FieldType.Text, 10);
        Assert.That(field.Normalize(new string('x', 10)), Has.Length.EqualTo(10));
        Assert.That(Assert.Throws<ValidationFailed>(() => field.Normalize(new string('x', 11)))!.Errors.Single().Code, Is.EqualTo("report.field-too-long"));
    }

    [Test]
    public void LooseSurrogate_BecomesWhatTheStoreWouldMakeOfIt()
    {
        Assert.That(Field(FieldType.Text).Normalize("a\ud800b"), Is.EqualTo("a\ufffdb"));
        Assert.That(Field(FieldType.Text).Normalize("🙂 دعم"), Is.EqualTo("🙂 دعم"));
    }

    /// <summary>What a client sends back as "seen" is what was stored: otherwise its own words would conflict with themselves.</summary>
    [Test]
    public void NormalizedText_StaysAsItIs() => Prop.ForAll<string?>(raw =>
    {
        var field = Field(FieldType.Text, ReportField.LongText);
        var once = field.Normalize(raw);
        return field.Normalize(once) == once;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void WrittenAmount_ReadsBackToTheCent() => Prop.ForAll<int>(cents =>
        ReportField.Amount(Field(FieldType.Money).Normalize(ReportField.Write(cents / 100m))) == cents / 100m).QuickCheckThrowOnFailure();
}
