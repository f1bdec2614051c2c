using System.Globalization;
using GrantsPortal.Domain.Money;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Domain.Money;

[TestFixture]
public sealed class AmountTextTests
{
    [TestCase("en-US", "1234.50", "1234.50")]
    [TestCase("en-US", "1,234.50", "1234.50")]
    [TestCase("en-US", " $1,234,567 ", "1234567")]
    [TestCase("en-US", "0.5", "0.5")]
    [TestCase("en-US", "-12", "-12")]
    [TestCase("en-US", "−12", "-12")]
    [TestCase("es-US", "1,234.50", "1234.50")]
    [TestCase("fr-FR", "1 234,50", "1234.50")]
    [TestCase("fr-FR", "1\u202F234,50 $US", "1234.50")]
    [TestCase("fr-FR", "1\u00A0234", "1234")]
    [TestCase("fr-FR", "1234.50", "1234.50")]
    public void WrittenAsPeopleDo_IsRead(string culture, string text, string expected)
    {
        Assert.That(AmountText.TryParse(text, CultureInfo.GetCultureInfo(culture), out var amount), Is.True);
        Assert.That(amount, Is.EqualTo(decimal.Parse(expected, CultureInfo.InvariantCulture)));
    }

    [TestCase("en-US", "12k")]
    [TestCase("en-US", "1.234")]
    [TestCase("en-US", "1,23")]
    [TestCase("en-US", "12,34.50")]
    [TestCase("en-US", "1.")]
    [TestCase("en-US", ".5")]
    [TestCase("en-US", "1e5")]
    [TestCase("en-US", "1 234")]
    [TestCase("en-US", "١٢")]
    [TestCase("en-US", "--1")]
    [TestCase("en-US", "$")]
    [TestCase("en-US", "")]
    [TestCase("en-US", null)]
    [TestCase("en-US", "99999999999999999999999999999999999999")]
    [TestCase("fr-FR", "1.234,50")]
    [TestCase("fr-FR", "1,234")]
    [TestCase("fr-FR", "12 34")]
    public void AnythingElse_IsRefused(string culture, string? text) =>
        Assert.That(AmountText.TryParse(text, CultureInfo.GetCultureInfo(culture), out _), Is.False);
}
