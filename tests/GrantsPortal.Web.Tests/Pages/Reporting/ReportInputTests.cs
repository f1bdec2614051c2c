using System.Globalization;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Web.Components.Pages.Reporting.Writing;

namespace GrantsPortal.Web.Tests.Pages.Reporting;

/// <summary>Boxes take numbers as the reader writes them and store them in one form; what they show can be read again.</summary>
public sealed class ReportInputTests
{
    [TestCase("en-US", "a", "1,234.5", "1234.5")]
    [TestCase("fr-FR", "a", "1 234,50", "1234.50")]
    [TestCase("en-US", "a", "−12", "-12")]
    [TestCase("en-US", "a", "0", "0")]
    [TestCase("fr-FR", "indirect/1/rate", "12,3456 %", "12.3456")]
    [TestCase("en-US", "indirect/1/from", "2026-07-01", "2026-07-01")]
    [TestCase("en-US", "basis", "Cash", "Cash")]
    public void Readable_IsStoredInOneForm(string culture, string key, string typed, string stored)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var field = ReportTemplate.Financial.Field(key);

        Assert.That(ReportInput.TryRead(field, typed, out var value), Is.True);
        Assert.That(value, Is.EqualTo(stored));
        Assert.That(ReportInput.TryRead(field, ReportInput.Show(field, field.Normalize(value)), out var again), Is.True);
        Assert.That(field.Normalize(again), Is.EqualTo(field.Normalize(stored)));
    }

    [TestCase("a", "abc")]
    [TestCase("a", "1.005")]
    [TestCase("indirect/1/rate", "1.23456")]
    [TestCase("indirect/1/from", "?")]
    [TestCase("basis", "Barter")]
    public void Unreadable_IsNoValue(string key, string typed)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        Assert.That(ReportInput.TryRead(ReportTemplate.Financial.Field(key), typed, out _), Is.False);
    }

    [Test]
    public void Blank_StaysBlank()
    {
        Assert.That(ReportInput.TryRead(ReportTemplate.Financial.Field("a"), "", out var stored), Is.True);
        Assert.That((stored, ReportInput.Show(ReportTemplate.Financial.Field("a"), "")), Is.EqualTo(("", "")));
    }
}
