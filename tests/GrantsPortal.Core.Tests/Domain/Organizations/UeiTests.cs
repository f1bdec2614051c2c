using GrantsPortal.Domain.Organizations;

namespace GrantsPortal.Core.Tests.Domain.Organizations;

[TestFixture]
public sealed class UeiTests
{
    [TestCase("YNDUZMUZF8H8")]
    [TestCase("T53MCMLTWK59")]
    [TestCase("UYDJJ1S8DR85")]
    public void IssuedIdentifier_IsValid(string text)
    {
        Assert.That(Uei.TryParse(text, out var uei, out var fault), Is.True);
        Assert.That((uei!.Value, uei.HasValidChecksum, fault), Is.EqualTo((text, true, UeiFault.None)));
    }

    [TestCase(" yndUZmuzf8h8\t")]
    [TestCase("ynduzmuzf8h8")]
    public void AnyCaseAndBlanks_AreNormalized(string text)
    {
        Assert.That(Uei.TryParse(text, out var uei, out _), Is.True);
        Assert.That(Uei.TryParse("YNDUZMUZF8H8", out var upper, out _), Is.True);
        Assert.That(uei, Is.EqualTo(upper));
        Assert.That($"{uei}", Is.EqualTo("YNDUZMUZF8H8"));
    }

    [Test]
    public void WrongChecksum_IsRefusedButGivenForAnOverride()
    {
        Assert.That(Uei.TryParse("abc123def456", out var uei, out var fault), Is.False);
        Assert.That((fault, uei!.Value, uei.HasValidChecksum), Is.EqualTo((UeiFault.Checksum, "ABC123DEF456", false)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("YNDUZMUZF8H")]
    [TestCase("YNDUZMUZF8H88")]
    [TestCase("0NDUZMUZF8H8")]
    [TestCase("YNDUZMUZF8I8")]
    [TestCase("YNDUZMUZF8o8")]
    [TestCase("YNDUZ-UZF8H8")]
    [TestCase("YNDUZMUZF8H٨")]
    [TestCase("YNDUZMUZF8Hſ")]
    [TestCase("YNDUZ UZF8H8")]
    public void WrongShape_IsRefused(string? text)
    {
        Assert.That(Uei.TryParse(text, out var uei, out var fault), Is.False);
        Assert.That((fault, uei), Is.EqualTo((UeiFault.Shape, (Uei?)null)));
    }

    [TestCase("A12345678912")]
    [TestCase("ABC123456789")]
    [TestCase("123456789ABC")]
    public void NineDigitsInARow_AreRefused(string text)
    {
        Assert.That(Uei.TryParse(text, out var uei, out var fault), Is.False);
        Assert.That((fault, uei), Is.EqualTo((UeiFault.NineDigits, (Uei?)null)));
    }

    [Test]
    public void EightDigitsInARow_AreAllowed()
    {
        Assert.That(Uei.TryParse("ABC12345678D", out _, out var fault), Is.False);
        Assert.That(fault, Is.EqualTo(UeiFault.Checksum));
    }

    [Test]
    public void OneDigitOfTenAtTheEnd_IsValid()
    {
        var valid = Enumerable.Range(0, 10).Count(digit => Uei.TryParse($"YNDUZMUZF8H{digit}", out _, out _));

        Assert.That(valid, Is.EqualTo(1));
    }
}
