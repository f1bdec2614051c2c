using GrantsPortal.Domain.Awards;

namespace GrantsPortal.Core.Tests.Domain.Awards;

[TestFixture]
public sealed class FainTests
{
    [TestCase("SSJTIP24CA0012", "SJTIP", "24", "CA", "0012")]
    [TestCase("S-SJTIP-15-GR-1012", "SJTIP", "15", "GR", "1012")]
    [TestCase(" smx53018gr0008 ", "MX530", "18", "GR", "0008")]
    [TestCase("S-SJTIP15GR-1012", "SJTIP", "15", "GR", "1012")]
    public void Number_HasItsParts(string text, string office, string year, string type, string serial)
    {
        Assert.That(Fain.TryParse(text, out var fain), Is.True);
        Assert.That((fain!.Office, fain.FiscalYear, fain.Type, fain.Serial), Is.EqualTo((office, year, type, serial)));
        Assert.That(fain.Value, Has.Length.EqualTo(Fain.Length).And.EqualTo($"S{office}{year}{type}{serial}"));
    }

    [Test]
    public void DashesAndCase_DoNotTellNumbersApart()
    {
        var (dashed, plain) = (Parse("S-SJTIP-15-GR-1012"), Parse("ssjtip15gr1012"));

        Assert.That(plain, Is.EqualTo(dashed));
        Assert.That((plain.ToString(), plain.Dashed), Is.EqualTo(("SSJTIP15GR1012", "S-SJTIP-15-GR-1012")));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("ASJTIP24CA0012")]
    [TestCase("SSJTIP24CA012")]
    [TestCase("SSJTIP24CA00123")]
    [TestCase("SSJTIP2XCA0012")]
    [TestCase("SSJTIP24C10012")]
    [TestCase("S--SJTIP24CA0012")]
    [TestCase("SSJTIP24CA-0012-")]
    [TestCase("SSJ-TIP24CA0012")]
    [TestCase("SSJTIP24CA٠٠١٢")]
    [TestCase("ſSJTIP24CA0012")]
    [TestCase("SSJTIP24CA0012\nX")]
    public void AnythingElse_IsRefused(string? text)
    {
        Assert.That(Fain.TryParse(text, out var fain), Is.False);
        Assert.That(fain, Is.Null);
    }

    [TestCase("s-sjtip-15", "SSJTIP15")]
    [TestCase("S‑SJTIP – 15", "SSJTIP15")]
    [TestCase("", "")]
    public void PartOfANumber_IsNormalizedForSearch(string typed, string expected) =>
        Assert.That(Fain.Normalize(typed), Is.EqualTo(expected));

    private static Fain Parse(string text) => Fain.TryParse(text, out var fain) ? fain! : throw new AssertionException(text);
}
